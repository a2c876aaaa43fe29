import type { Child, FC } from 'hono/jsx';
import type { SheetFault } from '../../shared/evidence/sheet.ts';
import { fill, type Words } from '../../shared/words.ts';
import { sessionEnds } from '../store/session.ts';
import { FaultList, type FieldFaultOf } from '../web/fault-list.tsx';
import { type Chosen, isStranger, MatrixFields, matrixFaults } from '../web/matrix.tsx';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { Scroll } from '../web/scroll.tsx';
import { cellOf, cellsOf, missingOf, seenText } from './cells.ts';
import { Crumbs } from './crumbs.tsx';
import { scopeOf } from './draft.ts';
import type { Asked } from './found.ts';
import { filled, phrases } from './phrases.ts';
import { closesWords } from './times.ts';
import { nextUnit, UnitList } from './unit-list.tsx';

/**
 * What the sheet shows. `chosen` is what stands in its cells, `seen` what was stored when they were read; `table` is
 * true where the visitor wants the whole table on a phone too.
 *
 * `faults` and `strangers` are of a form that comes back, `notice` says what became of it.
 */
export type SheetView = {
  readonly chosen: Chosen;
  readonly seen: Chosen;
  readonly table: boolean;
  readonly status?: 409 | 422;
  readonly faults?: readonly SheetFault[];
  readonly strangers?: readonly string[];
  readonly notice?: Child;
};

/** The whole sheet: a table to fill in, and on a phone the list of units that leads to one page each. */
export function sheetPage(scene: Scene, asked: Asked, view: SheetView): Response {
  const { say, link } = scene;
  const { chosen, seen, status = 200, faults = [], strangers = [], notice } = view;
  const scope = scopeOf(asked);
  const own = faults.filter((fault) => !isStranger(fault));
  // A form that comes back shows its cells whatever the width: what was sent stands nowhere else.
  const table = view.table || status !== 200;
  const title = asked.round.title;
  const matrix = <MatrixFields {...scope} chosen={chosen} faults={own} groups={asked.plan.groups} scene={scene} />;
  return page(
    scene,
    { title, status, wide: true },
    <>
      <Crumbs scene={scene} />
      <FaultList
        faults={[...strangerFaults(strangers), ...matrixFaults(scope.sheet, scope.subjects, own)]}
        scene={scene}
      />
      <h1>{say(title)}</h1>
      <p class="lead">{say(leadOf(asked))}</p>
      {notice}
      <Progress asked={asked} chosen={withoutFaulty(chosen, own)} scene={scene} />
      <p class="note">{say(phrases.secrecy)}</p>
      {!table && <UnitList asked={asked} chosen={chosen} scene={scene} />}
      <form class={table ? undefined : 'off-phone'} method="post" action={link(asked.path)}>
        <input type="hidden" name="seen" value={seenText(scope, seen)} />
        {table && <input type="hidden" name="as" value="table" />}
        {scope.sheet.items.length > mostFitting ? (
          <Scroll label={say(phrases.matrixLabel)} scene={scene}>
            {matrix}
          </Scroll>
        ) : (
          matrix
        )}
        <p class="muted small no-print">{fill(say(phrases.saveOften), { n: String(sessionEnds.idleMs / 60_000) })}</p>
        <div class="actions">
          <button class="button" type="submit" name="go" value="check" id="send">
            {say(phrases.check)}
          </button>
          <button class="button quiet" type="submit" name="go" value="save">
            {say(phrases.save)}
          </button>
          <a class="off-phone" href={link(`${asked.path}/units/${nextUnit(asked, chosen).unit}`)}>
            {say(phrases.oneByOne)}
          </a>
          {table && (
            <a class="on-phone" href={link(asked.path)}>
              {say(phrases.asList)}
            </a>
          )}
        </div>
      </form>
    </>,
  );
}

/** Questions that fit beside each other on a desktop. Only a table that need not scroll sideways keeps its head in sight. */
const mostFitting = 4;

/** How far a sheet is filled in, and how often with "don't know". */
export const Progress: FC<{ readonly asked: Asked; readonly chosen: Chosen; readonly scene: Scene }> = (given) => {
  const { asked, chosen, scene } = given;
  const cells = cellsOf(scopeOf(asked));
  const all = cells.length;
  const left = missingOf(scopeOf(asked), chosen).length;
  const unknowns = cells.filter((cell) => cellOf(chosen, cell) === 'unknown').length;
  const words = left === 0 ? phrases.progressFull : phrases.progress;
  return (
    <p>
      {fill(scene.say(words), { all: String(all), n: String(all - left), left: String(left) })}
      {scene.language === 'zh' ? '' : ' '}
      {unknowns > 0 && fill(scene.say(phrases.unknowns), { n: String(unknowns) })}
    </p>
  );
};

/** What was picked, but for what is no answer: that stands in its cell as nothing. */
function withoutFaulty(chosen: Chosen, faults: readonly SheetFault[]): Chosen {
  const isFaulty = (unit: string, item: string) => faults.some((one) => one.subject === unit && one.item === item);
  return new Map(
    [...chosen].map(([unit, cells]) => [unit, new Map([...cells].filter(([item]) => !isFaulty(unit, item)))]),
  );
}

/** What arrived without being asked, by name: the first few, since somebody may send thousands. */
export function strangerFaults(strangers: readonly string[]): readonly FieldFaultOf[] {
  if (strangers.length === 0) return [];
  const names = strangers.slice(0, 3).map((name) => name.slice(0, 40));
  const listed = {
    zh: names.map((name) => `“${name}”`).join('、'),
    en: names.map((name) => `"${name}"`).join(', '),
  };
  return [{ field: 'send', words: filled(phrases.stranger, { names: listed }) }];
}

function leadOf({ task, round, audience }: Asked): Words {
  return filled(phrases.sheetLead, {
    seat: task.seat.title,
    units: String(task.subjects.length),
    items: String(audience.sheet.items.length),
    closes: closesWords(round),
  });
}
