import type { Plan } from '../../shared/plan/schema.ts';
import { listCycles } from '../store/cycle.ts';
import { knownOf, otherThan, storeOpening } from '../store/opening.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import { type Form, single } from '../web/form.ts';
import { readReason } from '../web/reason.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { openUpload } from '../workbook/open-upload.ts';
import { uploadFaultWords } from '../workbook/phrases.ts';
import { byOf, findPublished, personOf } from './found.ts';
import { emptyCycle, roundField, type TypedCycle, typedCycle } from './open-cycle-form.ts';
import { openCyclePage } from './open-cycle-page.tsx';
import { previewPage, racedPage } from './open-cycle-preview.tsx';
import { filled, readCycle } from './open-cycle-read.ts';
import { rosterText } from './open-cycle-roster.ts';
import { openCycleWords as words } from './open-cycle-words.ts';

/** The form a cycle is opened with, as it begins. */
export async function askCycle(scene: Scene): Promise<Response> {
  const found = await findPublished(scene);
  return found ? show(scene, found.plan, emptyCycle(found.plan), []) : refusal(scene, 'not-found');
}

/**
 * One step of opening a cycle: a list is read from a file or an earlier cycle, a round is added, everything is checked and
 * shown, and at last confirmed. Only the last step stores anything; all carry along what was typed.
 */
export async function openCycle(scene: Scene): Promise<Response> {
  const found = await findPublished(scene);
  if (!found) return refusal(scene, 'not-found');
  const { plan } = found;
  const { form, file } = await readFields(scene);
  const step = single(form, 'do') ?? 'preview';
  const adding = step.startsWith('add:') ? step.slice('add:'.length) : undefined;
  const typed = typedCycle(form, plan, adding);
  if (adding !== undefined || step === 'edit') return show(scene, plan, typed, []);
  if (step === 'file') return fromFile(scene, plan, typed, file);
  if (step === 'copy') return fromEarlier(scene, plan, typed, single(form, 'earlier') ?? '');
  const read = readCycle(typed, plan, scene.house.now());
  if ('faults' in read) return show(scene, plan, typed, read.faults);
  const { opening } = read;
  const { store } = scene.house;
  const known = await knownOf(store, opening);
  const taken = otherThan(known, opening).map((part): FieldFaultOf => {
    if (part.of !== 'round') return { field: 'id', words: filled(words.idTaken, { id: opening.cycle.id }) };
    const { id, audience } = part.round;
    const at = (typed.rounds.get(audience) ?? []).findIndex((round) => round.id === id);
    return { field: roundField(audience, at, 'id'), words: filled(words.roundTaken, { id }) };
  });
  if (taken.length > 0) return show(scene, plan, typed, taken);
  if (step !== 'confirm') return previewPage(scene, opening, typed, undefined);
  const reason = readReason(single(form, 'reason'));
  if (reason.faults.length > 0) return previewPage(scene, opening, typed, reason);
  const { raced } = await storeOpening(store, (action) => byOf(scene, action, reason.text), opening, known);
  if (raced) return racedPage(scene, plan);
  return scene.c.redirect(scene.link(`/plans/${opening.cycle.id}`), 303);
}

async function fromFile(scene: Scene, plan: Plan, typed: TypedCycle, file: File | undefined): Promise<Response> {
  if (!file) return show(scene, plan, typed, [{ field: 'file', words: words.fileMissing }]);
  const upload = await openUpload(new Uint8Array(await file.arrayBuffer()), file.name);
  if (upload.kind === 'refused')
    return show(scene, plan, typed, [{ field: 'file', words: uploadFaultWords(upload.fault) }]);
  const rows = (upload.sheets.find(({ hidden }) => !hidden)?.rows ?? [])
    // A tab or a new line inside a cell would come apart in the list.
    .map(({ cells }) => {
      const row = Array.from({ length: Math.max(0, ...cells.map(({ column }) => column)) + 1 }, () => '');
      for (const { column, text } of cells) row[column] = text.replace(/\s+/g, ' ').trim();
      return row;
    })
    .filter((row) => row.some((cell) => cell !== ''));
  if (rows.length === 0) return show(scene, plan, typed, [{ field: 'file', words: words.fileEmpty }]);
  const roster = rows.map((row) => row.join('\t')).join('\n');
  return show(scene, plan, { ...typed, roster }, [], rows.length);
}

async function fromEarlier(scene: Scene, plan: Plan, typed: TypedCycle, id: string): Promise<Response> {
  const cycles = await listCycles(scene.house.store, personOf(scene).office);
  const roster = cycles.find(({ cycle }) => cycle.id === id)?.cycle.roster;
  if (!roster) return show(scene, plan, typed, [{ field: 'earlier', words: words.earlierMissing }]);
  return show(scene, plan, { ...typed, roster: rosterText(roster) }, [], roster.length);
}

async function show(
  scene: Scene,
  plan: Plan,
  typed: TypedCycle,
  faults: readonly FieldFaultOf[],
  lines?: number,
): Promise<Response> {
  const cycles = await listCycles(scene.house.store, personOf(scene).office);
  const earlier = cycles.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1)).map(({ cycle }) => cycle);
  return openCyclePage(scene, { plan, typed, faults, earlier, lines });
}

/** What the form sent: it carries a file on its first page and none on the next one. Any other body reads as empty. */
async function readFields({ c }: Scene): Promise<{ readonly form: Form; readonly file: File | undefined }> {
  const sent = await c.req.formData().catch(() => new FormData());
  const form = new Map<string, string[]>();
  for (const [field, value] of sent) {
    if (typeof value !== 'string') continue;
    form.set(field, [...(form.get(field) ?? []), value]);
  }
  const file = sent.get('file');
  return { form, file: file instanceof File && file.size > 0 ? file : undefined };
}
