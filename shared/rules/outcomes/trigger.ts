import * as z from 'zod';
import { Id, outcomeFrame, WordsSchema } from '../../plan/schema.ts';
import { listedTwice } from '../listed-twice.ts';
import type { Consequence, FormFault, Outcome, OutcomeContext, Standing } from '../rule.ts';
import { num, step, text, words } from '../say.ts';
import { EarlierId } from '../settings.ts';
import { Condition, type Held, holds, ordersOf } from './conditions.ts';
import { type EarlierCycle, earlierCycles } from './earlier-units.ts';
import { triggerExamples } from './trigger.examples.ts';
import { triggerLabels, triggerPhrases } from './trigger.phrases.ts';

const Settings = z.strictObject({
  ...outcomeFrame,
  form: z.literal('trigger'),
  consequence: WordsSchema,
  when: z.enum(['all', 'any']),
  conditions: z.array(Condition).min(1).max(8),
  /**
   * Beside the conditions: in at least so many of these results the outcome was in effect too. `outcome` is its id in
   * those plans; absent, this outcome's own id.
   */
  repeat: z
    .strictObject({
      earlier: z.array(EarlierId).min(1).max(60),
      least: z.int().min(1).max(60),
      outcome: Id.optional(),
    })
    .optional(),
  /** Units equal at the last place that counts: all in, or all out. */
  ties: z.enum(['include', 'exclude']),
  over: z.enum(['group', 'all']),
});
type Settings = z.output<typeof Settings>;

/**
 * What follows where conditions hold: a talk, an order to rectify, a yellow card, a red or black list.
 *
 * Comes to `yes` or `no`, so that later outcomes and later cycles can look at it.
 */
export const trigger: Outcome<Settings> = {
  family: 'outcome',
  form: 'trigger',
  title: { zh: '触发事项', en: 'Trigger' },
  meaning: {
    zh: '名次、得分、某项指标、前面的结果或否决标记符合规定条件的，适用所定的后果，如约谈、限期整改、列入红榜或黑榜；可要求在其他周期也出现过。',
    en: 'What follows where the place, the score, one indicator, an outcome before it or a mark meets the conditions: a talk, an order to rectify, a red or black list; also only when repeated.',
  },
  source: 'Catalogue G6, E3, E4, E5, C6',
  phrases: triggerPhrases,
  labels: triggerLabels,
  settings: Settings,
  check: ({ repeat }): readonly FormFault[] => {
    if (!repeat) return [];
    const { earlier, least } = repeat;
    const results = new Set(earlier).size;
    return [
      ...listedTwice(earlier),
      ...(least > results
        ? [{ code: 'times-out-of-reach', with: { times: String(least), results: String(results) } }]
        : []),
    ];
  },
  scope: ({ over }) => over,
  looksAt: ({ conditions, repeat }) => ({
    nodes: conditions.flatMap((one) => (one.kind === 'node-below' ? [one.node] : [])),
    outcomes: conditions.flatMap((one) => (one.kind === 'outcome' ? [one.outcome] : [])),
    earlier: repeat?.earlier ?? [],
    is: conditions.flatMap((one) => (one.kind === 'outcome' ? one.is.map((is) => ({ outcome: one.outcome, is })) : [])),
  }),
  comesTo: () => [
    { id: 'yes', title: did },
    { id: 'no', title: didNot },
  ],
  follow: (settings, standing, context) => {
    const orders = ordersOf(standing);
    const cycles = earlierCycles(settings.repeat?.earlier ?? [], context.earlier);
    const judged = (one: Standing, condition: Condition) => holds(condition, one, orders, settings.ties, context);
    return new Map(standing.map((one) => [one.unit.unit, consequenceOf(settings, one, judged, cycles, context.title)]));
  },
  examples: triggerExamples,
};

function consequenceOf(
  settings: Settings,
  one: Standing,
  judge: (one: Standing, condition: Condition) => Held,
  cycles: readonly EarlierCycle[],
  title: OutcomeContext['title'],
): Consequence {
  const { conditions, consequence, repeat, when } = settings;
  const judged = conditions.map((condition) => judge(one, condition));
  const count = judged.filter(({ held }) => held).length;
  const met = when === 'all' ? count === conditions.length : count > 0;
  const again = repeat && repeated(repeat, settings.id, one, cycles, title);
  const follows = met && (!again || again.held);
  const steps = [
    ...judged.flatMap((each) => each.steps),
    ...(conditions.length > 1 ? [step(`${when}-of`, { of: num(conditions.length), count: num(count) })] : []),
    ...(again?.steps ?? []),
    step(follows ? 'follows' : 'follows-not', { consequence: words(consequence) }),
  ];
  if (follows) return { value: consequence, order: 0, is: 'yes', steps };
  return { value: { zh: '—', en: '—' }, order: 1, is: 'no', steps };
}

/** Whether the outcome was in effect for the unit in enough of the other cycles; one without the unit does not count. */
function repeated(
  { least, outcome }: NonNullable<Settings['repeat']>,
  own: string,
  { unit }: Standing,
  cycles: readonly EarlierCycle[],
  title: OutcomeContext['title'],
): Held {
  const named = outcome ?? own;
  const seen = cycles.map((cycle) => ({ title: cycle.title, is: cycle.unit(unit.unit)?.outcomes[named] }));
  const count = seen.filter(({ is }) => is === 'yes').length;
  const body = seen.map(({ title, is }) => [
    title,
    is === 'yes' ? words(did) : is === 'no' ? words(didNot) : text('—'),
  ]);
  const fills = { outcome: words(title(named)), least: num(least), count: num(count) };
  return { held: count >= least, steps: [step('repeat', fills, { head: ['cycle', 'was'], body })] };
}

const did = { zh: '出现', en: 'followed' };
const didNot = { zh: '未出现', en: 'did not follow' };
