import type { Words } from '../../shared/words.ts';
import { listCycles } from '../store/cycle.ts';
import { planOfCycle } from '../store/plan.ts';
import { listRounds } from '../store/round.ts';
import type { Store } from '../store/table.ts';

/** One thing a token can be bound to. `cycles` are those it belongs to. */
export type Choice = { readonly value: string; readonly title: Words; readonly cycles: readonly string[] };

/** Everything a token of an office can be bound to, as the form offers it. */
export type Choices = {
  readonly cycles: readonly Choice[];
  /** Rounds of the public, as `cycle/round`. */
  readonly rounds: readonly (Choice & { readonly channels: readonly string[] })[];
  readonly channels: readonly Choice[];
  /** Suppliers as `supplier`, or `supplier/unit` where every unit is that supplier for itself. */
  readonly suppliers: readonly Choice[];
};

/** Finds what there is to choose from: of every cycle of the office, the latest first. */
export async function choicesOf(store: Store, office: string): Promise<Choices> {
  const cycles = (await listCycles(store, office)).sort((a, b) => (a.cycle.period.from < b.cycle.period.from ? 1 : -1));
  const each = await Promise.all(
    cycles.map(async (stored) => {
      const [plan, rounds] = await Promise.all([
        planOfCycle(store, stored),
        listRounds(store, office, stored.cycle.id),
      ]);
      return { cycle: stored.cycle, plan, rounds };
    }),
  );
  return {
    cycles: each.map(({ cycle: { id, title } }) => ({ value: id, title, cycles: [id] })),
    rounds: each.flatMap(({ cycle, plan, rounds }) =>
      rounds.flatMap(({ round }) => {
        const audience = plan.audiences.find(({ id }) => id === round.audience);
        if (audience?.kind !== 'public') return [];
        const title = between(cycle.title, round.title);
        const channels = (audience.channels ?? []).map(({ id }) => id);
        return [{ value: `${cycle.id}/${round.id}`, title, cycles: [cycle.id], channels }];
      }),
    ),
    channels: merged(
      each.flatMap(({ cycle, plan }) =>
        plan.audiences.flatMap(({ channels = [] }) =>
          channels.map(({ id, title }) => ({ value: id, title, cycles: [cycle.id] })),
        ),
      ),
    ),
    suppliers: merged(
      each.flatMap(({ cycle, plan }) =>
        (plan.suppliers ?? []).flatMap(({ id, title, own }): readonly Choice[] =>
          own
            ? cycle.roster.map((unit) => ({
                ...{ value: `${id}/${unit.unit}`, title: between(title, unit.title), cycles: [cycle.id] },
              }))
            : [{ value: id, title, cycles: [cycle.id] }],
        ),
      ),
    ),
  };
}

/** What a chosen thing is called; undefined where nothing is chosen, or it is gone. */
export function titleIn(choices: readonly Choice[], value: string | undefined): Words | undefined {
  return choices.find((one) => one.value === value)?.title;
}

/** The same thing in several cycles is offered once. */
function merged(choices: readonly Choice[]): readonly Choice[] {
  return [...Map.groupBy(choices, ({ value }) => value).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, cycles: [...first.cycles, ...others.flatMap(({ cycles }) => cycles)] }] : [],
  );
}

const between = (a: Words, b: Words): Words => ({ zh: `${a.zh} › ${b.zh}`, en: `${a.en} › ${b.en}` });
