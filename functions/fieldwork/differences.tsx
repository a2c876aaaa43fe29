import type { FC } from 'hono/jsx';
import type { CellFault } from '../../shared/fieldwork/paper-sheet.ts';
import { digitFaults } from '../../shared/fieldwork/paper-sheet.ts';
import { changePaperBatch } from '../store/paper.ts';
import { putPaperEntry } from '../store/paper-entry.ts';
import type { Handler } from '../web/door.ts';
import { FaultList, FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import { type Form, readForm, single } from '../web/form.ts';
import { page } from '../web/page.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { besideCell, cellFault, cellWords, Digit } from './entry-page.tsx';
import { batchPath, type FoundBatch, findBatch, mayType, personOf, placeOf } from './found.ts';
import { noticePage } from './notice.tsx';
import { filled, phrases } from './phrases.ts';
import { type CheckedSheet, checkedSheets, errorsOf, rateOf, waiting } from './progress.ts';

/** The cells in which the two typings differ, each to be settled from the paper. */
export const showDifferences: Handler = async (scene) => {
  const found = await findComparable(scene);
  return found instanceof Response ? found : differencesPage(scene, found, checkedSheets(found), undefined, []);
};

/** Settles every difference at once; what the paper says is kept beside what was typed, and is what counts. */
export const settle: Handler = async (scene) => {
  const found = await findComparable(scene);
  if (found instanceof Response) return found;
  const { batch, of } = found;
  const { store, now } = scene.house;
  const sheets = checkedSheets(found);
  const form = await readForm(scene);
  const faults = sheets.flatMap((sheet) => settledFaults(found, sheet, form));
  if (faults.length > 0) return differencesPage(scene, found, sheets, form, faults);
  const errors = errorsOf(found, sheets);
  const by = { actor: personOf(scene).login, action: 'settle-paper-check', reason: batch.title, at: now() };
  for (const { name, first, differences } of sheets) {
    if (differences.length === 0) continue;
    const settled = Object.fromEntries(differences.map(({ cell }) => [cell, digitOf(form, first.number, cell)]));
    await putPaperEntry(store, placeOf(of), batch.id, { typing: 'first', name, anew: true }, { ...first, settled });
  }
  const done = await changePaperBatch(store, by, placeOf(of), found, { ...batch, errors });
  if (done === 'refused') return noticePage(scene, found, phrases.differTitle, phrases.notNow);
  return scene.c.redirect(scene.link(batchPath(found)), 303);
};

const settledField = (number: number, cell: string) => `s.${number}.${cell}`;
const digitOf = (form: Form, number: number, cell: string) =>
  (single(form, settledField(number, cell)) ?? '').normalize('NFKC').trim();

function settledFaults({ of }: FoundBatch, { first, differences }: CheckedSheet, form: Form): readonly FieldFaultOf[] {
  return differences.flatMap(({ cell }) =>
    digitFaults(
      of.cells.filter(({ id }) => id === cell),
      { [cell]: digitOf(form, first.number, cell) },
    ).map((fault: CellFault) => ({ ...cellFault(of, fault), field: settledField(first.number, cell) })),
  );
}

async function findComparable(scene: Scene): Promise<FoundBatch | Response> {
  const found = await findBatch(scene);
  if (!found) return refusal(scene, 'not-found');
  const { batch, of } = found;
  if (!mayType(of.state)) return noticePage(scene, found, phrases.differTitle, phrases.over);
  if (batch.state !== 'checking' || batch.errors) return noticePage(scene, found, phrases.differTitle, phrases.notNow);
  const n = waiting(checkedSheets(found));
  return n > 0 ? noticePage(scene, found, phrases.differTitle, filled(phrases.differWait, { n })) : found;
}

function differencesPage(
  scene: Scene,
  found: FoundBatch,
  sheets: readonly CheckedSheet[],
  form: Form | undefined,
  faults: readonly FieldFaultOf[],
): Response {
  const { say, link } = scene;
  const errors = errorsOf(found, sheets);
  return page(
    scene,
    {
      title: phrases.differTitle,
      status: faults.length > 0 ? 422 : 200,
      scripts: ['/static/paper-island.js'],
      wide: true,
    },
    <>
      <Crumbs of={found.of} batch={found} scene={scene} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(phrases.differTitle)}</h1>
      <p class="lead">
        {say(
          errors.differing === 0 ? phrases.differNone : filled(phrases.differLead, { ...errors, rate: rateOf(errors) }),
        )}
      </p>
      <form method="post" action={link(`${batchPath(found)}/differences`)} data-paper="">
        {errors.differing > 0 && <Differing {...{ found, sheets, form, faults, scene }} />}
        <p class="actions">
          <button class="button" type="submit">
            {say(phrases.settleButton)}
          </button>
          <a class="button quiet" href={link(batchPath(found))}>
            {say(phrases.back)}
          </a>
        </p>
      </form>
    </>,
  );
}

const Differing: FC<{
  readonly found: FoundBatch;
  readonly sheets: readonly CheckedSheet[];
  readonly form: Form | undefined;
  readonly faults: readonly FieldFaultOf[];
  readonly scene: Scene;
}> = ({ found: { of }, sheets, form, faults, scene }) => {
  const { say } = scene;
  return (
    <table class="figures stack">
      <thead>
        <tr>
          {[phrases.sheet, phrases.question, phrases.firstTyped, phrases.secondTyped, phrases.onPaper].map((words) => (
            <th scope="col">{say(words)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheets.flatMap(({ first: { number }, differences }) =>
          differences.map(({ cell, first, second }) => {
            const field = settledField(number, cell);
            const drawn = of.cells.find(({ id }) => id === cell);
            const digit = form ? digitOf(form, number, cell) : '';
            const wrong = form && drawn ? digitFaults([drawn], { [cell]: digit }) : [];
            const beside = wrong.map((fault) => besideCell(of, fault, field));
            return (
              <tr>
                <th scope="row">{say(filled(phrases.sheetNumber, { n: number }))}</th>
                <td class="long" data-label={say(phrases.question)}>
                  <label for={field}>{say(cellWords(of, cell))}</label>
                  <FieldFault field={field} faults={beside} scene={scene} />
                </td>
                <td data-label={say(phrases.firstTyped)}>{first}</td>
                <td data-label={say(phrases.secondTyped)}>{second}</td>
                <td data-label={say(phrases.onPaper)}>
                  {drawn && <Digit cell={drawn} digit={digit} name={field} faults={faults} scene={scene} />}
                </td>
              </tr>
            );
          }),
        )}
      </tbody>
    </table>
  );
};
