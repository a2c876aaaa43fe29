import { type RoundState, roundState } from '../../shared/cycle/round.ts';
import { cardSubjects } from '../../shared/cycle/task.ts';
import { type PaperCell, paperCells } from '../../shared/fieldwork/paper-sheet.ts';
import { isId } from '../../shared/plan/id.ts';
import type { Channel, Plan } from '../../shared/plan/schema.ts';
import { getCycle, listCycles, type StoredCycle } from '../store/cycle.ts';
import { getPaperBatch, type PaperPlace, type StoredPaperBatch } from '../store/paper.ts';
import { type PaperEntries, readPaperEntries } from '../store/paper-entry.ts';
import type { Person, Role } from '../store/person.ts';
import { planOfCycle } from '../store/plan.ts';
import { listRounds } from '../store/round.ts';
import type { Asked } from '../web/asked.ts';
import type { Scene } from '../web/scene.ts';

/** A round of the public whose plan has a channel of paper; `channels` are those, `cells` what stands on a sheet. */
export type PaperRound = Asked & { readonly channels: readonly Channel[]; readonly cells: readonly PaperCell[] };

/** A batch of such a round, with what is staged of it. */
export type FoundBatch = StoredPaperBatch & { readonly of: PaperRound; readonly entries: PaperEntries };

/** Who asks. Every route of this door wants a role, so somebody does. */
export function personOf({ asking }: Scene): Person {
  if (!asking) throw new Error('a page of paper sheets was asked for by nobody');
  return asking.person;
}

/** Whether the visitor holds one of some roles. */
export const holds = (scene: Scene, ...roles: readonly Role[]): boolean =>
  personOf(scene).roles.some(({ role }) => roles.includes(role));

/** Every such round the visitor may see, the newest cycle first. */
export async function paperRounds(scene: Scene): Promise<readonly PaperRound[]> {
  const cycles = await listCycles(scene.house.store, personOf(scene).office);
  cycles.sort((a, b) => (a.cycle.period.from < b.cycle.period.from ? 1 : -1));
  return (await Promise.all(cycles.map((stored) => roundsOf(scene, stored)))).flat();
}

/** The round of an address. */
export async function findPaperRound(scene: Scene): Promise<PaperRound | undefined> {
  const [cycle = '', round = ''] = ['cycle', 'round'].map((part) => scene.c.req.param(part));
  if (!isId(cycle)) return undefined;
  const stored = await getCycle(scene.house.store, personOf(scene).office, cycle);
  return stored && (await roundsOf(scene, stored)).find((one) => one.round.id === round);
}

/** The batch of an address. */
export async function findBatch(scene: Scene): Promise<FoundBatch | undefined> {
  const of = await findPaperRound(scene);
  const id = scene.c.req.param('batch') ?? '';
  if (!of || !/^p[0-9a-f]{12}$/.test(id)) return undefined;
  const { store } = scene.house;
  const stored = await getPaperBatch(store, placeOf(of), id);
  return stored && { ...stored, of, entries: await readPaperEntries(store, placeOf(of), id) };
}

/** Where a round's batches lie in the store, and in this door. */
export const placeOf = ({ cycle, round }: PaperRound): PaperPlace => ({
  office: cycle.office,
  cycle: cycle.id,
  round: round.id,
});
export const pathOf = ({ cycle, round }: PaperRound): string => `/fieldwork/${cycle.id}/${round.id}`;
export const batchPath = ({ of, batch }: Pick<FoundBatch, 'of' | 'batch'>): string => `${pathOf(of)}/${batch.id}`;

/** Whether ballots of the round may still come in: before it opens sheets are typed already, and cast later. */
export const mayType = (state: RoundState): boolean => state === 'planned' || state === 'open';

async function roundsOf(scene: Scene, stored: StoredCycle): Promise<readonly PaperRound[]> {
  const { store, now } = scene.house;
  const { cycle } = stored;
  const [plan, rounds] = await Promise.all([planOfCycle(store, stored), listRounds(store, cycle.office, cycle.id)]);
  if (!maySee(personOf(scene), plan)) return [];
  return rounds.flatMap(({ round }) => {
    const audience = plan.audiences.find(({ id }) => id === round.audience);
    const channels = (audience?.channels ?? []).filter(({ way }) => way === 'paper');
    if (audience?.kind !== 'public' || channels.length === 0) return [];
    const cells = paperCells(audience, cardSubjects(audience, cycle.roster));
    return [{ cycle, plan, audience, round, state: roundState(round, now()), channels, cells }];
  });
}

/** The office and the auditor see all; a third party the cycles whose plan names it as a supplier. */
function maySee({ roles }: Person, { suppliers = [] }: Plan): boolean {
  return roles.some(
    ({ role, suppliers: own = [] }) =>
      role === 'office' ||
      role === 'auditor' ||
      (role === 'third-party' && suppliers.some(({ id }) => own.includes(id))),
  );
}
