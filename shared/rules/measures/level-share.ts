import * as z from 'zod';
import { hundred, type Rational, rational, zero } from '../../number.ts';
import type { Audience } from '../../plan/schema.ts';
import type { Phrases, Step } from '../../words.ts';
import { channelAlternatives } from '../alternative.ts';
import { bySubject, itemMean, type SubjectSheet } from '../answers.ts';
import { Channels, channelLabels } from '../channels.ts';
import { checkDefaults, Defaults, defaultsLabels } from '../defaults.ts';
import { sheetLabels, whenNoneLabels } from '../labels.ts';
import { listedTwice } from '../listed-twice.ts';
import { mix } from '../mix.ts';
import { type CheckContext, eachUnit, type FormFault, type Measure, type Reading } from '../rule.ts';
import { noReading, num, step, text } from '../say.ts';
import { AudienceId, FieldId, WeightedItems, WhenEmpty, WhenNone } from '../settings.ts';
import { checkChannels, checkSheetSettings } from '../sheet-check.ts';
import { turnout } from '../turnout.ts';
import { weightedAnswersPhrases } from '../weighted-answers.phrases.ts';
import { weighAnswers } from '../weighted-answers.ts';
import { levelShareExamples } from './level-share.examples.ts';

const Settings = z.strictObject({
  form: z.literal('level-share'),
  audience: AudienceId,
  /** The best so many levels count. */
  levels: z.int().min(1).max(8),
  items: WeightedItems,
  channels: Channels.optional(),
  emptyItem: WhenEmpty,
  emptyChannel: WhenEmpty,
  /** Fewest ballots with a valid answer, over all channels that count, for a reading. */
  minimum: z.int().min(1),
  defaults: Defaults.optional(),
  /** Further shares for the curve, such as that of the lowest two levels; 0 is the best level, both ends count. */
  facts: z
    .array(z.strictObject({ fact: FieldId, from: z.int().min(0).max(8), to: z.int().min(0).max(8) }))
    .min(1)
    .max(9)
    .optional(),
  whenNone: WhenNone,
});
type Settings = z.output<typeof Settings>;

const phrases = {
  ...weightedAnswersPhrases,
  items: {
    zh: '每题比率 = 前 {levels} 级票数 ÷ 有效票数 × 100%，“不了解”不计入；按题目权重加权得 {score}%。各级票数从最高等级排起；有效回答不足 {least} 个的题目不列出各级票数，不足 {few} 个的（以及可借以推算它的）比率也不列出。',
    en: 'The rate of an item is its answers at the best {levels} levels over its valid answers, in percent; "don\'t know" is left out. Weighted over the items: {score} %. Answers by level are listed from the best down, but not where fewer than {least} are valid; nor is the rate where fewer than {few} are, or where it would give such an item away.',
  },
  channel: {
    zh: '{channel}：有效评价票 {n} 张（每题都选“不了解”的票不算），比率 {score}%。',
    en: "{channel}: {n} ballots with a valid answer (not those that don't know any), rate {score} %.",
  },
  channels: { zh: '按渠道权重加权得 {score}%。', en: 'Weighted over the channels: {score} %.' },
  'h-mean': { zh: '比率%', en: 'Rate %' },
  'h-score': { zh: '比率%', en: 'Rate %' },
  fact: {
    zh: '“{fact}”：第 {from} 至第 {to} 级（最高级为第 1 级）占全部有效回答的 {value}%，不分渠道，按题目权重加权。',
    en: '"{fact}": levels {from} to {to} (1 is the best) are {value} % of all valid answers, channels together, weighted over the items.',
  },
} satisfies Phrases;

/**
 * The share of the best levels among valid answers, in percent: a rate, which is not the satisfaction index.
 *
 * A level that counts is worth 100 and any other 0, so that the mean of an item is its rate.
 */
export const levelShare: Measure<Settings> = {
  family: 'measure',
  form: 'level-share',
  title: { zh: '满意率', en: 'Satisfied rate' },
  meaning: {
    zh: '选择最好几个等级的票数占有效票数的百分比，“不了解”不计入；按题目权重、渠道权重加权。与满意度指数不是一回事。',
    en: 'The share of the best levels among valid answers, in percent, "don\'t know" left out; weighted over items, then over channels. Not the same as the satisfaction index.',
  },
  source: 'Catalogue A8, A9',
  phrases,
  labels: {
    audience: sheetLabels.audience,
    levels: { zh: '计入的等级数（从最高级数起）', en: 'How many levels count, from the best' },
    items: sheetLabels.items,
    'items.item': sheetLabels['items.item'],
    'items.weight': sheetLabels['items.weight'],
    emptyItem: sheetLabels.emptyItem,
    'emptyItem=move-weight': sheetLabels['emptyItem=move-weight'],
    'emptyItem=none': sheetLabels['emptyItem=none'],
    minimum: sheetLabels.minimum,
    ...channelLabels,
    ...defaultsLabels,
    facts: { zh: '另外带给计分方法的比率', en: 'Further shares for the curve' },
    'facts.fact': { zh: '名称（计分方法按此引用）', en: 'Name, by which the curve asks for it' },
    'facts.from': { zh: '从第几级起（最高级为 0）', en: 'From this level (0 is the best)' },
    'facts.to': { zh: '到第几级止（含）', en: 'Up to this level, included' },
    ...whenNoneLabels,
  },
  settings: Settings,
  feeds: ({ audience }) => ({ audiences: [audience], fields: [] }),
  facts: ({ facts }) => facts?.map(({ fact }) => fact) ?? [],
  check: (settings, context) => {
    const audience = context.audience(settings.audience);
    return [
      ...checkSheetSettings(sheetOf(settings), context),
      ...checkChannels(settings.channels, audience),
      ...checkDefaults(settings.defaults, audience),
      ...checkLevels(settings, context),
    ];
  },
  alternatives: (settings, { audience }) => channelAlternatives(settings, audience(settings.audience)),
  read: (settings, evidence, units) => {
    const sheets = bySubject(evidence.ballots(settings.audience));
    const audience = evidence.audience(settings.audience);
    const asked = turnout(evidence, settings.audience);
    const worths = worthsFrom(audience, 0, settings.levels - 1);
    const how = { worths, fills: { levels: num(settings.levels) } };
    return eachUnit(units, ({ unit }): Reading => {
      const own = sheets.get(unit) ?? [];
      const { value, n, counted, steps: said } = weighAnswers(settings, evidence, own, how);
      const steps = [...asked(own.filter(({ ballot }) => !ballot.default).length), ...said];
      if (!value) return noReading(n, ...steps);
      const { facts, say } = factsOf(settings, audience, counted);
      return { value, n, ...(settings.facts && { facts }), steps: [...steps, ...say] };
    });
  },
  examples: levelShareExamples,
};

function sheetOf({ audience, items, minimum }: Settings) {
  return { audience, items, minimum };
}

/** A hundred for the levels from one to another, zero for the others; nine levels where nobody knows the sheet. */
function worthsFrom(audience: Audience | undefined, from: number, to: number): readonly Rational[] {
  return Array.from({ length: audience?.sheet.scale.length ?? 9 }, (_, level) =>
    level >= from && level <= to ? hundred : zero,
  );
}

function factsOf(
  { facts = [], items, emptyItem }: Settings,
  audience: Audience | undefined,
  sheets: readonly SubjectSheet[],
) {
  const shares: Record<string, Rational> = {};
  const say: Step[] = [];
  for (const { fact, from, to } of facts) {
    const worths = worthsFrom(audience, from, to);
    const parts = items.map(({ item, weight }) => ({
      id: item,
      weight: rational(weight),
      value: itemMean(sheets, item, worths).mean,
    }));
    const { value } = mix(parts, emptyItem);
    if (!value) continue;
    shares[fact] = value;
    say.push(step('fact', { fact: text(fact), from: num(from + 1), to: num(to + 1), value: num(value) }));
  }
  return { facts: shares, say };
}

/** Levels must be of the scale, and not all of them count: the rate would always be 100. */
function checkLevels({ audience: id, levels, facts = [] }: Settings, context: CheckContext): readonly FormFault[] {
  const scale = context.audience(id)?.sheet.scale.length;
  const faults: FormFault[] = [...listedTwice(facts.map(({ fact }) => fact))];
  for (const { fact, from, to } of facts) {
    if (from > to) faults.push({ code: 'levels-backwards', with: { fact, from: String(from), to: String(to) } });
  }
  if (scale === undefined) return faults;
  if (levels >= scale) faults.push({ code: 'levels-all', with: { levels: String(levels), scale: String(scale) } });
  const outside = facts.filter(({ to }) => to >= scale);
  faults.push(
    ...outside.map(({ to }) => ({ code: 'no-such-level', with: { level: String(to), last: String(scale - 1) } })),
  );
  return faults;
}
