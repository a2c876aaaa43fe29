import type { FC } from 'hono/jsx';
import type { Unit } from '../../shared/cycle/cycle.ts';
import { cardSubjects } from '../../shared/cycle/task.ts';
import type { SheetFault } from '../../shared/evidence/sheet.ts';
import type { Words } from '../../shared/words.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import { matrixFaults, matrixField } from '../web/matrix.tsx';
import type { Scene } from '../web/scene.ts';
import type { Asked } from './asked.ts';
import { filled, phrases } from './phrases.ts';

/**
 * The faults of a sheet of all units, on top of the page: how far it is, what is missing as one short list of units side
 * by side (thirty lines would push the sheet out of sight), and whatever else is wrong line by line. Each is a link.
 *
 * `others` are faults that belong to no unit.
 */
export const WholeSheetFaults: FC<{
  readonly asked: Asked;
  readonly faults: readonly SheetFault[];
  readonly others: readonly FieldFaultOf[];
  readonly scene: Scene;
}> = ({ asked, faults, others, scene: { say } }) => {
  const missing = missingLinks(asked, faults);
  const subjects = cardSubjects(asked.audience, asked.cycle.roster);
  const wrong = matrixFaults(
    asked.sheet,
    subjects,
    faults.filter(({ code }) => code !== 'missing'),
  );
  const link = ({ field, words }: FieldFaultOf) => (
    <li>
      <a href={`#${field}`}>{say(words)}</a>
    </li>
  );
  return (
    <div class="fault-summary" role="alert" tabindex={-1} autofocus>
      <h2>{say(progressOf(asked, faults))}</h2>
      {missing.length > 1 && <p>{say(phrases.missingHere)}</p>}
      {missing.length > 0 && <ul class="run">{missing.map(link)}</ul>}
      {wrong.length + others.length > 0 && <ul>{[...wrong, ...others].map(link)}</ul>}
    </div>
  );
};

/** How far a sheet of all units is: a faulty answer is not an answer yet. */
function progressOf({ sheet, audience, cycle }: Asked, faults: readonly SheetFault[]): Words {
  const units = cardSubjects(audience, cycle.roster).length;
  const all = units * sheet.items.length;
  const counts = { all: String(all), done: String(all - faults.length), left: String(faults.length) };
  if (sheet.items.length === 1) return filled(phrases.doneUnits, counts);
  const concerned = new Set(faults.map(({ subject }) => subject)).size;
  return filled(phrases.doneCells, { ...counts, units: String(concerned) });
}

/** A link for each unit that lacks something, to the first thing it lacks; one in all where nothing was chosen. */
function missingLinks({ sheet, audience, cycle }: Asked, faults: readonly SheetFault[]): readonly FieldFaultOf[] {
  const missing = faults.filter(({ code }) => code === 'missing');
  const subjects = cardSubjects(audience, cycle.roster);
  const links = subjects.flatMap((unit) => {
    const items = missing.filter(({ subject }) => subject === unit.unit).map(({ item }) => item);
    const [first] = items;
    return first === undefined
      ? []
      : [{ field: matrixField(unit.unit, first), words: namedItems(unit, items, sheet.items) }];
  });
  const [first] = links;
  const [unit] = subjects;
  if (!first || !unit || missing.length < subjects.length * sheet.items.length) return links;
  return [{ field: first.field, words: filled(phrases.nothingChosen, { unit: unit.title }) }];
}

/** A unit and what it lacks: the questions by name, unless it lacks all of them. */
function namedItems(unit: Unit, items: readonly string[], asked: Asked['sheet']['items']): Words {
  if (asked.length === 1) return unit.title;
  if (items.length === asked.length) return filled(phrases.unitItems, { unit: unit.title, items: phrases.allItems });
  const titles = asked.filter(({ id }) => items.includes(id)).map(({ title }) => title);
  const names = { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join(', ') };
  return filled(phrases.unitItems, { unit: unit.title, items: names });
}
