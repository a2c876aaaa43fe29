import type { Result, UnitResult } from '../../../shared/assess/result.ts';
import { office, words } from './county.ts';

/** A result with so many units, as the judgement would hand it over; `score` tells one result from another. */
export function resultOf(cycle: string, score: string, count: number, padding = ''): Result {
  const unitOf = (n: number): UnitResult => ({
    unit: `unit-${String(n).padStart(3, '0')}`,
    title: words(`Unit ${n}`),
    group: 'plain',
    nodes: [{ id: 'total', path: 'total', title: words(`Total${padding}`), depth: 0, leaf: false, score, lines: [] }],
    adjustments: [],
    outcomes: [],
    score,
    published: score,
  });
  const units = Array.from({ length: count }, (_, n) => unitOf(count - n));
  return {
    engine: '1',
    office,
    cycle: { id: cycle, title: words('Cycle') },
    plan: { id: 'plan', version: 1, title: words('Plan'), digest: 'd' },
    evidence: { digest: 'e', rounds: [{ round: 'phones', count: 3, digest: 'f' }], records: 0 },
    outcomes: [],
    groups: [
      {
        id: 'plain',
        title: words('Plain'),
        ranked: true,
        standing: units.map(({ unit, title }) => ({
          unit,
          title,
          score,
          published: score,
          covered: '100',
          marks: [],
          outcomes: {},
        })),
      },
    ],
    units,
  };
}
