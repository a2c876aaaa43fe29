import type { Unit } from '../../shared/cycle/cycle.ts';
import { readAnswers } from '../../shared/evidence/sheet.ts';
import { readForm, single } from '../web/form.ts';
import type { Chosen } from '../web/matrix.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { answerField, itemOf } from '../web/sheet.tsx';
import { meantBy, missingOf, readSeen } from './cells.ts';
import { DifferingCells } from './differing.tsx';
import { draftOf, saveDraft } from './draft.ts';
import { type Asked, named } from './found.ts';
import { alreadyPage } from './notice-page.tsx';
import { phrases } from './phrases.ts';
import { unitPage } from './unit-page.tsx';

/** Shows one unit of the sheet as the draft has it. */
export async function showUnit(scene: Scene, asked: Asked): Promise<Response> {
  const unit = unitOf(scene, asked);
  if (!unit) return refusal(scene, 'not-found');
  const chosen = await draftOf(scene, asked);
  return unitPage(scene, asked, unit, { chosen, seen: chosen });
}

/** Saves the answers about one unit into the draft and goes on to the next one that wants some. */
export async function saveUnit(scene: Scene, asked: Asked): Promise<Response> {
  const unit = unitOf(scene, asked);
  if (!unit) return refusal(scene, 'not-found');
  const form = await readForm(scene);
  const { sheet } = asked.audience;
  const scope = { sheet, subjects: [unit] };
  const answers = new Map<string, readonly string[]>();
  const strangers: string[] = [];
  for (const [field, values] of form) {
    const item = itemOf(field);
    if (item !== undefined) answers.set(item, values);
    else if (field !== 'seen' && field !== 'go') strangers.push(field);
  }
  const faults = readAnswers(sheet, answers).faults.filter(({ code }) => code !== 'missing');
  const seen = readSeen(scope, single(form, 'seen'));
  const mine = meantBy(scope, new Map([[unit.unit, answers]]), seen);
  if (faults.length + strangers.length > 0) {
    const unasked = faults.filter(({ code }) => code === 'no-such-item').map(({ item }) => answerField(item));
    const beside = faults.filter(({ code }) => code !== 'no-such-item');
    const view = { chosen: mine, seen, faults: beside, strangers: [...strangers, ...unasked] };
    return unitPage(scene, asked, unit, { ...view, status: 422 });
  }
  const saved = await saveDraft(scene, asked, scope, { seen, mine });
  if (saved.kind === 'handed-in') return alreadyPage(scene, asked, 'form');
  if (saved.kind === 'conflict') {
    const { chosen, theirs, differing } = saved;
    const notice = (
      <DifferingCells
        asked={asked}
        differing={differing}
        head={phrases.conflict}
        row={phrases.conflictRow}
        next={phrases.conflictNext}
        scene={scene}
      />
    );
    return unitPage(scene, asked, unit, { chosen, seen: theirs, status: 409, notice });
  }
  const to = single(form, 'go') === 'next' ? afterUnit(asked, unit, saved.chosen) : '?saved=own';
  return scene.c.redirect(scene.link(`${asked.path}${to}`), 303);
}

/** The next unit that lacks an answer, round to the first; once nothing is missing, the last look before handing in. */
function afterUnit({ audience, task }: Asked, unit: Unit, chosen: Chosen): string {
  const at = task.subjects.indexOf(unit);
  const ahead = [...task.subjects.slice(at + 1), ...task.subjects.slice(0, at)];
  const next = ahead.find((one) => missingOf({ sheet: audience.sheet, subjects: [one] }, chosen).length > 0);
  if (next) return `/units/${next.unit}`;
  // Only this one is left: where the visitor left it, he sees what is missing.
  return '/check';
}

function unitOf(scene: Scene, { task }: Asked): Unit | undefined {
  const id = named(scene, 'unit');
  return task.subjects.find(({ unit }) => unit === id);
}
