import { Id } from '../../shared/plan/schema.ts';
import { getCycle, listCycles } from '../store/cycle.ts';
import type { Person } from '../store/person.ts';
import { planOfCycle } from '../store/plan.ts';
import { listRounds } from '../store/round.ts';
import type { Scene } from '../web/scene.ts';
import { type Sight, sightOf } from '../web/sight.ts';
import { type PublicRound, type Subject, subjectsOf } from './released.ts';

/** Who asks. Every route of this door wants a role, so somebody does. */
function personOf({ asking }: Scene): Person {
  if (!asking) throw new Error('comments were asked for by nobody');
  return asking.person;
}

/** Every round of the public of the visitor's office, the newest cycle first. */
export async function publicRounds(scene: Scene): Promise<readonly PublicRound[]> {
  const { store } = scene.house;
  const cycles = await listCycles(store, personOf(scene).office);
  cycles.sort((a, b) => (a.cycle.period.from < b.cycle.period.from ? 1 : -1));
  const found = await Promise.all(
    cycles.map(async (stored) => {
      const { office, id } = stored.cycle;
      const [plan, rounds] = await Promise.all([planOfCycle(store, stored), listRounds(store, office, id)]);
      return rounds.flatMap(({ round }): readonly PublicRound[] => {
        const audience = plan.audiences.find((one) => one.id === round.audience);
        return audience?.kind === 'public' && audience.comments !== 'none'
          ? [{ cycle: stored.cycle, round, audience }]
          : [];
      });
    }),
  );
  return found.flat();
}

/** The sealed round of an address, and what of it the visitor may read. Another office's looks like none. */
export async function findSealed(
  scene: Scene,
): Promise<{ readonly of: PublicRound; readonly sight: Sight } | undefined> {
  const [cycle, round] = [named(scene, 'cycle'), named(scene, 'round')];
  const { store } = scene.house;
  const person = personOf(scene);
  const stored = cycle === undefined ? undefined : await getCycle(store, person.office, cycle);
  if (!stored || round === undefined) return undefined;
  const [plan, rounds] = await Promise.all([
    planOfCycle(store, stored),
    listRounds(store, person.office, stored.cycle.id),
  ]);
  const found = rounds.find((one) => one.round.id === round)?.round;
  const audience = plan.audiences.find((one) => one.id === found?.audience);
  if (!found?.seal || audience?.kind !== 'public' || audience.comments === 'none') return undefined;
  return { of: { cycle: stored.cycle, round: found, audience }, sight: sightOf(person) };
}

/** The subject of an address within sight; `all` stands for the whole sheet, which no unit is called. */
export function findSubject(scene: Scene, of: PublicRound, sight: Sight): Subject | undefined {
  const id = scene.c.req.param('subject');
  return subjectsOf(of, sight).find((subject) => subject.id === (id === 'all' ? '*' : id));
}

function named(scene: Scene, part: string): string | undefined {
  return Id.safeParse(scene.c.req.param(part)).data;
}
