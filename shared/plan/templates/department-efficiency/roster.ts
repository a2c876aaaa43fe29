import type { Unit } from '../../../cycle/cycle.ts';

const units = (group: string, names: Readonly<Record<string, readonly [string, string]>>): readonly Unit[] =>
  Object.entries(names).map(([unit, [zh, en]]) => ({ unit, title: { zh, en }, group }));

/** Departments of a county that does not exist. The data bureau was set up in June. */
export const departmentRoster: readonly Unit[] = [
  ...units('enforcement', {
    market: ['市场监督管理局', 'Market supervision'],
    urban: ['城市管理行政执法局', 'Urban management'],
    environment: ['生态环境局', 'Environment'],
    transport: ['交通运输局', 'Transport'],
    agriculture: ['农业农村局', 'Agriculture'],
    health: ['卫生健康委员会', 'Health'],
    emergency: ['应急管理局', 'Emergency'],
    land: ['规划和自然资源局', 'Planning and land'],
  }),
  ...units('general', {
    development: ['发展和改革委员会', 'Development and reform'],
    finance: ['财政局', 'Finance'],
    people: ['人力资源和社会保障局', 'Human resources'],
    civil: ['民政局', 'Civil affairs'],
    statistics: ['统计局', 'Statistics'],
    audit: ['审计局', 'Audit'],
    data: ['数据资源管理局', 'Data'],
  }),
];
