import type { Unit } from '../../../cycle/cycle.ts';

const units = (group: string, names: Readonly<Record<string, readonly [string, string]>>): readonly Unit[] =>
  Object.entries(names).map(([unit, [zh, en]]) => ({ unit, title: { zh, en }, group }));

/** Townships of a county that does not exist. The subdistrict of Xincheng was set up this year. */
export const questionRoster: readonly Unit[] = [
  ...units('suburban', {
    chengguan: ['城关镇', 'Chengguan'],
    dongjiao: ['东郊镇', 'Dongjiao'],
    xihe: ['西河镇', 'Xihe'],
    nanmen: ['南门街道', 'Nanmen'],
    beiguan: ['北关镇', 'Beiguan'],
    xincheng: ['新城街道', 'Xincheng'],
  }),
  ...units('farming', {
    heping: ['和平乡', 'Heping'],
    liushu: ['柳树乡', 'Liushu'],
    baiyun: ['白云镇', 'Baiyun'],
    shimen: ['石门乡', 'Shimen'],
    huangni: ['黄泥乡', 'Huangni'],
    qingfeng: ['青枫镇', 'Qingfeng'],
  }),
];
