import type { FC } from 'hono/jsx';
import type { GroupBasis } from '../../shared/statistics/basis.ts';
import { type EffectiveWeights, effectiveWeights, type WeightRow } from '../../shared/statistics/weights/effective.ts';
import { fill } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { fixed, percentText, pointsText, signedText } from './amounts.ts';
import { judged } from './basis.ts';
import { WeightsChart } from './charts.tsx';
import { analysisPage } from './frame.tsx';
import { GroupHead, GroupLinks, groupAnchor } from './group-head.tsx';
import { phrases } from './phrases.ts';
import type { Source } from './source.ts';
import { rowTitle, weightsWords as words } from './weights-words.ts';

/** What makes the differences between units, group by group, beside what the plan gives each indicator. */
export function weights(scene: Scene, source: Source): Response {
  const { say } = scene;
  const basis = judged(source);
  return analysisPage(
    scene,
    source,
    { section: 'weights' },
    <>
      <p class="lead">{say(words.lead)}</p>
      <p>{say(words.read)}</p>
      <details>
        <summary>{say(phrases.how)}</summary>
        <p>{say(words.how)}</p>
      </details>
      <GroupLinks groups={basis.groups} scene={scene} />
      {basis.groups.map((group) => (
        <section>
          <GroupHead group={group} scene={scene} />
          <GroupWeights group={group} found={effectiveWeights(source.plan, group)} scene={scene} />
        </section>
      ))}
    </>,
  );
}

const GroupWeights: FC<{
  readonly group: GroupBasis;
  readonly found: EffectiveWeights;
  readonly scene: Scene;
}> = ({ group, found, scene }) => {
  const { say } = scene;
  if (found.kind === 'too-few') return <p>{fill(say(words.tooFew), { n: String(found.units) })}</p>;
  if (found.kind === 'no-spread') return <p>{fill(say(words.noSpread), { n: String(found.units) })}</p>;
  const scored = group.units.filter(({ score }) => score !== null);
  const [first, last] = [scored[0], scored.at(-1)];
  const most = mostEffective(found.rows);
  const between = scene.language === 'zh' ? '' : ' ';
  return (
    <>
      <p>
        {fill(say(words.gap), {
          n: String(found.units),
          first: first ? say(first.title) : '',
          last: last ? say(last.title) : '',
          gap: pointsText(found.gap),
        })}
        {between}
        {most &&
          fill(say(words.most), {
            title: say(rowTitle(most)),
            nominal: percentText(most.nominal),
            effective: percentText(most.effective),
          })}
      </p>
      <WeightsChart group={group} rows={found.rows} scene={scene} />
      <WeightsTable group={group} rows={found.rows} gap={found.gap} scene={scene} />
    </>
  );
};

/** The leaf, or what stands beside the tree, that makes most of the differences. */
export function mostEffective(rows: readonly WeightRow[]): WeightRow | undefined {
  return rows
    .filter(({ leaf, effective }) => leaf && effective !== undefined)
    .toSorted((a, b) => (b.effective ?? 0) - (a.effective ?? 0))[0];
}

const WeightsTable: FC<{
  readonly group: GroupBasis;
  readonly rows: readonly WeightRow[];
  readonly gap: number;
  readonly scene: Scene;
}> = ({ group, rows, gap, scene: { say } }) => {
  const silent = silentIn(group);
  return (
    <table class="figures brief" aria-labelledby={groupAnchor(group.id)}>
      <thead>
        <tr>
          <th scope="col">{say(phrases.indicator)}</th>
          {[words.nominal, words.effective].map((title) => (
            <th scope="col" class="num">
              {say(title)}
            </th>
          ))}
          {[words.difference, words.deviation, words.ofGap].map((title) => (
            <th scope="col" class="num spare">
              {say(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows
          // The root is the whole, which stands as the sum below.
          .filter(({ depth }) => depth > 0)
          .map((row) => (
            <tr>
              <th scope="row">
                <div class={depthClass(row.depth)}>
                  {row.leaf ? say(rowTitle(row)) : <strong>{say(rowTitle(row))}</strong>}
                  {row.whole && <span class="own-line small muted">{say(words.whole)}</span>}
                  {silent.has(row.path) && <span class="own-line small muted">{say(words.silent)}</span>}
                </div>
              </th>
              <td class="num">{percentText(row.nominal)}</td>
              <td class="num">
                <strong>{percentText(row.effective)}</strong>
              </td>
              <td class="num spare">{differenceText(row)}</td>
              <td class="num spare">{pointsText(row.deviation)}</td>
              <td class="num spare">{signedText(row.gap)}</td>
            </tr>
          ))}
        <tr class="total">
          <th scope="row">{say(words.total)}</th>
          <td class="num">{percentText(100)}</td>
          <td class="num">{percentText(100)}</td>
          <td class="spare"></td>
          <td class="spare"></td>
          <td class="num spare">{signedText(gap)}</td>
        </tr>
      </tbody>
    </table>
  );
};

/** Paths of the indicators at which no unit of a group has a score: nothing came in, so they cannot decide anything. */
export function silentIn({ units }: GroupBasis): ReadonlySet<string> {
  const spoken = new Set(
    units.flatMap(({ nodes }) => nodes.flatMap(({ path, score }) => (score === null ? [] : [path]))),
  );
  return new Set(units.flatMap(({ nodes }) => nodes.flatMap(({ path }) => (spoken.has(path) ? [] : [path]))));
}

/** How much more, or less, an indicator decides than the plan gives it, in points of percent. */
function differenceText({ nominal, effective }: WeightRow): string {
  if (nominal === undefined || effective === undefined) return '—';
  const difference = effective - nominal;
  const text = fixed(difference, 1);
  return difference > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** How deep a row of a tree stands, below the root. */
export function depthClass(depth: number): string | undefined {
  return depth < 2 ? undefined : `d${Math.min(4, depth - 1)}`;
}
