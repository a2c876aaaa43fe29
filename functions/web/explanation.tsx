import type { FC } from 'hono/jsx';
import { phraseOf } from '../../shared/assess/phrases.ts';
import type { Line } from '../../shared/assess/result.ts';
import { formOf } from '../../shared/rules/index.ts';
import type { Cell, Phrases, Step } from '../../shared/words.ts';
import { columnPlaces } from './cut-figure.ts';
import { Figure } from './figure.tsx';
import type { Scene } from './scene.ts';
import { pieces } from './sentence.ts';

/** What kind of step a line of a trace is. */
export const familyWords = {
  measure: { zh: '读数', en: 'Reading' },
  curve: { zh: '计分', en: 'Points' },
  aggregate: { zh: '合成', en: 'Aggregation' },
  adjustment: { zh: '调整', en: 'Adjustment' },
  outcome: { zh: '结论', en: 'Outcome' },
  assess: { zh: '封顶、修约与缺项', en: 'Caps, rounding and missing readings' },
} satisfies Phrases;

const colon = { zh: '：', en: ': ' };

/**
 * How a number came about: one numbered step a form, in the order in which the forms worked, each with what it said.
 *
 * A single form is not numbered. It draws data and knows no form, so a new form needs nothing here.
 */
export const Explanation: FC<{ readonly lines: readonly Line[]; readonly scene: Scene }> = ({ lines, scene }) => {
  const [only] = lines;
  if (only && lines.length === 1) return <OneForm line={only} scene={scene} />;
  return (
    <ol class="steps">
      {lines.map((line) => (
        <li>
          <OneForm line={line} scene={scene} />
        </li>
      ))}
    </ol>
  );
};

const OneForm: FC<{ readonly line: Line; readonly scene: Scene }> = ({ line, scene }) => (
  <>
    <Heading line={line} scene={scene} />
    {line.steps.map((step) => (
      <Said line={line} step={step} scene={scene} />
    ))}
  </>
);

/** What kind of step this is, and the form's own title and meaning. */
const Heading: FC<{ readonly line: Line; readonly scene: Scene }> = ({ line, scene: { say } }) => {
  const form = line.family === 'assess' ? undefined : formOf(line.family, line.form);
  return (
    <p>
      <strong>
        {say(familyWords[line.family])}
        {form && say(colon)}
        {form && say(form.title)}
      </strong>
      {form && (
        <>
          <br />
          <span class="muted small">{say(form.meaning)}</span>
        </>
      )}
    </p>
  );
};

const Said: FC<{ readonly line: Line; readonly step: Step; readonly scene: Scene }> = ({ line, step, scene }) => (
  <>
    <p>
      {pieces(scene.say(phraseOf(line, step.say, step.of))).map((piece) => {
        const cell = 'place' in piece ? step.with?.[piece.place] : undefined;
        // A place that nothing fills stays as written, so that the gap is seen.
        if (!cell) return 'place' in piece ? `{${piece.place}}` : piece.text;
        return <Filled cell={cell} scene={scene} />;
      })}
    </p>
    {step.rows && <Rows line={line} step={step} rows={step.rows} scene={scene} />}
  </>
);

type Table = NonNullable<Step['rows']>;

const Rows: FC<{ readonly line: Line; readonly step: Step; readonly rows: Table; readonly scene: Scene }> = (given) => {
  const { line, step, rows, scene } = given;
  const columns = rows.head.map((_, at) => rows.body.flatMap((row) => row[at] ?? []));
  const numeric = columns.map((cells) => cells.some((cell) => 'n' in cell));
  const places = columns.map((cells) => columnPlaces(cells.flatMap((cell) => ('n' in cell ? [cell.n] : []))));
  const heads = rows.head.map((code) => scene.say(phraseOf(line, code, step.of)));
  return (
    <table class="figures stack">
      <thead>
        <tr>
          {heads.map((head, at) => (
            <th scope="col" class={numeric[at] ? 'num' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.body.map((row) => (
          <tr>
            {row.map((cell, at) => {
              const content = <Filled cell={cell} places={places[at] ?? 0} scene={scene} />;
              if (at === 0 && !numeric[at]) return <th scope="row">{content}</th>;
              return (
                <td class={numeric[at] ? 'num' : undefined} data-label={heads[at]}>
                  <span>{content}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Filled: FC<{ readonly cell: Cell; readonly places?: number; readonly scene: Scene }> = ({
  cell,
  places,
  scene,
}) => {
  if ('n' in cell) return <Figure exact={cell.n} places={places ?? 0} scene={scene} />;
  return <>{'w' in cell ? scene.say(cell.w) : cell.t}</>;
};
