import type { Fact } from '../../shared/evidence/evidence.ts';
import { factId } from '../../shared/evidence/hand-in.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { type DemoUnit, demoUnits } from './county.ts';

/** What one supplier hands in, under its source, and the account that does. */
export type PlannedHandIn = {
  readonly source: string;
  readonly login: string;
  readonly facts: readonly Fact[];
};

/** Everything the suppliers of the demonstration hand in: figures, scores, claims, and one matter of discipline. */
export function plannedHandIns(): readonly PlannedHandIn[] {
  return [
    { source: 'statistics', login: 'demo-figures', facts: statistics() },
    { source: 'agency', login: 'demo-agency', facts: agency() },
    { source: 'discipline', login: 'demo-office', facts: discipline() },
    ...claims.map(({ unit, login, matters }) => ({
      source: `claims.${unit}`,
      login,
      facts: matters.map((one) => matter(`claims.${unit}`, 'points', 'bonus', unit, one)),
    })),
  ];
}

/** Tasks and services with their targets, whole numbers; cases closed in time in percent with two decimals. */
function statistics(): readonly Fact[] {
  const chance = chanceFrom(41);
  return demoUnits.flatMap((unit) => {
    const tasks = 20 + Math.floor(chance() * 20);
    const services = 60 + Math.floor(chance() * 80);
    return [
      figure('statistics', 'projects', 'target', unit, String(tasks)),
      figure('statistics', 'projects', 'actual', unit, String(reached(tasks, unit, chance))),
      figure('statistics', 'on-time', 'actual', unit, hundredths(7800 + unit.quality * 2100 + chance() * 90)),
      figure('statistics', 'online', 'target', unit, String(services)),
      figure('statistics', 'online', 'actual', unit, String(reached(services, unit, chance))),
    ];
  });
}

/** The agency's scores, out of 100 with two decimals. */
function agency(): readonly Fact[] {
  const chance = chanceFrom(42);
  return demoUnits.map((unit) =>
    figure('agency', 'third-party', 'score', unit, hundredths(6200 + unit.quality * 3400 + (chance() - 0.5) * 700)),
  );
}

type Matter = { readonly matter: string; readonly value?: string; readonly day: string; readonly note: string };

const claims: readonly { readonly unit: string; readonly login: string; readonly matters: readonly Matter[] }[] = [
  {
    unit: 'hefeng',
    login: 'demo-contact',
    matters: [
      // The same achievement commended twice counts once, by the larger.
      { matter: 'model-street', value: '1.5', day: '2026-05-18', note: '省级示范街道（省文明委）' },
      { matter: 'model-street', value: '1', day: '2026-04-02', note: '市级示范街道（市文明委）' },
      { matter: 'flood-relief', value: '0.8', day: '2026-07-21', note: '防汛抢险先进集体' },
    ],
  },
  {
    unit: 'yunling',
    login: 'demo-yunling',
    matters: [{ matter: 'tea-brand', value: '2', day: '2026-06-30', note: '国家地理标志产品' }],
  },
  {
    unit: 'public-security',
    login: 'demo-department',
    matters: [{ matter: 'safe-county', value: '1.25', day: '2026-03-15', note: '平安建设先进单位' }],
  },
];

function discipline(): readonly Fact[] {
  return [
    matter('discipline', 'points', 'deduction', 'pinglin', {
      matter: 'late-reports',
      value: '0.5',
      day: '2026-08-09',
      note: '三次迟报材料被通报',
    }),
    matter('discipline', 'veto', 'incident', 'natural-resources', {
      matter: 'accident-12',
      day: '2026-09-03',
      note: '较大安全生产责任事故',
    }),
  ];
}

function figure(source: string, indicator: string, field: string, { unit }: DemoUnit, value: string): Fact {
  return { id: factId(source, indicator, field, unit), indicator, unit, field, value };
}

function matter(source: string, indicator: string, field: string, unit: string, one: Matter): Fact {
  const again = claims.flatMap(({ unit: of, matters }) => (of === unit ? matters : []));
  const nth = again.filter(({ matter }) => matter === one.matter).indexOf(one) + 1;
  return { id: factId(source, indicator, field, unit, one.matter, Math.max(1, nth)), indicator, unit, field, ...one };
}

/** How much of a target a unit reaches: from about seven tenths to a little more than all. */
function reached(target: number, { quality }: DemoUnit, chance: Chance): number {
  return Math.round(target * (0.66 + 0.36 * quality + chance() * 0.08));
}

/** A number of hundredths as decimal text: 9234.4 is `92.34`. */
function hundredths(amount: number): string {
  const whole = Math.min(10_000, Math.round(amount));
  return `${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}
