import type { FC } from 'hono/jsx';
import type { Fact } from '../../shared/evidence/evidence.ts';
import { fieldTitle } from '../../shared/evidence/field.ts';
import type { AskedMatters } from '../../shared/evidence/hand-in.ts';
import { fill, type Words } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { shownChoice } from '../workbook/choices.ts';
import { choicesOf } from '../workbook/matter-columns.ts';
import { figureTitles } from '../workbook/titles.ts';
import type { Comparison } from './compare.ts';
import type { Asked } from './found.ts';
import { handInPhrases as phrases } from './hand-in-phrases.ts';

/** Most records listed in one table; the file to download holds all. */
const listed = 200;

type Shown = { readonly of: Asked; readonly scene: Scene };

/** What changes: new, changed from what to what, and missing records, each part counted, what stays only counted. */
export const Changes: FC<Shown & { readonly to: Comparison; readonly isFirst: boolean }> = ({
  of,
  to,
  isFirst,
  scene,
}) => {
  const { say } = scene;
  const { added, changed, missing, unchanged } = to;
  const n = (list: readonly unknown[]) => ({ n: String(list.length) });
  const isEqual = added.length + changed.length + missing.length === 0;
  const counts = { ...n(added), added: `${added.length}`, changed: `${changed.length}`, missing: `${missing.length}` };
  return (
    <>
      <h2>{say(isFirst ? phrases.changesFirst : phrases.changes)}</h2>
      {!isFirst && (
        <p>{isEqual ? say(phrases.equal) : fill(say(phrases.sum), { ...counts, unchanged: `${unchanged}` })}</p>
      )}
      {missing.length > 0 && <p class="note warn">{fill(say(phrases.missingWarn), n(missing))}</p>}
      {changed.length > 0 && (
        <>
          <h3>{fill(say(phrases.changed), n(changed))}</h3>
          <table class="figures stack">
            <thead>
              <tr>
                <Heads scene={scene} />
                <th scope="col" class="num">
                  {say(phrases.before)}
                </th>
                <th scope="col" class="num">
                  {say(phrases.after)}
                </th>
              </tr>
            </thead>
            <tbody>
              {changed.slice(0, listed).map(({ before, after }) => (
                <tr>
                  <Which of={of} fact={after} isSame={isSameMatter(before, after)} scene={scene} />
                  <td class="num" data-label={say(phrases.before)}>
                    <Side of={of} fact={before} other={after} scene={scene} />
                  </td>
                  <td class="num" data-label={say(phrases.after)}>
                    <Side of={of} fact={after} other={before} scene={scene} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Rest n={changed.length} scene={scene} />
        </>
      )}
      <Records title={phrases.missing} facts={missing} of={of} scene={scene} />
      <Records title={isFirst ? phrases.records : phrases.added} facts={added} of={of} scene={scene} />
    </>
  );
};

const Records: FC<Shown & { readonly title: Words; readonly facts: readonly Fact[] }> = ({
  title,
  facts,
  of,
  scene,
}) =>
  facts.length === 0 ? null : (
    <>
      <h3>{fill(scene.say(title), { n: String(facts.length) })}</h3>
      <RecordTable facts={facts} of={of} scene={scene} />
    </>
  );

/** A list of records: whose, of what, which value; what does not fit on a page is counted. */
export const RecordTable: FC<Shown & { readonly facts: readonly Fact[] }> = ({ facts, of, scene }) => {
  const { say } = scene;
  return (
    <>
      <table class="figures stack">
        <thead>
          <tr>
            <Heads scene={scene} />
            <th scope="col" class="num">
              {say(phrases.value)}
            </th>
          </tr>
        </thead>
        <tbody>
          {facts.slice(0, listed).map((fact) => (
            <tr>
              <Which of={of} fact={fact} isSame scene={scene} />
              <td class="num" data-label={say(phrases.value)}>
                <Value fact={fact} scene={scene} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Rest n={facts.length} scene={scene} />
    </>
  );
};

const Rest: FC<{ readonly n: number; readonly scene: Scene }> = ({ n, scene: { say } }) =>
  n > listed ? <p>{fill(say(phrases.restOf), { n: String(n - listed) })}</p> : null;

const Heads: FC<{ readonly scene: Scene }> = ({ scene: { say } }) => (
  <>
    <th scope="col">{say(phrases.unit)}</th>
    <th scope="col">{say(phrases.item)}</th>
  </>
);

/** Which record it is: whose, of what, and of a matter which. */
const Which: FC<Shown & { readonly fact: Fact; readonly isSame: boolean }> = ({ of, fact, isSame, scene }) => {
  const { say } = scene;
  const unit = of.stored.cycle.roster.find((one) => one.unit === fact.unit);
  return (
    <>
      <th scope="row">{unit ? say(unit.title) : fact.unit}</th>
      <td
        class={fact.matter === undefined && fact.rater === undefined ? undefined : 'long'}
        data-label={say(phrases.item)}
      >
        <span>
          {itemTitle(of, fact, scene)}
          {isSame && <Matter of={of} fact={fact} scene={scene} />}
        </span>
      </td>
    </>
  );
};

function itemTitle({ asked }: Asked, { indicator, field }: Fact, { say, language }: Scene): string {
  for (const [figure, title] of figureTitles(asked))
    if (figure.indicator === indicator && figure.field === field) return say(title);
  const matters = mattersOf(asked, indicator);
  if (!matters) return `${indicator} · ${say(fieldTitle(field))}`;
  return `${say(matters.title)} · ${shownChoice(field, choicesOf(matters).kinds, language)}`;
}

function mattersOf(asked: Asked['asked'], indicator: string): AskedMatters | undefined {
  return asked.matters.find((one) => one.indicator === indicator);
}

/** One side of a change: the value, and what is said about the matter where that changes too. */
const Side: FC<Shown & { readonly fact: Fact; readonly other: Fact }> = ({ of, fact, other, scene }) => (
  <span>
    <Value fact={fact} scene={scene} />
    {!isSameMatter(fact, other) && <Matter of={of} fact={fact} scene={scene} />}
  </span>
);

const toldOfMatter = ['day', 'until', 'level', 'circumstance', 'panel', 'rater', 'basis', 'note'] as const;

const isSameMatter = (a: Fact, b: Fact) => toldOfMatter.every((name) => a[name] === b[name]);

const Matter: FC<Shown & { readonly fact: Fact }> = ({ of, fact, scene: { say, language } }) => {
  const matters = mattersOf(of.asked, fact.indicator);
  const choices = matters && choicesOf(matters);
  const { matter, day, until, panel, rater, basis, note } = fact;
  const level = shownChoice(fact.level, choices?.levels ?? [], language);
  const circumstance = shownChoice(fact.circumstance, choices?.circumstances ?? [], language);
  const parts = [
    ...(panel === undefined ? [] : [fill(say(phrases.panel), { panel })]),
    ...(rater === undefined ? [] : [fill(say(phrases.rater), { rater })]),
    ...[level, circumstance].filter((word) => word !== null),
    ...(matter === undefined ? [] : [fill(say(phrases.matterKey), { matter })]),
    ...(day === undefined ? [] : [day]),
    ...(until === undefined ? [] : [fill(say(phrases.until), { until })]),
    ...(basis === undefined ? [] : [fill(say(phrases.basis), { basis })]),
    ...(note === undefined ? [] : [note]),
  ];
  return parts.length === 0 ? null : (
    <>
      <br />
      <span class="muted small">{parts.join(' · ')}</span>
    </>
  );
};

const Value: FC<{ readonly fact: Fact; readonly scene: Scene }> = ({ fact, scene: { say } }) =>
  fact.value === undefined ? <span class="muted">{say(phrases.noValue)}</span> : <span>{fact.value}</span>;
