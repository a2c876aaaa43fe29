import type { FC } from 'hono/jsx';
import { cardSubjects } from '../../shared/cycle/task.ts';
import type { SheetFault } from '../../shared/evidence/sheet.ts';
import { type Chosen, MatrixFields } from '../web/matrix.tsx';
import type { Scene } from '../web/scene.ts';
import { Scroll } from '../web/scroll.tsx';
import type { Asked } from './asked.ts';
import { phrases } from './phrases.ts';

/** More questions than this make a table that is wider than a page of text. */
const narrowItems = 3;

/** Whether the sheet of all units wants a wide page. */
export const isWide = ({ sheet }: Asked): boolean => sheet.items.length > narrowItems;

/** The questions of a card that rates all units: the units under the titles of their groups. */
export const WholeSheet: FC<{
  readonly asked: Asked;
  readonly chosen: Chosen;
  readonly faults: readonly SheetFault[];
  readonly scene: Scene;
}> = ({ asked, chosen, faults, scene }) => {
  const { sheet, audience, cycle, plan } = asked;
  const subjects = cardSubjects(audience, cycle.roster);
  const table = <MatrixFields {...{ sheet, subjects, chosen, faults, scene }} groups={plan.groups} />;
  if (!isWide(asked)) return table;
  return (
    <Scroll label={scene.say(phrases.sheetLabel)} scene={scene}>
      {table}
    </Scroll>
  );
};
