import type { FC } from 'hono/jsx';
import { type Tried, tryAlternatives } from '../../shared/statistics/alternatives/tried.ts';
import type { Basis } from '../../shared/statistics/basis.ts';
import { fill, type Words } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { alternativesWords as words } from './alternatives-words.ts';
import { fixed } from './amounts.ts';
import { judged } from './basis.ts';
import { ShiftChart } from './charts.tsx';
import { listed } from './found.ts';
import { analysisPage } from './frame.tsx';
import { PlacesTable } from './places-table.tsx';
import { alternativeTitle, skippedWords, untriedWords } from './report/alternative-words.ts';
import { sizeOf, sizeValues, triesAlternatives } from './size.ts';
import type { Source } from './source.ts';

/** An alternative that was judged. */
export type Judged = Extract<Tried, { outcome: 'tried' }>;

/** What every other choice would do to the ranking; also those that could not be tried. */
export function alternatives(scene: Scene, source: Source): Response {
  const { say } = scene;
  const basis = judged(source);
  const ranked = basis.groups.filter((group) => group.ranked);
  const size = sizeOf(basis);
  const tries = triesAlternatives(size);
  const all = tries && ranked.length > 0 ? tryAlternatives(basis) : [];
  const tried = byShift(all);
  return analysisPage(
    scene,
    source,
    { section: 'alternatives' },
    <>
      <p class="lead">{say(words.lead)}</p>
      <p>{say(words.read)}</p>
      {ranked.length === 0 ? (
        <p>{say(words.unranked)}</p>
      ) : !tries ? (
        <p class="note warn">{fill(say(words.tooLarge), sizeValues(size))}</p>
      ) : (
        <>
          <ShiftChart tried={tried} scene={scene} />
          <ShiftTable tried={tried} basis={basis} scene={scene} />
          <Untried all={all} scene={scene} />
          <h2>{say(words.places)}</h2>
          <p>{say(words.placesHow)}</p>
          {ranked.map((group) => (
            <PlacesTable group={group} tried={tried} scene={scene} />
          ))}
        </>
      )}
    </>,
  );
}

/** Those that were judged, the one that moves the ranking most first. */
export function byShift(all: readonly Tried[]): readonly Judged[] {
  return all.filter((one) => one.outcome === 'tried').toSorted((a, b) => b.average - a.average);
}

/** The unit that moves furthest under an alternative, whatever its group; undefined where nobody moves. */
export function furthestOf({ shifts }: Judged) {
  return shifts
    .flatMap(({ furthest }) => furthest ?? [])
    .toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))[0];
}

/** How many units of the ranked groups move at all. */
export function movedBy({ shifts }: Judged): number {
  return shifts.reduce((sum, { moved }) => sum + moved, 0);
}

const ShiftTable: FC<{ readonly tried: readonly Judged[]; readonly basis: Basis; readonly scene: Scene }> = (given) => {
  const { tried, basis, scene } = given;
  const { say } = scene;
  const titles = new Map(basis.result.units.map(({ unit, title }) => [unit, title]));
  return (
    <table class="figures stack">
      <caption>{say(words.caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.change)}</th>
          <th scope="col" class="num">
            {say(words.average)}
          </th>
          <th scope="col" class="num">
            {say(words.moved)}
          </th>
          <th scope="col">{say(words.furthest)}</th>
        </tr>
      </thead>
      <tbody>
        {tried.map((one) => (
          <tr>
            <th scope="row">{say(alternativeTitle(one))}</th>
            <td class="num" data-label={say(words.average)}>
              <strong>{fixed(one.average, 2)}</strong>
            </td>
            <td class="num" data-label={say(words.moved)}>
              {movedBy(one)}
            </td>
            <td data-label={say(words.furthest)}>{furthestText(one, titles, scene)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Who moves furthest and how, in a few words. */
export function furthestText(one: Judged, titles: ReadonlyMap<string, Words>, { say }: Scene): string {
  const found = furthestOf(one);
  if (!found) return say(words.nobody);
  const title = titles.get(found.unit);
  return fill(say(words.fromTo), {
    unit: title ? say(title) : found.unit,
    from: String(found.from),
    to: String(found.to),
  });
}

/** What was not tried, and where an alternative left a node as it was. */
const Untried: FC<{ readonly all: readonly Tried[]; readonly scene: Scene }> = ({ all, scene }) => {
  const { say } = scene;
  const untried = all.flatMap((one) => {
    const why = untriedWords(one);
    return why ? [{ title: say(alternativeTitle(one)), why: say(why) }] : [];
  });
  const skipped = all.flatMap((one) => (one.outcome === 'tried' ? skippedIn(one, scene) : []));
  return (
    <>
      {untried.length > 0 && (
        <>
          <h2>{say(words.untried)}</h2>
          <ul>
            {untried.map((one) => (
              <li>{fill(say(words.untriedOne), one)}</li>
            ))}
          </ul>
        </>
      )}
      {skipped.length > 0 && (
        <details>
          <summary>{say(words.skipped)}</summary>
          <ul>
            {skipped.map((one) => (
              <li>{fill(say(words.skippedOne), one)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

/** The nodes an alternative did not change, one line a reason. */
function skippedIn(one: Tried, scene: Scene) {
  const { say } = scene;
  const byReason = new Map<string, string[]>();
  for (const node of one.skipped) {
    const why = say(skippedWords(node));
    byReason.set(why, [...(byReason.get(why) ?? []), say(node.title)]);
  }
  return [...byReason].map(([why, nodes]) => ({ title: say(alternativeTitle(one)), why, nodes: listed(nodes, scene) }));
}
