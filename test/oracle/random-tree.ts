import { type Dice, parts } from './dice.ts';
import { randomAggregate, randomCurve } from './random-curves.ts';
import { randomMeasure } from './random-measures.ts';
import { anyOf, type Settings, wholes } from './random-words.ts';

/** Names of the register's forms by family; a new form is drawn as soon as it is registered. */
export type Names = Readonly<Record<'measure' | 'curve' | 'aggregate' | 'adjustment' | 'outcome', readonly string[]>>;
/** A node as drawn. */
export type DrawnNode = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly children?: readonly DrawnNode[];
  readonly measure?: Settings;
};

/** Grows a tree node by node and remembers what grew. */
export class Grower {
  readonly ids: string[] = [];
  readonly leaves: { readonly id: string; readonly measure: Settings }[] = [];
  readonly #dice: Dice;
  readonly #names: Names;
  readonly #groups: readonly string[];
  readonly #full: number;

  /** `full` is the scale's full score in tenths. */
  constructor(dice: Dice, names: Names, groups: readonly string[], full: number) {
    this.#dice = dice;
    this.#names = names;
    this.#groups = groups;
    this.#full = full;
  }

  tree(): DrawnNode {
    return this.#node({}, this.#dice.whole(0, 2), Object.fromEntries(this.#groups.map((id) => [id, this.#full])));
  }

  /** `wanted` is what the node can earn by group, in tenths. */
  #node(share: object, depth: number, wanted: Readonly<Record<string, number>>): DrawnNode {
    const dice = this.#dice;
    const id = `n${this.ids.length + 1}`;
    this.ids.push(id);
    const more = {
      id,
      title: wholes(id),
      ...share,
      cap: dice.chance(15) ? String(dice.whole(20, 130)) : undefined,
      round: dice.chance(35)
        ? { places: dice.whole(0, 4), mode: dice.pick(['half-up', 'half-even', 'down']) }
        : undefined,
    };
    if (depth === 0) return this.#leaf(more);
    let form = anyOf(dice, this.#names.aggregate);
    const curve = dice.chance(15) ? randomCurve(dice, anyOf(dice, this.#names.curve), []) : undefined;
    // A mean is on the plan's scale, so it cannot stand for other full points.
    const onScale = Object.values(wanted).every((one) => one === this.#full);
    if (!onScale && !curve && form !== 'copeland') form = 'sum';
    const children = form === 'sum' ? this.#points(depth, wanted) : this.#weights(depth);
    return { ...more, children, aggregate: randomAggregate(dice, form), curve };
  }

  #leaf(more: { id: string }): DrawnNode {
    const dice = this.#dice;
    const measure = randomMeasure(dice, anyOf(dice, this.#names.measure), this.#groups);
    const twin = this.leaves.find(
      (leaf) => dice.chance(30) && ['value', 'fields', 'ratio'].includes(leaf.measure.form),
    );
    const shares = twin && ['value', 'fields', 'ratio'].includes(measure.form);
    const curve = randomCurve(dice, anyOf(dice, this.#names.curve), factsOf(measure));
    if (!shares) this.leaves.push({ id: more.id, measure });
    return { ...more, from: wholes('office'), recordsOf: shares ? twin.id : undefined, measure, curve };
  }

  #weights(depth: number): DrawnNode[] {
    const dice = this.#dice;
    const n = dice.whole(1, 3);
    const apart = this.#groups.length > 1 && dice.chance(25);
    const byGroup = this.#groups.map(
      (id) => [id, n > 1 && dice.chance(20) ? [...parts(dice, 1000, n - 1), '0'] : parts(dice, 1000, n)] as const,
    );
    const alike = parts(dice, 1000, n);
    const scale = Object.fromEntries(this.#groups.map((id) => [id, this.#full]));
    return Array.from({ length: n }, (_, at) => {
      const share = apart
        ? { weightByGroup: Object.fromEntries(byGroup.map(([id, all]) => [id, all[at]])) }
        : { weight: alike[at] };
      return this.#node(share, this.#next(depth), scale);
    });
  }

  #points(depth: number, wanted: Readonly<Record<string, number>>): DrawnNode[] {
    const dice = this.#dice;
    const n = dice.whole(1, 3);
    const alike = new Set(Object.values(wanted)).size === 1 && dice.chance(75);
    const first = parts(dice, Object.values(wanted)[0] ?? this.#full, n);
    const byGroup = Object.entries(wanted).map(([id, tenths]) => [id, alike ? first : parts(dice, tenths, n)] as const);
    return Array.from({ length: n }, (_, at) => {
      const points = Object.fromEntries(byGroup.map(([id, all]) => [id, all[at] ?? '0']));
      const share = alike ? { fullPoints: first[at] } : { fullPointsByGroup: points };
      const below = Object.fromEntries(Object.entries(points).map(([id, text]) => [id, Math.round(Number(text) * 10)]));
      return this.#node(share, this.#next(depth), below);
    });
  }

  #next(depth: number): number {
    return this.#dice.chance(60) ? depth - 1 : 0;
  }
}

function factsOf(measure: Settings): readonly string[] {
  const { form, of, facts } = measure;
  if (form === 'transform' || form === 'ballot-validity') return factsOf(of as Settings);
  if (!Array.isArray(facts)) return [];
  return form === 'level-share' ? facts.map(({ fact }) => fact) : facts;
}
