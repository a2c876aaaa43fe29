import type { Child } from 'hono/jsx';
import type { Unit } from '../../shared/cycle/cycle.ts';
import type { AnswerFault } from '../../shared/evidence/sheet.ts';
import { fill } from '../../shared/words.ts';
import { FaultList } from '../web/fault-list.tsx';
import type { Chosen } from '../web/matrix.tsx';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { SheetFields, sheetFaults } from '../web/sheet.tsx';
import { seenText } from './cells.ts';
import { Crumbs } from './crumbs.tsx';
import type { Asked } from './found.ts';
import { phrases } from './phrases.ts';
import { strangerFaults } from './sheet-page.tsx';

/** What a unit's page shows; see `SheetView`. */
export type UnitView = {
  readonly chosen: Chosen;
  readonly seen: Chosen;
  readonly status?: 409 | 422;
  readonly faults?: readonly AnswerFault[];
  readonly strangers?: readonly string[];
  readonly notice?: Child;
};

/** One unit of a sheet on a page of its own, with targets for a thumb. */
export function unitPage(scene: Scene, asked: Asked, unit: Unit, view: UnitView): Response {
  const { say, link } = scene;
  const { chosen, seen, status = 200, faults = [], strangers = [], notice } = view;
  const { sheet } = asked.audience;
  const { subjects } = asked.task;
  const at = subjects.indexOf(unit);
  const before = subjects[at - 1];
  return page(
    scene,
    { title: unit.title, status },
    <>
      <Crumbs asked={asked} scene={scene} />
      <FaultList faults={[...strangerFaults(strangers), ...sheetFaults(sheet, faults)]} scene={scene} />
      <h1>{say(unit.title)}</h1>
      <p class="lead">{fill(say(phrases.unitLead), { n: String(at + 1), all: String(subjects.length) })}</p>
      {notice}
      <form method="post" action={link(`${asked.path}/units/${unit.unit}`)}>
        <input type="hidden" name="seen" value={seenText({ sheet, subjects: [unit] }, seen)} />
        <SheetFields sheet={sheet} chosen={chosen.get(unit.unit) ?? new Map()} faults={faults} scene={scene} />
        <div class="actions">
          <button class="button" type="submit" name="go" value="next" id="send">
            {say(phrases.saveNext)}
          </button>
          <button class="button quiet" type="submit" name="go" value="back">
            {say(phrases.saveBack)}
          </button>
        </div>
      </form>
      {before && (
        <p>
          <a href={link(`${asked.path}/units/${before.unit}`)}>
            {fill(say(phrases.previous), { unit: say(before.title) })}
          </a>
        </p>
      )}
    </>,
  );
}
