import { assess } from '../../shared/assess/assess.ts';
import type { Result, StandingRow } from '../../shared/assess/result.ts';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { Ballot, Evidence } from '../../shared/evidence/evidence.ts';
import { isMeant } from '../../shared/evidence/set-aside.ts';
import { exact, rational, subtract } from '../../shared/number.ts';
import { fewest } from '../../shared/oversight/flag.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import type { Words } from '../../shared/words.ts';
import { sha256 } from '../store/digest.ts';
import { isPlace } from '../web/result/place.ts';

/** Place and published score of a unit; undefined where it has none. */
export type Stand = { readonly place: string; readonly score: string } | undefined;

/** A unit judged with all ballots, and without those set aside. `aside` is how many of those were about it. */
export type ComparedRow = {
  readonly unit: string;
  readonly title: Words;
  readonly aside: number;
  readonly without: Stand;
  /** Withheld where so few ballots were set aside that the difference would tell what they said. */
  readonly full: Stand | 'withheld';
  /** Published score without, less that with all. */
  readonly difference: string | undefined;
};

/** A group, in the order of the official standing. */
export type ComparedGroup = { readonly title: Words; readonly ranked: boolean; readonly rows: readonly ComparedRow[] };

/** Both standings of a cycle, each by the exact judgement; and how many ballots make the difference. */
export function comparedStandings(
  plan: Plan,
  cycle: Cycle,
  evidence: Evidence,
): { readonly aside: number; readonly groups: readonly ComparedGroup[] } {
  const { setAside = [], ...all } = evidence;
  const out = evidence.ballots.filter((ballot) => setAside.some(({ set }) => isMeant(set, ballot)));
  const touched = countByUnit(out);
  const full = standsOf(assess(plan, cycle, all, sha256), plan);
  const official = assess(plan, cycle, evidence, sha256);
  const without = standsOf(official, plan);
  const groups = official.groups.map(({ title, ranked, standing }) => ({
    ...{ title, ranked },
    rows: standing.map((row): ComparedRow => {
      const [now, then] = [without.get(row.unit), full.get(row.unit)];
      const aside = touched.get(row.unit) ?? 0;
      const isFew = aside > 0 && aside < fewest;
      const difference = now && then && !isFew ? signed(now.score, then.score) : undefined;
      return {
        ...{ unit: row.unit, title: row.title, aside },
        ...{ without: now, full: isFew ? 'withheld' : then, difference },
      };
    }),
  }));
  return { aside: out.length, groups };
}

/** Places as the plan gives them, where an outcome does; else by the number the plan ranks at. */
function standsOf(result: Result, { rankAt }: Plan): ReadonlyMap<string, Stand> {
  const ranks = result.outcomes.find(({ id }) => isPlace(result, id))?.id;
  const key = ({ score, published }: StandingRow) => (rankAt === 'exact' ? score : published);
  return new Map(
    result.groups.flatMap(({ standing }) =>
      standing.flatMap((row): readonly (readonly [string, Stand])[] => {
        const given = ranks === undefined ? undefined : row.outcomes[ranks]?.value.zh;
        const place = given ?? String(standing.findIndex((one) => key(one) === key(row)) + 1);
        return row.published === null ? [] : [[row.unit, { place, score: row.published }]];
      }),
    ),
  );
}

function signed(now: string, then: string): string {
  const difference = subtract(rational(now), rational(then));
  const text = exact(difference);
  if (text === '0') return '0';
  return text.startsWith('-') ? text.replace('-', '−') : `+${text}`;
}

function countByUnit(ballots: readonly Ballot[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sheet } of ballots) for (const unit of Object.keys(sheet)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}
