import * as z from 'zod';
import type { Fact } from '../../evidence/evidence.ts';
import { add, rational, subtract } from '../../number.ts';
import { Decimal } from '../../plan/decimal.ts';
import type { Phrases } from '../../words.ts';
import { bounded, boundFaults } from '../bounded.ts';
import { accountOf, accountPhrases } from '../event-tally.ts';
import { accountFaults, accountLabels, accountSettings, accountWords } from '../events.ts';
import { whenNoneLabels } from '../labels.ts';
import { eachUnit, type Measure, type Reading } from '../rule.ts';
import { noReading, num, step } from '../say.ts';
import { Bound, WhenNone } from '../settings.ts';
import { eventExamples } from './events.examples.ts';

const Settings = z.strictObject({
  form: z.literal('events'),
  /** Points everybody begins with: 0 where events add, the full points where they eat them up. */
  start: Decimal,
  ...accountSettings,
  /** Least and most the whole comes to. */
  floor: Bound,
  cap: Bound,
  /** No event at all: the points everybody begins with, or no reading. */
  whenNothing: z.enum(['start', 'none']),
  whenNone: WhenNone,
});
type Settings = z.output<typeof Settings>;

const phrases = {
  ...accountPhrases,
  nothing: {
    zh: '没有事项，按起始分 {start} 计。',
    en: 'No event: the points are those everybody begins with, {start}.',
  },
  'nothing-none': { zh: '没有事项，按方案不形成读数。', en: 'No event; by the plan there is no reading.' },
  total: { zh: '{start} + {adds} − {takes} = {value}。', en: '{start} + {adds} − {takes} = {value}.' },
  floor: { zh: '不低于 {bound}。', en: 'Not below {bound}.' },
  cap: { zh: '不高于 {bound}。', en: 'Not above {bound}.' },
} satisfies Phrases;

/**
 * Dated events of several kinds, each adding or taking points: late reports, petitions, awards, contributions.
 *
 * Caps in this order: the event (its points and circumstance), the matter, the kind, the whole. The bounds of the whole
 * hold without any event too: else one more deduction could raise what is below the floor.
 */
export const events: Measure<Settings> = {
  family: 'measure',
  form: 'events',
  title: { zh: '按事项加减', en: 'Events' },
  meaning: {
    zh: '从起始分开始，逐笔按事项加分、扣分，依次为：每笔定分（级别、数量、情形），同一事项不重复计，每类封顶，最后整体保底、封顶。',
    en: 'From a start, events add and take points, in this order: each event by level, number and circumstance; then its matter; the cap of its kind; the floor and cap of the whole.',
  },
  source: 'Catalogue B10, C17, C20, D2, H14, H20',
  phrases,
  labels: {
    ...whenNoneLabels,
    ...accountLabels,
    start: { zh: '起始分', en: 'Points to begin with' },
    floor: { zh: '最低', en: 'Never below' },
    'floor=none': { zh: '不保底', en: 'no floor' },
    cap: { zh: '最高', en: 'Never above' },
    'cap=none': { zh: '不封顶', en: 'no cap' },
    whenNothing: { zh: '没有任何事项时', en: 'Where there is no event' },
    'whenNothing=start': { zh: '得起始分', en: 'the points to begin with' },
    'whenNothing=none': { zh: '不形成读数', en: 'no reading' },
  },
  settings: Settings,
  several: true,
  recordWords: accountWords,
  feeds: ({ kinds }) => ({ audiences: [], fields: kinds.map(({ field }) => field) }),
  check: (settings) => [...accountFaults(settings), ...boundFaults(settings)],
  read: (settings, evidence, units) => eachUnit(units, ({ unit }) => readUnit(settings, evidence.recordsOf(unit))),
  examples: eventExamples,
};

function readUnit(settings: Settings, records: readonly Fact[]): Reading {
  const start = rational(settings.start);
  const { adds, takes, n, steps } = accountOf(settings, records);
  if (n === 0 && settings.whenNothing === 'none') return noReading(0, step('nothing-none'));
  const total = subtract(add(start, adds), takes);
  const fills = { start: num(start), adds: num(adds), takes: num(takes), value: num(total) };
  const said = n === 0 ? [step('nothing', fills)] : [...steps, step('total', fills)];
  const { value, bound } = bounded(settings, total);
  return { value, n, steps: bound ? [...said, step(bound, { bound: num(value) })] : said };
}
