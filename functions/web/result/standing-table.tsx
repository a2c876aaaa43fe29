import type { FC } from 'hono/jsx';
import type { ResultHead, StandingRow } from '../../../shared/assess/result.ts';
import { fill } from '../../../shared/words.ts';
import type { Scene } from '../scene.ts';
import { Bar } from './bar.tsx';
import { isPartial, percentText } from './covered.ts';
import { markWords, type TitleOf } from './marks.ts';
import { phrases } from './phrases.ts';

/** How many columns of outcomes a phone has room for; the others stand on the unit's page. */
const narrow = 2;

type Shared = {
  readonly head: ResultHead;
  readonly titleOf: TitleOf;
  readonly base: string;
  readonly full: string;
  readonly scene: Scene;
};
type Group = ResultHead['groups'][number];

/** One group's standing, best first: score, what followed, marks, and how much of the weight had data, where not all. */
export const StandingTable: FC<Shared & { readonly group: Group }> = ({ group, ...shared }) => {
  const { scene, head } = shared;
  const { say } = scene;
  const alike = coveredAlike(group);
  const isWhole = group.standing.every(({ covered }) => !isPartial(covered));
  const columns = head.outcomes.map(({ id, title }, at) => ({
    id,
    title: say(title),
    numeric: isNumeric(group, id),
    spare: at >= narrow,
  }));
  const title = `group-${group.id}`;
  return (
    <section>
      <h2 id={title}>
        {say(group.title)} {!group.ranked && <span class="tag">{say(phrases.unranked)}</span>}
      </h2>
      {alike !== undefined && <p>{fill(say(phrases.coveredGroup), { percent: percentText(alike) })}</p>}
      {columns.some(({ spare }) => spare) && <p class="on-phone muted small">{say(phrases.moreOutcomes)}</p>}
      <table class="figures brief even" aria-labelledby={title}>
        <thead>
          <tr>
            <th scope="col">{say(phrases.unit)}</th>
            <th scope="col" class="num">
              {say(phrases.score)}
            </th>
            {columns.map((column) => (
              <th scope="col" class={classOf(column)}>
                {column.title}
              </th>
            ))}
            {!isWhole && (
              <th scope="col" class="num spare">
                {say(phrases.covered)}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {group.standing.map((row) => (
            <Row row={row} columns={columns} alike={alike !== undefined} isWhole={isWhole} {...shared} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

type Column = { readonly id: string; readonly title: string; readonly numeric: boolean; readonly spare: boolean };

type RowOf = {
  readonly row: StandingRow;
  readonly columns: readonly Column[];
  readonly alike: boolean;
  readonly isWhole: boolean;
};

const Row: FC<Shared & RowOf> = ({ row, columns, alike, isWhole, base, full, titleOf, scene }) => {
  const { say, link } = scene;
  return (
    <tr>
      <th scope="row">
        <a href={link(`${base}/units/${row.unit}`)}>{say(row.title)}</a>
        {!alike && row.score !== null && isPartial(row.covered) && (
          <>
            <br />
            <span class="small muted">{fill(say(phrases.coveredPart), { percent: percentText(row.covered) })}</span>
          </>
        )}
        {row.marks.map((mark) => (
          <>
            <br />
            <span class="tag warn">{say(markWords(mark, titleOf))}</span>
          </>
        ))}
      </th>
      <td class="num">
        <Bar score={row.score} full={full} /> <strong>{row.published ?? say(phrases.noScore)}</strong>
      </td>
      {columns.map((column) => (
        <td class={classOf(column)}>{say(row.outcomes[column.id]?.value ?? phrases.dash)}</td>
      ))}
      {!isWhole && (
        <td class="num spare">
          <span class={isPartial(row.covered) ? 'tag warn' : undefined}>{percentText(row.covered)}%</span>
        </td>
      )}
    </tr>
  );
};

function classOf({ numeric, spare }: Column): string | undefined {
  return [numeric && 'num', spare && 'spare'].filter(Boolean).join(' ') || undefined;
}

/** The part of the weight that had evidence, where it is the same for several units of a group and not all of it. */
function coveredAlike({ standing }: Group): string | undefined {
  const [first, ...others] = standing;
  if (!first || others.length === 0 || !isPartial(first.covered)) return undefined;
  return others.every(({ covered }) => covered === first.covered) ? first.covered : undefined;
}

/** Whether a column of outcomes holds places and not words: then its figures stand below each other. */
function isNumeric({ standing }: Group, outcome: string): boolean {
  const values = standing.map(({ outcomes }) => outcomes[outcome]?.value.zh ?? '—');
  return values.every((value) => /^(\d+(\.\d+)?|—)$/.test(value)) && values.some((value) => value !== '—');
}
