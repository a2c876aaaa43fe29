import { expect, test } from 'vitest';
import type { Taken } from '../../../functions/results/taken.ts';
import { resultFile } from '../../../functions/results/workbook-file.ts';
import { sha256 } from '../../../functions/store/digest.ts';
import { assess } from '../../../shared/assess/assess.ts';
import type { NodeTrace } from '../../../shared/assess/result.ts';
import type { Cycle } from '../../../shared/cycle/cycle.ts';
import type { Fact } from '../../../shared/evidence/evidence.ts';
import { decimals, rational } from '../../../shared/number.ts';
import { Plan } from '../../../shared/plan/schema.ts';
import { smallCycle, smallPlan } from '../../fixtures/small-county.ts';
import { openBook, recompute, rounded } from './spreadsheet.ts';

const told = (text: string) => ({ zh: text, en: text });
const leaf = (id: string, weight: string) => ({
  id,
  title: told(id),
  weight,
  measure: { form: 'value', field: 'score', several: 'none', facts: [], whenNone: 'none' },
  curve: { form: 'proportional', target: { fixed: '100' }, cap: 'none', whenTargetZero: 'none' },
});
const branch = (id: string, weight: string | undefined, children: readonly unknown[], more: object = {}) => ({
  ...{ id, title: told(id), aggregate: { form: 'weighted-mean', whenMissing: 'rescale' }, children },
  ...(weight !== undefined && { weight }),
  ...more,
});

/** Three levels; one branch is rounded, one capped, one neither: thirds go up to the total as they are. */
const deepPlan = Plan.parse({
  ...smallPlan,
  id: 'deep',
  tree: branch('total', undefined, [
    branch('rounded', '35', [leaf('p', '20'), leaf('q', '40'), leaf('r', '40')], {
      round: { places: 2, mode: 'half-up' },
    }),
    branch('capped', '25', [leaf('s', '50'), leaf('t', '50')], { cap: '90' }),
    branch('plain', '40', [
      branch('inner', '60', [leaf('u', '10'), leaf('v', '20'), leaf('w', '70')]),
      leaf('x', '40'),
    ]),
  ]),
});
const leaves = ['p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x'];

const units = Array.from({ length: 60 }, (_, at) => ({ unit: `n${at}`, title: told(`单位${at}`), group: 'plain' }));
const cycle: Cycle = { ...smallCycle, plan: { id: 'deep', version: 1 }, roster: units };

/** A score with at most two decimals, or none for one in eight: the same ones whenever this is run. */
function scoreOf(unit: number, at: number): string | undefined {
  const drawn = (unit * 7919 + at * 104_729 + unit * at * 31) % 10_007;
  return drawn % 8 === 0 ? undefined : decimals({ n: BigInt(drawn), d: 100n }, 2);
}

const records: readonly Fact[] = units.flatMap(({ unit }, n) => [
  ...leaves.flatMap((indicator, at) => {
    const value = scoreOf(n, at);
    return value === undefined ? [] : [{ id: `${unit}-${indicator}`, indicator, unit, field: 'score', value }];
  }),
  ...(n % 3 === 0 ? [{ id: `${unit}-bonus`, indicator: 'extra', unit, field: 'bonus', value: '1.005' }] : []),
]);

const result = assess(deepPlan, cycle, { ballots: [], records: [...records] }, sha256);
const { units: _, ...head } = result;
const taken: Taken = {
  ...{
    result,
    plan: deepPlan,
    period: cycle.period,
    rounds: [],
    whole: true,
    language: 'zh',
    say: (words) => words.zh,
  },
  latest: { id: 'x', version: 1, computedAt: '2026-11-22T03:00:00.000Z', head },
};

test('over three levels, with thirds, caps and halves, every branch and total is computed anew to the printed places', async () => {
  const sheet = (await openBook(await resultFile(taken))).get('构成');
  if (!sheet) throw new Error('no breakdown');
  const computed = recompute(sheet);
  let branches = 0;
  for (const unit of result.units) {
    const rows = sheet.rows.flatMap((cells, at) => (cells[1] === unit.title.zh ? [{ cells, row: at + 1 }] : []));
    const lastOf = (parent: string) => computed.get(`H${rows.findLast(({ cells }) => cells[2] === parent)?.row}`);
    const scored = (node: NodeTrace) => (node.parts ?? []).length > 0 && node.score !== null;
    for (const node of unit.nodes.filter(scored)) {
      branches++;
      for (const places of [2, 4])
        expect(rounded(lastOf(node.id) ?? Number.NaN, places), `${unit.unit} ${node.id}`).toBe(
          Number(decimals(rational(node.score ?? ''), places)),
        );
    }
    expect(lastOf('最后得分')).toBe(unit.published === null ? undefined : Number(unit.published));
  }
  expect(branches).toBeGreaterThan(250);
});

test('a change at the bottom goes up to the published score, as it would when somebody types into the file', async () => {
  const sheet = (await openBook(await resultFile(taken))).get('构成');
  if (!sheet) throw new Error('no breakdown');
  const first = result.units.find(({ nodes }) => nodes.every(({ score }) => score !== null))?.title.zh;
  const at = sheet.rows.findIndex((cells) => cells[1] === first && cells[2] === 'inner' && cells[3] === 'w');
  const last = sheet.rows.findLastIndex((cells) => cells[1] === first) + 1;
  const rows = sheet.rows.map((cells, row) =>
    row === at ? cells.map((cell, column) => (column === 6 ? Number(cell) + 10 : cell)) : cells,
  );
  const before = recompute(sheet).get(`H${last - 1}`) ?? 0;
  const after = recompute({ ...sheet, rows }).get(`H${last - 1}`) ?? 0;
  // Nothing is missing for this unit: 10 x 70 % x 60 % x 40 % = 1.68
  expect(after - before).toBeCloseTo(1.68, 9);
});
