import { type Loose, textAt } from '../../shared/plan/loose.ts';
import { Id } from '../../shared/plan/schema.ts';
import { readyPlans } from '../../shared/plan/templates/index.ts';
import { listPlans } from '../store/plan.ts';
import { putDraft } from '../store/plan-draft.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import { readForm, single } from '../web/form.ts';
import type { Scene } from '../web/scene.ts';
import { readShape, type Typed } from './codec.ts';
import { emptyPlan, emptySchema, emptyShape } from './empty-plan.ts';
import { fieldFaults } from './faults.ts';
import { byOf, findPublished, personOf } from './found.ts';
import { phrases } from './phrases.ts';
import { readJson } from './read-json.ts';
import { startPage } from './start-page.tsx';
import { withoutStrangers } from './strangers.ts';
import { fileFault, readUpload } from './upload.ts';

/** Where a draft may begin. */
export async function start(scene: Scene): Promise<Response> {
  return startPage(scene, { published: await publishedPlans(scene) });
}

const publishedPlans = async (scene: Scene) =>
  (await listPlans(scene.house.store, personOf(scene).office)).map(({ plan }) => plan);

/** Begins from a ready plan, from a published version as its next one, or from nothing but a title and an id. */
export async function startFrom(scene: Scene): Promise<Response> {
  const form = await readForm(scene);
  const from = single(form, 'from') ?? '';
  const ready = readyPlans.find(({ id }) => from === `ready:${id}`);
  if (ready) return begin(scene, { ...ready.plan, version: await nextVersion(scene, ready.plan.id) }, `from ${from}`);
  const [, id, number] = /^plan:([^:]+):(\d+)$/.exec(from) ?? [];
  if (id !== undefined && number !== undefined) {
    const found = await findPublished(scene, id, number);
    if (found) return begin(scene, { ...found.plan, version: await nextVersion(scene, id) }, `from ${id} ${number}`);
  }
  if (from !== 'empty') return startPage(scene, { published: await publishedPlans(scene), status: 422 });
  const parsed = emptySchema.safeParse(readShape(emptyShape, form, ''));
  if (!parsed.success) return again(scene, form, fieldFaults(emptyShape, form, parsed.error.issues));
  const version = await nextVersion(scene, parsed.data.id);
  return begin(scene, emptyPlan(parsed.data, version, scene.house.now()), 'from nothing');
}

/** Begins from a file or a pasted text. */
export async function startFromJson(scene: Scene): Promise<Response> {
  const upload = await readUpload(scene);
  const read = 'text' in upload ? readJson(upload.text) : upload;
  if ('fault' in read) return again(scene, upload.typed, [fileFault(upload, read.fault)]);
  const { plan, strangers } = withoutStrangers(read.plan);
  const id = Id.safeParse(read.plan.id).data;
  const version = id === undefined ? (read.plan.version ?? 1) : await nextVersion(scene, id);
  return begin(scene, { ...plan, version }, 'from JSON', strangers, upload.typed);
}

async function again(scene: Scene, typed: Typed, faults: readonly FieldFaultOf[]): Promise<Response> {
  return startPage(scene, { published: await publishedPlans(scene), typed, faults, status: 422 });
}

/** One more than the newest version of a plan that was published; 1 where none was. */
async function nextVersion(scene: Scene, id: string): Promise<number> {
  const versions = (await publishedPlans(scene)).filter((plan) => plan.id === id).map(({ version }) => version);
  return Math.max(0, ...versions) + 1;
}

async function begin(
  scene: Scene,
  plan: Loose,
  reason: string,
  strangers: readonly string[] = [],
  typed: Typed = new Map(),
): Promise<Response> {
  const { office } = personOf(scene);
  const { store, random } = scene.house;
  for (let tries = 0; tries < 5; tries++) {
    const name = Id.safeParse(textAt(plan, 'id')).data ?? 'plan';
    // Never the id of a draft that was, so that an old page can change no new draft; and never one of our own addresses.
    const end = [...random(4)].map((byte) => letters.charAt(byte % letters.length)).join('');
    const version = typeof plan.version === 'number' ? plan.version : 1;
    const id = `${name.slice(0, 25).replace(/-+$/, '')}-v${version}-${end}`;
    if (!Id.safeParse(id).success) break;
    const done = await putDraft(store, byOf(scene, 'begin-draft', reason), office, id, { ...plan, office });
    if (done === 'too-large') return again(scene, typed, [{ field: 'text', words: phrases.tooLarge }]);
    if (done === 'stored') {
      return scene.c.redirect(scene.link(`/drafts/${id}?done=begun${outQuery(strangers)}`), 303);
    }
  }
  throw new Error(`no id was free for a draft of ${textAt(plan, 'id')}`);
}

/** What was kept out of a draft, as the address of its page says it: the first twenty, and how many there were. */
export function outQuery(strangers: readonly string[]): string {
  const kept = strangers.slice(0, 20).map((one) => `&out=${encodeURIComponent(one.slice(0, 80))}`);
  return strangers.length === 0 ? '' : `&outs=${strangers.length}${kept.join('')}`;
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
