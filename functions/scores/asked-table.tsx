import type { FC } from 'hono/jsx';
import { fieldTitle } from '../../shared/evidence/field.ts';
import type { Bounds, HandInAsked } from '../../shared/evidence/hand-in.ts';
import { fill } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { rangeWords } from '../workbook/checks.ts';
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
    ...asked.matters.map(({ title, fields, ...bounds }) => ({
      title: fill(say(phrases.kinds), {
        title: say(title),
        kinds: fields.map((field) => say(fieldTitle(field))).join(language === 'zh' ? '、' : ', '),
      }),
      range: fields.every((field) => field === 'incident')
        ? say(phrases.perIncident)
        : fill(say(phrases.perMatter), { range: range(bounds) }),
      units: units(asked.units.length),
    })),
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
