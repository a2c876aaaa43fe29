import type { Plan } from '../../shared/plan/schema.ts';
import type { GroupBasis } from '../../shared/statistics/basis.ts';
import { spreadOf } from '../../shared/statistics/indicators/spread.ts';
import type { GroupSureness } from '../../shared/statistics/ranks/sureness.ts';
import { type EffectiveWeights, effectiveWeights, type WeightRow } from '../../shared/statistics/weights/effective.ts';
import { fill } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { percentText, pointsText } from './amounts.ts';
import { type Band, bandsIn } from './bands.ts';
import { listed, quoted } from './found.ts';
import { overviewWords as words } from './overview-words.ts';
import { silentIn } from './weights-page.tsx';
import { rowTitle } from './weights-words.ts';

/** From this percent of the tree on an indicator that does nothing is worth a sentence. */
const worthSaying = 3;

/** Below this percent of the differences an indicator does next to nothing. */
const nextToNothing = 1;

/** What makes the differences between the units of a group: the two that decide most, and the whole gap. */
export function decidingIn(found: EffectiveWeights, { say }: Scene): readonly string[] {
  if (found.kind === 'too-few') return [say(words.tooFew)];
  if (found.kind === 'no-spread') return [say(words.noSpread)];
  const first = leavesOf(found.rows)
    .filter(({ effective }) => (effective ?? 0) >= 10)
    .toSorted((a, b) => (b.effective ?? 0) - (a.effective ?? 0))
    .slice(0, 2);
  return [
    ...first.map((row) =>
      fill(say(row.nominal === undefined ? words.decidesBeside : words.decidesMore), valuesOf(row, say)),
    ),
    fill(say(words.gap), { gap: pointsText(found.gap) }),
  ];
}

/** Indicators of a group that carry weight and make no difference, those that narrow it, and those all are equal at. */
export function idleIn(plan: Plan, group: GroupBasis, scene: Scene): readonly string[] {
  const { say } = scene;
  const found = effectiveWeights(plan, group);
  const silent = silentIn(group);
  const weighty = (found.kind === 'weights' ? leavesOf(found.rows) : []).filter(
    ({ nominal }) => nominal !== undefined && nominal >= worthSaying,
  );
  const still = weighty.filter(({ effective }) => Math.abs(effective ?? nextToNothing) < nextToNothing);
  const idle = still.filter(({ path }) => !silent.has(path));
  const unheard = still.filter(({ path }) => silent.has(path));
  const together = (rows: readonly WeightRow[]) => ({
    titles: listed(
      rows.map((row) => quoted(rowTitle(row), scene)),
      scene,
    ),
    nominal: percentText(rows.reduce((sum, { nominal = 0 }) => sum + nominal, 0)),
    effective: percentText(rows.reduce((sum, { effective = 0 }) => sum + effective, 0)),
  });
  return [
    ...(idle.length === 0 ? [] : [fill(say(idle.length === 1 ? words.idleOne : words.idle), together(idle))]),
    ...(unheard.length === 0 ? [] : [fill(say(words.silent), together(unheard))]),
    ...weighty
      .filter(({ effective }) => (effective ?? 0) <= -nextToNothing)
      .map((row) => fill(say(words.narrows), valuesOf(row, say))),
    ...spreadOf(plan, group).flatMap(({ title, units, separates, ceiling, atFull }): readonly string[] => {
      const values = { title: say(title), n: String(units), full: String(atFull) };
      if (!separates) return [fill(say(words.alike), values)];
      return ceiling ? [fill(say(words.ceiling), values)] : [];
    }),
  ];
}

/** Which units of a group cannot be told apart, by each kind of doubt; or that all can. */
export function sureIn({ group, ballots, weights }: GroupSureness, scene: Scene): readonly string[] {
  const { say } = scene;
  const told = [
    ...(ballots.kind === 'drawn'
      ? [{ some: words.bandBallots, none: words.sureBallots, bands: bandsIn(group, ballots.bands) }]
      : []),
    ...(weights.kind === 'drawn'
      ? [{ some: words.bandWeights, none: words.sureWeights, bands: bandsIn(group, weights.bands) }]
      : []),
  ];
  return told.map(({ some, none, bands }) =>
    bands.length === 0
      ? say(none)
      : fill(say(some), {
          bands: listed(
            bands.map((band) => bandText(band, scene)),
            scene,
          ),
        }),
  );
}

function bandText({ from, to, units }: Band, { say }: Scene): string {
  const values = { from: String(from), to: String(to), n: String(units.length) };
  return fill(say(from === to ? words.bandTie : words.bandOf), values);
}

function leavesOf(rows: readonly WeightRow[]): readonly WeightRow[] {
  return rows.filter(({ leaf }) => leaf);
}

function valuesOf(row: WeightRow, say: Scene['say']) {
  return {
    title: say(rowTitle(row)),
    nominal: percentText(row.nominal),
    effective: percentText(row.effective),
  };
}
