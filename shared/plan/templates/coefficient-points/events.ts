import type { Fact } from '../../../evidence/evidence.ts';

/**
 * Work with households and firms: visits, talks, plain difficulties, hard ones, visits left out. Safety entered nothing
 * and was not found to have left anything out.
 */
const contact: Readonly<Record<string, readonly [number, number, number, number, number]>> = {
  secretary: [24, 4, 3, 1, 0],
  party: [30, 8, 4, 1, 0],
  militia: [26, 6, 5, 1, 0],
  veterans: [20, 3, 4, 0, 0],
  petitions: [36, 2, 6, 3, 1],
  women: [16, 5, 2, 0, 2],
  'projects-lead': [51, 42, 10, 2, 0],
  'projects-deals': [28, 6, 2, 2, 0],
  'projects-land': [22, 3, 3, 1, 1],
  'enforce-team': [20, 5, 2, 1, 0],
  'enforce-cases': [20, 5, 2, 1, 0],
  safety: [0, 0, 0, 0, 0],
  'hall-lead': [18, 4, 4, 1, 0],
  'hall-social': [14, 6, 3, 0, 0],
  'hall-civil': [22, 3, 5, 1, 0],
  'hall-disabled': [15, 2, 3, 0, 1],
  'hall-errands': [34, 5, 8, 2, 0],
  'hall-permits': [8, 0, 1, 0, 3],
  'finance-lead': [16, 3, 2, 1, 0],
  'finance-pay': [20, 4, 3, 0, 0],
  'justice-lead': [25, 9, 4, 2, 0],
  'justice-talks': [28, 7, 6, 1, 0],
  'market-lead': [24, 5, 2, 0, 1],
  'market-visits': [12, 1, 0, 0, 4],
};

const event = (unit: string, field: string, n: number, more: Partial<Fact>): Fact => ({
  id: `contact:${unit}:${field}:${n}`,
  indicator: 'contact',
  unit,
  field,
  ...more,
});

const monthDay = (month: number, day: number) => `2026-${String(month).padStart(2, '0')}-${day}`;

const times = (n: number) => Array.from({ length: n }, (_, at) => at + 1);

/** Visits are one entry a half-year, talks and visits left out one a year, difficulties one by one. */
const contacts = Object.entries(contact).flatMap(([unit, [visits, lectures, plain, hard, missed]]): readonly Fact[] => {
  const first = (visits - (visits % 2)) / 2;
  const halves = [
    { at: 1, day: '2026-06-30', matter: '上半年走访', value: first },
    { at: 2, day: '2026-12-20', matter: '下半年走访', value: visits - first },
  ];
  return [
    ...halves
      .filter(({ value }) => value > 0)
      .map(({ at, value, ...when }) => event(unit, 'visit', at, { ...when, value: String(value) })),
    ...(lectures > 0
      ? [event(unit, 'lecture', 1, { day: '2026-11-30', matter: '政策宣讲', value: String(lectures) })]
      : []),
    ...times(plain).map((n) =>
      event(unit, 'solved', n, { day: monthDay(n + 2, 15), level: 'plain', matter: `一般困难第 ${n} 件` }),
    ),
    ...times(hard).map((n) =>
      event(unit, 'solved', plain + n, { day: monthDay(3 * n + 2, 20), level: 'hard', matter: `重大疑难第 ${n} 件` }),
    ),
    ...(missed > 0 ? [event(unit, 'missed', 1, { day: '2026-12-22', matter: '包联抽查', value: String(missed) })] : []),
  ];
});

const reward = (unit: string, field: string, level: string, day: string, matter: string): Fact => ({
  id: `rewards:${unit}:${field}:${level}`,
  indicator: 'rewards',
  unit,
  field,
  level,
  day,
  matter,
  basis: '文件存镇组织人事部门（示例）',
});

/** Events of the example. One prize was given by two levels; one difficulty was entered twice. */
export const postEvents: readonly Fact[] = [
  ...contacts,
  event('hall-errands', 'solved', 99, { day: monthDay(3, 16), level: 'plain', matter: '一般困难第 1 件' }),
  reward('militia', 'commended', 'county', '2026-08-01', '征兵工作先进个人'),
  reward('veterans', 'commended', 'town', '2026-07-30', '双拥工作先进个人'),
  reward('projects-lead', 'commended', 'city', '2026-11-12', '重点项目建设先进个人'),
  reward('projects-lead', 'commended', 'county', '2026-10-08', '重点项目建设先进个人'),
  reward('hall-errands', 'commended', 'province', '2026-12-01', '全省便民服务标兵'),
  reward('hall-errands', 'commended', 'county', '2026-05-04', '优秀青年干部'),
  reward('petitions', 'penalised', 'reminder', '2026-04-18', '信访事项答复超期'),
  reward('hall-permits', 'penalised', 'criticism', '2026-06-11', '窗口脱岗'),
  reward('market-visits', 'penalised', 'reminder', '2026-09-03', '巡查台账补记'),
  {
    id: 'sanction:safety',
    indicator: 'sanction',
    unit: 'safety',
    field: 'incident',
    level: 'city-commission',
    day: '2026-08-26',
    matter: '隐患排查弄虚作假',
    note: '党内警告处分',
  },
  // Proposed by the discipline committee of the town and not decided: it has no effect.
  {
    id: 'sanction:market-lead',
    indicator: 'sanction',
    unit: 'market-lead',
    field: 'incident',
    day: '2026-11-30',
    matter: '办案程序瑕疵',
    note: '镇纪委建议，未作决定',
  },
];
