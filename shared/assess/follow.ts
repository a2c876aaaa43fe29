import type { Cycle, Unit } from '../cycle/cycle.ts';
import { type Rational, round } from '../number.ts';
import { nodesOf, type Plan } from '../plan/schema.ts';
import { settingsOf } from '../rules/index.ts';
import type { Consequence, Mark, NodeFigures, Score, Standing } from '../rules/rule.ts';
import { amountOf } from '../rules/say.ts';
import type { Words } from '../words.ts';
import type { Tally } from './tally.ts';

/** A unit after its adjustments, with its figures at every node of the tree. */
export type Judged = {
  readonly unit: Unit;
  readonly ranked: boolean;
  readonly score: Score | undefined;
  readonly marks: readonly Mark[];
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, NodeFigures>>;
};

/** What one outcome of the plan came to, by unit. */
export type Followed = {
  readonly settings: Plan['outcomes'][number];
  readonly form: string;
  readonly by: ReadonlyMap<string, Consequence>;
};

/**
 * The plan's outcomes in their order, each seeing what those before it came to.
 *
 * An outcome looks at each group apart, or at all units at once, as its form says.
 */
export function follow(plan: Plan, cycle: Cycle, judged: readonly Judged[], counted: Tally): readonly Followed[] {
  const done = new Map<string, ReadonlyMap<string, Consequence>>();
  const node = figuresOf(judged);
  return plan.outcomes.map((entry) => {
    const { form, settings } = settingsOf('outcome', entry);
    const at = entry.at === 'exact' || entry.at === 'published' ? entry.at : plan.rankAt;
    const standing = judged.map((one) => standingOf(plan, one, at));
    const context = {
      before: (id: string) => done.get(id) ?? new Map(),
      node,
      title: titlesOf(plan),
      earlier: counted.earlier,
      records: counted.records(entry.id),
      period: cycle.period,
    };
    const by = new Map<string, Consequence>();
    for (const part of form.scope?.(settings) === 'all' ? [standing] : groupsOf(standing)) {
      for (const [unit, one] of form.follow(settings, part, context)) by.set(unit, one);
    }
    done.set(entry.id, by);
    return { settings: entry, form: form.form, by };
  });
}

/** What the parts of a plan are called, and what its outcomes may come to. */
function titlesOf(plan: Plan): (id: string, is?: string) => Words {
  const parts = [...plan.outcomes, ...[...nodesOf(plan.tree)].map(({ node }) => node), ...plan.groups];
  const titles = new Map(parts.toReversed().map(({ id, title }) => [id, title]));
  return (id, is) => {
    if (is === undefined) return titles.get(id) ?? { zh: id, en: id };
    const outcome = plan.outcomes.find((one) => one.id === id);
    const { form, settings } = outcome ? settingsOf('outcome', outcome) : {};
    const named = form?.comesTo?.(settings ?? { form: '' }).find((one) => one.id === is);
    return named?.title ?? { zh: is, en: is };
  };
}

/** The unit as ranked and graded at a stage: by the exact score or the published one. 89.996 and 90.004 are equal only when published. */
export function standingOf(plan: Plan, one: Judged, at: Plan['rankAt']): Standing {
  const value = amountOf(one.score);
  const score = value && at === 'published' ? round(value, plan.scale.publish) : value;
  const keys = (plan.tieBreaks ?? []).map((id): Rational | undefined => one.figures.get(id)?.get(one.unit.unit)?.score);
  return { unit: one.unit, ranked: one.ranked, score, keys, marks: one.marks };
}

function groupsOf(standing: readonly Standing[]): readonly (readonly Standing[])[] {
  const groups = new Map<string, Standing[]>();
  for (const one of standing) {
    const group = groups.get(one.unit.group);
    if (group) group.push(one);
    else groups.set(one.unit.group, [one]);
  }
  return [...groups.values()];
}

/** The figures of all groups at a node, in one map by unit. */
function figuresOf(judged: readonly Judged[]): (id: string) => ReadonlyMap<string, NodeFigures> {
  const found = new Map<string, ReadonlyMap<string, NodeFigures>>();
  return (id) => {
    const known = found.get(id);
    if (known) return known;
    const all = new Map(
      judged.flatMap(({ unit, figures }): [string, NodeFigures][] => {
        const own = figures.get(id)?.get(unit.unit);
        return own ? [[unit.unit, own]] : [];
      }),
    );
    found.set(id, all);
    return all;
  };
}
