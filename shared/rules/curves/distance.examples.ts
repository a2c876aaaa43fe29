import type { CurveExample } from '../example.ts';

export const distanceExamples: readonly CurveExample[] = [
  {
    title: { zh: 'PM10 每超 1 微克扣 0.5 分（满分 10）', en: 'Half a point of 10 for each microgram over' },
    settings: distanceSettings({ fixed: '70' }, 'above', '0', '5', '0'),
    full: '10',
    readings: { a: '68', b: '73', c: '95', d: null },
    // below costs nothing; 3 x 5 % = 15 % of 10; 25 x 5 % = 125 %, floor 0
    expect: { a: '10', b: '8.5', c: '0', d: null },
  },
  {
    title: { zh: '偏差 ±5 以内满分，每超 1 扣 2%', en: 'Full inside ±5, two percent for each point beyond' },
    settings: distanceSettings({ fixed: '100' }, 'both', '5', '2', 'none'),
    full: '50',
    readings: { a: '95', b: '106.5', c: '40' },
    // at the bound: full; 1.5 x 2 % = 3 % of 50; 55 x 2 % = 110 %: -10 % of 50
    expect: { a: '50', b: '48.5', c: '-5' },
  },
  {
    title: { zh: '与本组最大值的差距', en: 'Distance to the largest of the group' },
    settings: distanceSettings({ group: 'largest' }, 'both', '0', '10', 'none'),
    full: '100',
    readings: { a: '9', b: '7', c: '4' },
    expect: { a: '100', b: '80', c: '50' },
  },
  {
    title: { zh: '与本组平均值的差距，低于才扣', en: 'Distance to the mean, below only' },
    settings: distanceSettings({ group: 'mean' }, 'below', '0', '10', 'none'),
    full: '100',
    readings: { a: '9', b: '7', c: '5' },
    // mean 7: only c is below, by 2
    expect: { a: '100', b: '100', c: '80' },
  },
  {
    title: { zh: '各单位自己的目标', en: "Each unit's own target" },
    settings: distanceSettings({ fact: 'target' }, 'below', '1', '10', 'none'),
    full: '100',
    readings: { a: '9', b: '9' },
    facts: { a: { target: '12' } },
    // 3 below, 1 free: 20 %; b has no target
    expect: { a: '80', b: null },
  },
];

function distanceSettings(target: unknown, direction: string, free: string, perUnit: string, floor: string) {
  return { form: 'distance', target, direction, free, perUnit, floor };
}
