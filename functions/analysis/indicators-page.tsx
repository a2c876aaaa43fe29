import type { FC } from 'hono/jsx';
import type { GroupBasis } from '../../shared/statistics/basis.ts';
import { type PairRow, pairsOf } from '../../shared/statistics/indicators/pairs.ts';
import { type SpreadRow, spreadOf } from '../../shared/statistics/indicators/spread.ts';
import { fill } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { fixed, percentText } from './amounts.ts';
import { judged } from './basis.ts';
import { SpreadChart } from './charts.tsx';
import { analysisPage } from './frame.tsx';
import { GroupHead, GroupLinks, groupAnchor } from './group-head.tsx';
import { indicatorsWords as words } from './indicators-words.ts';
import { phrases } from './phrases.ts';
import type { Source } from './source.ts';

/** How each indicator spreads the units of a group, and which indicators repeat each other. */
export function indicators(scene: Scene, source: Source): Response {
  const { say } = scene;
  const { groups } = judged(source);
  return analysisPage(
    scene,
    source,
    { section: 'indicators' },
    <>
      <p class="lead">{say(words.lead)}</p>
      <p>{say(words.read)}</p>
      <GroupLinks groups={groups} scene={scene} />
      {groups.map((group) => (
        <GroupIndicators group={group} rows={spreadOf(source.plan, group)} scene={scene} />
      ))}
    </>,
  );
}

const GroupIndicators: FC<{
  readonly group: GroupBasis;
  readonly rows: readonly SpreadRow[];
  readonly scene: Scene;
}> = ({ group, rows, scene }) => {
  const { say } = scene;
  return (
    <section>
      <GroupHead group={group} scene={scene} />
      {rows.length === 0 ? (
        <p>{say(words.none)}</p>
      ) : (
        <>
          <SpreadChart group={group} rows={rows} scene={scene} />
          <SpreadTable group={group} rows={rows} scene={scene} />
          <Pairs rows={rows} scene={scene} />
        </>
      )}
    </section>
  );
};

/** What stands in a row; `spare` is left out on a phone. */
const columns = [
  { column: 'units', spare: true },
  { column: 'least', spare: true },
  { column: 'mean', spare: false },
  { column: 'most', spare: true },
  { column: 'atFull', spare: false },
  { column: 'atZero', spare: false },
] as const;

const SpreadTable: FC<{
  readonly group: GroupBasis;
  readonly rows: readonly SpreadRow[];
  readonly scene: Scene;
}> = ({ group, rows, scene }) => {
  const { say } = scene;
  return (
    <table class="figures brief" aria-labelledby={groupAnchor(group.id)}>
      <thead>
        <tr>
          <th scope="col">{say(phrases.indicator)}</th>
          {columns.map(({ column, spare }) => (
            <th scope="col" class={spare ? 'num spare' : 'num'}>
              {say(words[column])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              {say(row.title)}
              {hintOf(row, scene) !== '' && <span class="own-line small hint">{hintOf(row, scene)}</span>}
            </th>
            {columns.map(({ column, spare }) => (
              <td class={spare ? 'num spare' : 'num'}>
                {column === 'least' || column === 'mean' || column === 'most' ? percentText(row[column]) : row[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** What is worth knowing of an indicator, empty where it does its work. */
function hintOf({ units, separates, ceiling, atFull }: SpreadRow, { say }: Scene): string {
  if (units === 1) return say(words.single);
  if (!separates) return say(words.nobody);
  return ceiling ? fill(say(words.ceiling), { n: String(units), full: String(atFull) }) : '';
}

/** More pairs than anybody reads. */
const mostPairs = 12;

const Pairs: FC<{ readonly rows: readonly SpreadRow[]; readonly scene: Scene }> = ({ rows, scene: { say } }) => {
  const { same, against } = pairsOf(rows);
  const told = [
    ...same.map((pair) => ({ pair, words: words.same })),
    ...against.map((pair) => ({ pair, words: words.against })),
  ];
  const enough = rows.some(({ units }) => units >= 5);
  return (
    <>
      <h3>{say(words.pairs)}</h3>
      {!enough && <p>{say(words.fewForPairs)}</p>}
      {enough && told.length === 0 && <p>{say(words.noPairs)}</p>}
      {told.length > 0 && (
        <>
          <p class="small muted">{say(words.pairsHow)}</p>
          <ul>
            {told.slice(0, mostPairs).map(({ pair, words: sentence }) => (
              <li>{fill(say(sentence), pairValues(pair, say))}</li>
            ))}
          </ul>
          {told.length > mostPairs && <p>{fill(say(words.more), { n: String(told.length - mostPairs) })}</p>}
        </>
      )}
    </>
  );
};

function pairValues({ a, b, units, correlation }: PairRow, say: Scene['say']) {
  return { a: say(a.title), b: say(b.title), n: String(units), r: fixed(correlation, 2) };
}
