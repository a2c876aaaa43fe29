import type { Unit } from '../../../cycle/cycle.ts';

const units = (group: string, names: Readonly<Record<string, readonly [string, string]>>): readonly Unit[] =>
  Object.entries(names).map(([unit, [zh, en]]) => ({ unit, title: { zh, en }, group }));

/** Townships and departments of a county that does not exist. */
export const townshipRoster: readonly Unit[] = [
  ...units('plain', {
    shuangta: ['双塔街道', 'Shuangta Subdistrict'],
    henggang: ['横港镇', 'Henggang'],
    liantang: ['莲塘镇', 'Liantang'],
    guanqiao: ['官桥镇', 'Guanqiao'],
    heyan: ['河沿镇', 'Heyan'],
    taiping: ['太平镇', 'Taiping'],
  }),
  ...units('hills', {
    yuntai: ['云台镇', 'Yuntai'],
    fengmu: ['枫木乡', 'Fengmu'],
    shizhai: ['石寨乡', 'Shizhai'],
    longtan: ['龙潭镇', 'Longtan'],
    tongling: ['桐岭乡', 'Tongling'],
    gaoshan: ['高山乡', 'Gaoshan'],
  }),
  ...units('enforcement', {
    police: ['公安局', 'Public Security Bureau'],
    market: ['市场监管局', 'Market Supervision Bureau'],
    land: ['自然资源局', 'Natural Resources Bureau'],
    ecology: ['生态环境局', 'Ecology Bureau'],
    insurance: ['人社局', 'Social Security Bureau'],
    civil: ['民政局', 'Civil Affairs Bureau'],
  }),
  ...units('management', {
    planning: ['发展改革局', 'Development and Reform Bureau'],
    treasury: ['财政局', 'Finance Bureau'],
    census: ['统计局', 'Statistics Bureau'],
    auditing: ['审计局', 'Audit Bureau'],
    farming: ['农业农村局', 'Agriculture Bureau'],
    irrigation: ['水利局', 'Water Bureau'],
  }),
];
