import type { Ballot, Fact } from '../../../shared/evidence/evidence.ts';
import { exact } from '../../../shared/number.ts';
import { type Audience, FormSettings, type Plan } from '../../../shared/plan/schema.ts';
import { settingsOf } from '../../../shared/rules/index.ts';
import type { LeafEvidence, Reading } from '../../../shared/rules/rule.ts';
import { smallPlan } from '../../fixtures/small-county.ts';
import { leafEvidence } from './leaf-evidence.ts';

const name = (id: string) => ({ id, title: { zh: `名${id}`, en: id } });
/** The one unit that is rated. */
const unit = { unit: 'east', title: { zh: '东', en: 'East' }, group: 'plain' };

const audience: Audience = {
  id: 'offices',
  kind: 'seats',
  title: { zh: '部门', en: 'Offices' },
  rates: ['plain', 'hills'],
  strata: ['county', 'village'].map(name),
  channels: ['phone', 'paper'].map(name),
  sheet: { scale: ['l0', 'l1', 'l2', 'l3', 'l4'].map(name), items: ['help', 'speed'].map(name) },
};
const plan: Plan = { ...smallPlan, audiences: [audience] };

/** Two items that weigh the same. */
const items = [
  { item: 'help', weight: '50' },
  { item: 'speed', weight: '50' },
];
const frame = { audience: 'offices', items, emptyItem: 'move-weight', minimum: 5, whenNone: 'none' };
const points = ['100', '80', '60', '30', '0'];
/** A review of offices by offices. */
export const review = { ...frame, form: 'review-matrix', points, emptyStratum: 'move-weight' };
/** A satisfaction index. */
export const index = { ...frame, form: 'satisfaction', points, emptyChannel: 'move-weight' };
/** A satisfied rate. */
export const share = { ...frame, form: 'level-share', levels: 3, emptyChannel: 'move-weight' };
/** A review of ballots before a review of offices. */
export const validity = {
  form: 'ballot-validity',
  audience: 'offices',
  allEqualIsVoid: false,
  bestSharePercent: 'none',
  of: review,
  whenNone: 'none',
};

type Level = number | 'unknown' | undefined;

/** One office's sheet about the east; a level left out was not answered at all. */
export function sheet(help: Level, speed: Level, more: Partial<Ballot> = {}): Omit<Ballot, 'voter'> {
  const answer = (level: Level) => (level === 'unknown' ? { unknown: true as const } : { level: level ?? 0 });
  const given = Object.entries({ help, speed }).filter(([, level]) => level !== undefined);
  const answers = Object.fromEntries(given.map(([item, level]) => [item, answer(level)]));
  return { round: 'r1', audience: 'offices', sheet: { east: answers }, ...more };
}

/** Weights by group, as a list. */
export const byGroup = (weights: Readonly<Record<string, string>>) =>
  Object.entries(weights).map(([group, weight]) => ({ group, weight }));

/** So many sheets alike. */
export const times = (n: number, one: Omit<Ballot, 'voter'>) => Array.from({ length: n }, () => one);

/** What a measure made of the east. */
export function read(
  settings: Readonly<Record<string, unknown>> & { readonly form: string },
  given: readonly Omit<Ballot, 'voter'>[],
  more: { readonly invited?: Readonly<Record<string, number>>; readonly records?: readonly Fact[] } = {},
): Reading {
  const ballots = given.map((ballot, at) => ({ ...ballot, voter: `v${at}` }));
  const readBy = (one: FormSettings, evidence: LeafEvidence) => {
    const found = settingsOf('measure', one);
    return found.form.read(found.settings, evidence, [unit]);
  };
  const evidence = leafEvidence({ ballots, audiences: [audience], measure: readBy, ...more });
  return readBy(FormSettings.parse(settings), evidence).get('east') ?? { none: true, n: 0, steps: [] };
}

/** The exact reading, null for none. */
export const worthOf = (reading: Reading) => ('value' in reading ? exact(reading.value) : null);
/** The codes of the steps. */
export const said = (reading: Reading) => reading.steps.map(({ say }) => say);

/** What a step tells: its fills and its table, as plain texts. */
export function told(reading: Reading, say: string): readonly unknown[] {
  const plain = (cell: object) => Object.values(cell)[0];
  return reading.steps.flatMap((step) =>
    step.say === say
      ? [
          {
            ...Object.fromEntries(Object.entries(step.with ?? {}).map(([key, cell]) => [key, plain(cell)])),
            ...(step.rows && { rows: step.rows.body.map((row) => row.map(plain)) }),
          },
        ]
      : [],
  );
}

/** Title of one item. */
export const help = { zh: '名help', en: 'help' };
/** Title of the other item. */
export const speed = { zh: '名speed', en: 'speed' };

/** The codes of what is wrong with settings. */
export function faults(settings: Readonly<Record<string, unknown>> & { readonly form: string }): readonly string[] {
  const parsed = settingsOf('measure', FormSettings.parse(settings));
  const context = {
    plan,
    audience: (id: string) => plan.audiences.find((one) => one.id === id),
    checkMeasure: (inner: FormSettings) => {
      const one = settingsOf('measure', inner);
      return one.form.check?.(one.settings, context) ?? [];
    },
  };
  return (parsed.form.check?.(parsed.settings, context) ?? []).map(({ code }) => code);
}
