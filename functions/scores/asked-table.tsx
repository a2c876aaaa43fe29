import type { FC } from 'hono/jsx';
import type { AskedMatters, Bounds, HandInAsked } from '../../shared/evidence/hand-in.ts';
import { fill } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { rangeWords } from '../workbook/checks.ts';
import { joined } from '../workbook/choices.ts';
import { choicesOf, columnsAsked, columnTitle, goesByRater } from '../workbook/matter-columns.ts';
import { figureTitles } from '../workbook/titles.ts';
import { phrases } from './phrases.ts';

/** What a supplier is asked for, in words: every column or list, which units it concerns, and what its values keep to. */
export const AskedTable: FC<{ readonly asked: HandInAsked; readonly scene: Scene }> = ({ asked, scene }) => {
  const { say, language } = scene;
  const range = ({ places, ...bounds }: Bounds) =>
    rangeWords(places === undefined ? bounds : { ...bounds, format: { places } }, language);
  const units = (n: number) => {
    const [only] = asked.units;
    if (asked.supplier.own && only) return say(only.title);
    return fill(say(n === asked.units.length ? phrases.allUnits : phrases.someUnits), { n: String(n) });
  };
  const rows = [
    ...[...figureTitles(asked)].map(([figure, title]) => ({
      title: say(title),
      range: range(figure),
      units: units(figure.units.size),
    })),
    ...asked.matters.map((matters) => {
      const { title, fields, min, max, places } = matters;
      const bounds = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
      const perRow = goesByRater(matters) ? phrases.perScore : phrases.perMatter;
      return {
        title: fill(say(phrases.kinds), {
          title: say(title),
          kinds: say(joined(choicesOf(matters).kinds.map((kind) => kind.title))),
        }),
        range:
          (fields.every((field) => field === 'incident')
            ? say(phrases.perIncident)
            : fill(say(perRow), { range: range({ ...bounds, ...(places !== undefined && { places }) }) })) +
          alsoAsked(matters, say),
        units: units(asked.units.length),
      };
    }),
  ];
  return (
    <table class="figures stack">
      <thead>
        <tr>
          <th scope="col">{say(phrases.askedWhat)}</th>
          <th scope="col">{say(phrases.askedRange)}</th>
          <th scope="col">{say(phrases.askedUnits)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{row.title}</th>
            <td class="long" data-label={say(phrases.askedRange)}>
              {row.range}
            </td>
            <td data-label={say(phrases.askedUnits)}>{row.units}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** What else the rows of a list name, such as a level; nothing where the plan asks for nothing. */
function alsoAsked(matters: AskedMatters, say: Scene['say']): string {
  const columns = columnsAsked(matters).map((name) => columnTitle(name, matters));
  return columns.length === 0 ? '' : fill(say(phrases.alsoAsked), { columns: say(joined(columns)) });
}
