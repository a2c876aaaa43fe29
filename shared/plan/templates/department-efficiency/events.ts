import type { Fact } from '../../../evidence/evidence.ts';

const finding = (unit: string, field: string, level: string, day: string, matter: string, mended = false): Fact => ({
  id: `inspections:${unit}:${field}:${day}`,
  indicator: 'inspections',
  unit,
  field,
  level,
  day,
  matter,
  ...(mended && { circumstance: 'mended' }),
});

const merit = (unit: string, field: string, day: string, matter: string, level?: string): Fact => ({
  id: `merits:${unit}:${field}:${day}`,
  indicator: 'merits',
  unit,
  field,
  day,
  matter,
  ...(level !== undefined && { level }),
  basis: '文件存县效能办（示例）',
});

/** Without who decided it, an incident is only proposed. */
const incident = (unit: string, level: string | undefined, day: string, matter: string, note: string): Fact => ({
  id: `accountability:${unit}`,
  indicator: 'accountability',
  unit,
  field: 'incident',
  ...(level !== undefined && { level }),
  day,
  matter,
  note,
});

/** What was found, praised and blamed in the example. One slow item was entered by two inspections. */
export const departmentEvents: readonly Fact[] = [
  finding('market', 'spot', 'minor', '2026-05-14', '办事指南未及时更新', true),
  finding('urban', 'special', 'grave', '2026-04-09', '罚没款物管理混乱'),
  finding('urban', 'spot', 'serious', '2026-07-21', '执法未出示证件', true),
  finding('urban', 'spot', 'minor', '2026-09-02', '公示栏信息过期', true),
  finding('environment', 'slow', 'serious', '2026-08-11', '排污许可项目进展迟缓', true),
  finding('transport', 'slow', 'serious', '2026-06-30', '农村公路养护项目进展迟缓'),
  finding('transport', 'slow', 'grave', '2026-10-15', '农村公路养护项目进展迟缓'),
  finding('transport', 'spot', 'minor', '2026-03-18', '窗口无人值守'),
  finding('agriculture', 'spot', 'minor', '2026-05-20', '首问登记不全', true),
  finding('health', 'spot', 'minor', '2026-05-20', '首问登记不全', true),
  finding('land', 'special', 'minor', '2026-04-22', '审批环节未公开', true),
  finding('people', 'spot', 'serious', '2026-06-05', '一次性告知不到位', true),
  finding('people', 'slow', 'minor', '2026-09-28', '培训补贴项目进展迟缓'),
  finding('civil', 'spot', 'minor', '2026-07-07', '材料要求与指南不一致', true),
  finding('statistics', 'special', 'serious', '2026-04-16', '内控制度缺失'),
  finding('statistics', 'slow', 'serious', '2026-11-03', '名录库更新项目进展迟缓'),
  merit('market', 'praised', '2026-09-10', '企业开办一日办结', 'city'),
  merit('market', 'praised', '2026-06-18', '企业开办一日办结', 'county'),
  merit('emergency', 'praised', '2026-08-25', '防汛抢险', 'county'),
  merit('development', 'praised', '2026-10-20', '项目清单管理经验推广', 'county'),
  merit('transport', 'blamed', '2026-10-28', '农村公路养护落实不力', 'county'),
  merit('transport', 'exposed', '2026-11-06', '窗口工作人员上班时间打游戏'),
  merit('statistics', 'blamed', '2026-12-01', '自评报告逾期未公示', 'county'),
  incident('urban', 'commission', '2026-05-30', '罚没款物管理重大违纪', '县纪委立案问责'),
  incident('people', undefined, '2026-10-12', '补贴发放把关不严', '督查部门建议，未作决定'),
];
