import { byCodeUnit } from '../../shared/canonical.ts';
import { listCycles } from '../store/cycle.ts';
import { planOfCycle } from '../store/plan.ts';
import { listRounds } from '../store/round.ts';
import { handedInSeats } from '../store/seat.ts';
import type { Scene } from '../web/scene.ts';
import { cellsOf, missingOf } from './cells.ts';
import { draftOf, scopeOf } from './draft.ts';
import { type Asked, askedOf, holdsSeat, personOf } from './found.ts';
import { hasHandedIn } from './standing.ts';

/** Where one task of a seat stands. `missed`: the round closed without it. */
export type TaskState = 'todo' | 'draft' | 'full' | 'planned' | 'handed-in' | 'missed';

/** One task of the visitor: `answered` of `all` cells are filled in so far. */
export type MyTask = {
  readonly asked: Asked;
  readonly state: TaskState;
  readonly answered: number;
  readonly all: number;
};

/** Every sheet the visitor fills in, in all cycles of his office, the most urgent first. */
export async function myTasks(scene: Scene): Promise<readonly MyTask[]> {
  const person = personOf(scene);
  const { store, now } = scene.house;
  const at = now();
  const cycles = await listCycles(store, person.office);
  const found = await Promise.all(
    cycles.map(async (stored) => {
      const { office, id } = stored.cycle;
      const [plan, rounds] = await Promise.all([planOfCycle(store, stored), listRounds(store, office, id)]);
      const asked = rounds.map(({ round }) => askedOf({ cycle: stored.cycle, plan, round }, at));
      return Promise.all(asked.map((seats) => roundTasks(scene, seats)));
    }),
  );
  return found.flat(2).sort((a, b) => byCodeUnit(urgency(a), urgency(b)));
}

async function roundTasks(scene: Scene, seats: readonly Asked[]): Promise<readonly MyTask[]> {
  const mine = seats.filter(({ place }) => holdsSeat(personOf(scene), place.seat));
  const [first] = mine;
  if (!first) return [];
  const { office, cycle, round } = first.place;
  const marked = await handedInSeats(scene.house.store, office, cycle, round);
  return Promise.all(mine.map((asked) => taskOf(scene, asked, marked.has(asked.place.seat))));
}

async function taskOf(scene: Scene, asked: Asked, marked: boolean): Promise<MyTask> {
  const all = cellsOf(scopeOf(asked)).length;
  if (marked || (await hasHandedIn(scene, asked))) return { asked, state: 'handed-in', answered: all, all };
  if (asked.state === 'planned') return { asked, state: 'planned', answered: 0, all };
  if (asked.state !== 'open') return { asked, state: 'missed', answered: 0, all };
  const answered = all - missingOf(scopeOf(asked), await draftOf(scene, asked)).length;
  return { asked, state: answered === 0 ? 'todo' : answered === all ? 'full' : 'draft', answered, all };
}

/** What is open comes first, by its closing time; then what opens soonest; then what is done, and what was missed. */
function urgency({ asked: { round, cycle, place }, state }: MyTask): string {
  const order = { todo: '0', draft: '0', full: '0', planned: '1', missed: '2', 'handed-in': '3' }[state];
  const time = (state === 'planned' ? round.opensAt : round.closesAt) ?? '9';
  return [order, time, cycle.id, place.round, place.seat].join(' ');
}
