import type { Dice } from './dice.ts';
import { type Settings, wholes } from './random-words.ts';

/** What a scheme asks for. */
export type Drawn = {
  readonly roster: readonly { readonly unit: string; readonly group: string }[];
  readonly leaves: readonly { readonly id: string; readonly measure: Settings }[];
  readonly adjustments: readonly Settings[];
  readonly outcomes: readonly Settings[];
  readonly levels: number;
};

const day = (dice: Dice, year: number) => `${year}-0${dice.whole(1, 9)}-${dice.whole(10, 28)}`;

/** What a cycle brought, with gaps: units without figures, figures handed in twice, silent channels. */
export function randomEvidence(dice: Dice, drawn: Drawn) {
  const records: Record<string, unknown>[] = [];
  const add = (indicator: string, unit: string, field: string, more: object) =>
    records.push({ id: `r${records.length + 1}`, indicator, unit, field, ...more });
  for (const { unit } of drawn.roster) {
    for (const { id, measure } of drawn.leaves) leafRecords(dice, measure, (field, more) => add(id, unit, field, more));
    for (const one of drawn.adjustments)
      adjustmentRecords(dice, one, (field, more) => add(String(one.id), unit, field, more));
    for (const one of drawn.outcomes)
      if (one.form === 'pool' && JSON.stringify(one.factors).includes('months') && dice.chance(80))
        add(String(one.id), unit, 'months', { value: String(dice.whole(0, 12)) });
  }
  const asked = drawn.leaves.map(({ measure }) => JSON.stringify(measure)).join();
  return {
    records,
    ballots: [
      ...(asked.includes('"folk"') ? folk(dice, drawn) : []),
      ...(asked.includes('"peers"') ? peers(dice, drawn) : []),
      ...(asked.includes('"rankers"') ? rankers(dice, drawn) : []),
    ],
    results: ['e1', 'e2', 'e3'].filter(() => dice.chance(90)).map((id) => earlier(dice, id, drawn)),
    invited: dice.chance(80) ? [{ audience: 'folk', count: dice.whole(20, 200) }] : undefined,
  };
}

type Add = (field: string, more: object) => void;

function leafRecords(dice: Dice, { form, of }: Settings, add: Add): void {
  if (form === 'transform') leafRecords(dice, of as Settings, add);
  if (form === 'events') eventRecords(dice, add);
  if (form === 'rater-scores' || form === 'panel-correction') {
    const panel = dice.pick(['east', 'west']);
    const raters = form === 'panel-correction' ? dice.whole(0, 6) : dice.whole(0, 7);
    for (let at = 1; at <= raters; at++)
      add('score', {
        value: dice.chance(10) ? '0' : dice.size(),
        rater: `m${dice.chance(6) ? 1 : at}`,
        panel: form === 'panel-correction' ? panel : undefined,
      });
    return;
  }
  if (!['value', 'ratio', 'fields'].includes(form)) return;
  for (const field of ['actual', 'target', 'base', 'q1', 'q2', 'q3']) {
    if (dice.chance(12)) continue;
    const times = dice.chance(8) ? 2 : 1;
    // Days differ, so that the last one is one alone.
    for (let at = 0; at < times; at++)
      add(field, { value: dice.figure(), day: `2026-0${dice.whole(1, 4) + 4 * at}-15` });
  }
}

function eventRecords(dice: Dice, add: Add): void {
  const n = dice.chance(20) ? 0 : dice.whole(1, 5);
  for (let at = 0; at < n; at++)
    add(dice.pick(['late', 'praise', 'visit']), {
      value: dice.chance(80) ? dice.pick(['1', '2', '0.5', '3']) : undefined,
      day: day(dice, 2026),
      matter: dice.chance(50) ? dice.pick(['m1', 'm2']) : undefined,
      level: dice.chance(80) ? dice.pick(['city', 'county', 'town']) : undefined,
      circumstance: dice.chance(30) ? dice.pick(['warned', 'else']) : undefined,
    });
}

function adjustmentRecords(dice: Dice, { form }: Settings, add: Add): void {
  if (form === 'account') eventRecords(dice, add);
  if (form === 'coefficient' && dice.chance(70))
    add('coefficient', { value: dice.pick(['0.5', '0.9', '1', '1.05', '1.5']) });
  if (form === 'points')
    for (let n = dice.whole(0, 4); n > 0; n--)
      add(dice.pick(['bonus', 'deduction']), {
        value: dice.pick(['0', '1', '2.5', '4']),
        matter: dice.chance(50) ? dice.pick(['m1', 'm2']) : undefined,
      });
  for (let n = form === 'grade-veto' && dice.chance(40) ? dice.whole(1, 2) : 0; n > 0; n--) {
    // Three months after the first of October is the day on which the period begins.
    const began = dice.chance(15) ? '2025-10-01' : day(dice, dice.pick([2025, 2026]));
    const end = `${Number(began.slice(0, 4)) + dice.whole(0, 1)}-12-${dice.whole(10, 31)}`;
    const until = dice.chance(40) ? (dice.chance(25) ? '2026-01-01' : end) : undefined;
    add('incident', { day: began, until, level: dice.chance(70) ? dice.pick(['county', 'town']) : undefined });
  }
}

function folk(dice: Dice, { roster, levels }: Drawn) {
  return roster.flatMap(({ unit }) =>
    Array.from({ length: dice.chance(15) ? 0 : dice.whole(9, 16) }, (_, at) => {
      const answer = () => (dice.chance(15) ? { unknown: true } : { level: dice.whole(0, levels - 1) });
      const sheet = { i1: answer(), ...(dice.chance(85) && { i2: answer() }) };
      const channel = dice.pick(['c1', 'c1', 'c1', 'c2']);
      return {
        round: 'r1',
        audience: 'folk',
        voter: `${unit}-${at}`,
        channel,
        default: dice.chance(8) || undefined,
        sheet: { [unit]: sheet },
      };
    }),
  );
}

function peers(dice: Dice, { roster, levels }: Drawn) {
  return Array.from({ length: dice.whole(4, 9) }, (_, at) => {
    const answer = () => (dice.chance(10) ? { unknown: true } : { level: dice.whole(0, levels - 1) });
    const sheet = Object.fromEntries(
      roster.filter(() => dice.chance(92)).map(({ unit }) => [unit, { i1: answer(), i2: answer() }]),
    );
    return { round: 'r2', audience: 'peers', voter: `v${at}`, stratum: dice.pick(['s1', 's1', 's2']), sheet };
  });
}

function rankers(dice: Dice, { roster }: Drawn) {
  return Array.from({ length: dice.whole(4, 7) }, (_, at) => ({
    round: 'r3',
    audience: 'rankers',
    voter: `w${at}`,
    sheet: Object.fromEntries(
      roster.filter(() => dice.chance(90)).map(({ unit }) => [unit, { i1: { place: dice.whole(1, roster.length) } }]),
    ),
  }));
}

function earlier(dice: Dice, id: string, { roster }: Drawn) {
  const score = () => (dice.chance(12) ? null : dice.chance(15) ? '250/3' : dice.size());
  const below = ['x1', 'x2', 'x3'].map((unit) => ({
    unit,
    group: dice.pick(['g1', 'g3']),
    parent: dice.pick(roster.map((one) => one.unit) as [string, ...string[]]),
  }));
  return {
    id,
    cycle: `cycle-${id}`,
    title: wholes(id),
    digest: 'digest',
    full: '100',
    units: [...roster.filter(() => dice.chance(95)).map(({ unit, group }) => ({ unit, group })), ...below].map(
      (unit) => ({
        ...unit,
        score: score(),
        published: score(),
        outcomes: dice.chance(50) ? { o9: dice.pick(['yes', 'no']) } : {},
      }),
    ),
  };
}
