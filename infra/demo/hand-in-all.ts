import { currentFacts } from '../../functions/store/hand-in.ts';
import { getPlan } from '../../functions/store/plan.ts';
import type { Store } from '../../functions/store/table.ts';
import { templateOf } from '../../functions/workbook/template.ts';
import { writeBook } from '../../functions/workbook/write.ts';
import { handInAsked } from '../../shared/evidence/hand-in.ts';
import { demoCycle, demoPlan } from './county.ts';
import { type PlannedHandIn, plannedHandIns } from './figures.ts';
import { type Entrance, signIn, type Visitor } from './visitor.ts';

/** Who accepts what others handed in; never the one who did. */
const acceptor = 'demo-checker';

/**
 * Hands in every planned workbook through the door of suppliers: uploaded and confirmed by the supplier's account,
 * accepted by a second person. What is accepted already is left as it is.
 */
export async function handInAll(
  entrance: Entrance,
  password: string,
  store: Store,
  progress: (done: number, total: number, note: string) => void,
): Promise<void> {
  const planned = plannedHandIns();
  let keeper: Visitor | undefined;
  for (const [done, one] of planned.entries()) {
    progress(done, planned.length, 'Workbooks of suppliers');
    const accepted = await currentFacts(store, demoCycle.office, demoCycle.id, one.source);
    if (accepted.length > 0) continue;
    const sender = await signIn(entrance, one.login, password);
    const path = await upload(sender, one, await workbookOf(store, one));
    await step(sender, path, 'submit', '数据已与台账核对');
    keeper ??= await signIn(entrance, acceptor, password);
    await step(keeper, path, 'accept', '抽查三项与原始材料一致');
  }
}

/** The supplier's own template with the planned values in its cells. */
async function workbookOf(store: Store, { source, facts }: PlannedHandIn): Promise<Uint8Array<ArrayBuffer>> {
  const [supplier = '', unit] = source.split('.');
  const stored = await getPlan(store, demoCycle.office, demoPlan.id, demoPlan.version);
  const asked = stored && handInAsked(stored.plan, demoCycle, supplier, unit);
  if (!stored || !asked) throw new Error(`the plan of the demonstration asks nothing of ${source}`);
  return writeBook(templateOf(asked, demoCycle, { ...stored.plan, digest: stored.digest }, facts, 'zh'));
}

async function upload(visitor: Visitor, { source }: PlannedHandIn, book: Uint8Array<ArrayBuffer>): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([book]), `${source}.xlsx`);
  const { status, location } = await visitor.post(`/scores/${demoCycle.id}/${source}`, form);
  if (status !== 303 || location === undefined)
    throw new Error(`the workbook of ${source} was answered with ${status}`);
  return new URL(location, 'http://house').pathname;
}

/** One step of a hand-in, as its page offers it; nothing is done where the page no longer does. */
async function step(visitor: Visitor, path: string, verb: 'submit' | 'accept', reason: string): Promise<void> {
  const page = await visitor.get(path);
  if (!page.text.includes(`${path}/${verb}"`)) return;
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? '';
  const form = new URLSearchParams({ revision: hidden('revision'), after: hidden('after'), reason });
  const { status } = await visitor.post(`${path}/${verb}`, form);
  if (status !== 303) throw new Error(`${verb} of ${path} was answered with ${status}`);
}
