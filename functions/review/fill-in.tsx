import { readSheet } from '../../shared/evidence/sheet.ts';
import { readForm, single } from '../web/form.ts';
import { isStranger, matrixField, readMatrix } from '../web/matrix.tsx';
import type { Scene } from '../web/scene.ts';
import { meantBy, readSeen } from './cells.ts';
import { DifferingCells } from './differing.tsx';
import { draftOf, saveDraft, scopeOf } from './draft.ts';
import type { Asked } from './found.ts';
import { alreadyPage } from './notice-page.tsx';
import { phrases } from './phrases.ts';
import { sheetPage } from './sheet-page.tsx';

/** Shows the whole sheet as the draft has it. */
export async function showSheet(scene: Scene, asked: Asked): Promise<Response> {
  const { c, say } = scene;
  const chosen = await draftOf(scene, asked);
  const done = c.req.query('saved');
  const notice =
    done === undefined ? null : (
      <p class="note good" role="status">
        {say(done === 'joined' ? phrases.savedJoined : phrases.saved)}
      </p>
    );
  return sheetPage(scene, asked, { chosen, seen: chosen, table: c.req.query('as') === 'table', notice });
}

/**
 * Saves the whole sheet as a draft. What is missing is no fault of a draft; what was not asked, and what is no answer,
 * comes back with everything that was sent.
 */
export async function saveSheet(scene: Scene, asked: Asked): Promise<Response> {
  const form = await readForm(scene);
  const scope = scopeOf(asked);
  const { sent, strangers } = readMatrix(form, ['seen', 'go', 'as']);
  const units = scope.subjects.map(({ unit }) => unit);
  const faults = readSheet(scope.sheet, units, sent).faults.filter(({ code }) => code !== 'missing');
  const seen = readSeen(scope, single(form, 'seen'));
  const mine = meantBy(scope, sent, seen);
  const table = single(form, 'as') === 'table';
  if (faults.length + strangers.length > 0) {
    const names = faults.filter(isStranger).map(({ subject, item }) => matrixField(subject, item));
    const view = { chosen: mine, seen, table, faults, strangers: [...strangers, ...names] };
    return sheetPage(scene, asked, { ...view, status: 422 });
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
    return sheetPage(scene, asked, { chosen, seen: theirs, table, status: 409, notice });
  }
  const to =
    single(form, 'go') === 'check' ? '/check' : `?saved=${saved.joined ? 'joined' : 'own'}${table ? '&as=table' : ''}`;
  return scene.c.redirect(scene.link(`${asked.path}${to}`), 303);
}
