import type { Fact } from '../../../evidence/evidence.ts';

let count = 0;
const entry = (
  indicator: string,
  unit: string,
  field: string,
  day: string,
  matter: string,
  more: Partial<Fact>,
): Fact => ({ id: `${indicator}:${unit}:${String(++count)}`, indicator, unit, field, day, matter, ...more });

/** What the inspectors found, by supervision and by unannounced visits. */
const findings: readonly Fact[] = [
  entry('inspections', 'finance', 'visit', '2026-03-16', '3 月暗访', {
    level: 'no-note',
    circumstance: 'mended',
    note: '一人外出未留去向，当日整改',
  }),
  entry('inspections', 'agriculture', 'visit', '2026-03-16', '3 月暗访', { level: 'off-post', note: '上午脱岗一人' }),
  entry('inspections', 'agriculture', 'during', '2026-06-09', '惠农补贴发放督查', {
    level: 'minor',
    circumstance: 'mended',
    note: '公示表缺项，限期内补齐',
  }),
  entry('inspections', 'construction', 'before', '2026-02-20', '农房审批流程', {
    level: 'minor',
    circumstance: 'mended',
    note: '承诺时限未标明，限期内整改',
  }),
  entry('inspections', 'construction', 'visit', '2026-03-16', '3 月暗访', {
    level: 'brush-off',
    note: '让群众“过几天再来”',
  }),
  entry('inspections', 'construction', 'visit', '2026-09-02', '9 月暗访', {
    level: 'no-register',
    note: '首问事项未登记',
  }),
  entry('inspections', 'construction', 'during', '2026-06-10', '危房改造督查', {
    level: 'grave',
    note: '两户审批超期',
  }),
  entry('inspections', 'construction', 'after', '2026-10-21', '危房改造复查', { level: 'serious', note: '整改不到位' }),
  entry('inspections', 'hall', 'visit', '2026-09-02', '9 月暗访', { level: 'brush-off', note: '窗口人员言语生硬' }),
  entry('inspections', 'shiban', 'during', '2026-05-12', '村级工程督查', {
    level: 'grave',
    note: '未按程序议事即开工',
  }),
  entry('inspections', 'shiban', 'after', '2026-08-18', '村级工程验收', { level: 'serious', note: '资料不全' }),
  entry('inspections', 'shiban', 'visit', '2026-09-02', '9 月暗访', { level: 'no-register', note: '代办事项未登记' }),
  // Two people were away at one visit: one matter, counted once.
  entry('inspections', 'shuangqiao', 'visit', '2026-03-17', '3 月暗访', { level: 'off-post', note: '代办站脱岗' }),
  entry('inspections', 'shuangqiao', 'visit', '2026-03-17', '3 月暗访', { level: 'off-post', note: '值班干部脱岗' }),
  entry('inspections', 'shuangqiao', 'visit', '2026-09-03', '9 月暗访', { level: 'brush-off', note: '推诿办事群众' }),
  entry('inspections', 'shuangqiao', 'after', '2026-10-20', '低保复核', { level: 'serious', note: '公示不足期限' }),
  entry('inspections', 'songlin', 'before', '2026-04-14', '村务公开栏检查', {
    level: 'serious',
    circumstance: 'mended',
    note: '财务未按月公开，限期内整改',
  }),
];

/** Stars, pilots and faults. */
const merits: readonly Fact[] = [
  entry('merits', 'affairs', 'pilot', '2026-05-20', '社保一窗通办', { level: 'town', basis: '镇政府通报' }),
  entry('merits', 'affairs', 'pilot', '2026-09-15', '社保一窗通办', { level: 'county', basis: '县效能办简报' }),
  entry('merits', 'affairs', 'star', '2026-11-02', '服务明星张某', { level: 'county', basis: '县委办通报' }),
  entry('merits', 'hall', 'star', '2026-06-30', '服务明星李某', { level: 'town', basis: '镇政府通报' }),
  entry('merits', 'hall', 'star', '2026-11-02', '服务明星王某', { level: 'county', basis: '县委办通报' }),
  entry('merits', 'hall', 'pilot', '2026-10-12', '村级代办直通车', { level: 'city', basis: '市政务服务局推广文件' }),
  entry('merits', 'hekou', 'pilot', '2026-09-15', '村务公开日', { level: 'county', basis: '县效能办简报' }),
  entry('merits', 'market', 'star', '2026-06-30', '服务明星赵某', { level: 'town', basis: '镇政府通报' }),
  entry('merits', 'agriculture', 'fault', '2026-07-08', '补贴发放迟缓', { level: 'admonition', basis: '镇纪委告诫书' }),
  entry('merits', 'construction', 'fault', '2026-04-02', '暗访发现推诿', { level: 'criticism', basis: '镇政府通报' }),
  entry('merits', 'construction', 'fault', '2026-06-25', '危房改造审批超期', { level: 'caution', basis: '镇党委决定' }),
  entry('merits', 'shuangqiao', 'fault', '2026-10-28', '低保公示不足期限', {
    level: 'admonition',
    basis: '镇纪委告诫书',
  }),
];

/** Exposures and who was called to account; one exposure was only proposed. */
const vetoes: readonly Fact[] = [
  entry('exposure', 'construction', 'incident', '2026-04-08', '暗访推诿曝光', {
    level: 'leading-group',
    note: '县电视台《效能聚焦》曝光',
  }),
  entry('exposure', 'shuangqiao', 'incident', '2026-10-30', '低保公示曝光建议', { note: '建议曝光，领导小组未作决定' }),
  entry('accountability', 'construction', 'incident', '2026-06-25', '危房改造审批超期', {
    level: 'town-committee',
    note: '危房改造审批超期，追究主要负责人责任',
  }),
  // Twelve months from the year before: over on 18 June, and so still in force when the period began.
  entry('accountability', 'hall', 'incident', '2025-06-18', '窗口违规收费', {
    level: 'discipline',
    note: '窗口违规收费，追究责任',
  }),
];

/** Everything dated and by name: findings, bonuses, faults, vetoes. */
export const townEvents: readonly Fact[] = [...findings, ...merits, ...vetoes];
