import * as z from 'zod';
import { smallestGroup } from '../../evidence/smallest-group.ts';
import { rational } from '../../number.ts';
import { PositiveDecimal } from '../../plan/decimal.ts';
import type { Audience } from '../../plan/schema.ts';
import type { Cell, Step } from '../../words.ts';
import { type Answers, bySubject, itemMean, worth } from '../answers.ts';
import { sheetLabels, whenNoneLabels } from '../labels.ts';
import { mix } from '../mix.ts';
import { eachUnit, type LeafEvidence, type Measure, type Reading } from '../rule.ts';
import { noReading, num, step, text } from '../say.ts';
import { AudienceId, ChannelId, LevelPoints, WeightedItems, WhenEmpty, WhenNone } from '../settings.ts';
import { checkPartsOf, checkSheetSettings } from '../sheet-check.ts';
import { titleOf } from '../titles.ts';
import { satisfactionExamples } from './satisfaction.examples.ts';
import { satisfactionPhrases } from './satisfaction.phrases.ts';

const Settings = z.strictObject({
  form: z.literal('satisfaction'),
  audience: AudienceId,
  /** Points of each level of the sheet's scale, in its order. */
  points: LevelPoints,
  items: WeightedItems,
  /** Channels with their weights; absent where all ballots are taken together. */
  channels: z
    .array(z.strictObject({ channel: ChannelId, weight: PositiveDecimal }))
    .min(1)
    .optional(),
  emptyItem: WhenEmpty,
  emptyChannel: WhenEmpty,
  /** Fewest ballots with a valid answer, over all channels, for a reading. */
  minimum: z.int().min(1),
  whenNone: WhenNone,
});
type Settings = z.output<typeof Settings>;

/**
 * The satisfaction index: levels become points, "don't know" counts for nothing, items and channels are weighted.
 *
 * Per channel and item the mean over valid answers; per channel the weighted mean of items; over the channels likewise.
 */
export const satisfaction: Measure<Settings> = {
  family: 'measure',
  form: 'satisfaction',
  title: { zh: '满意度指数', en: 'Satisfaction index' },
  meaning: {
    zh: '每个等级折算为分值，“不了解”不计入；先按题目取有效回答的平均，再按题目权重、渠道权重加权。',
    en: 'Each level is worth its points, "don\'t know" is left out; the mean of valid answers per item, weighted over items, then over channels.',
  },
  source: 'Catalogue A1, A3, B1',
  phrases: satisfactionPhrases,
  labels: {
    ...sheetLabels,
    ...whenNoneLabels,
    channels: { zh: '渠道及权重（不填则合并计算）', en: 'Channels and weights (none: all taken together)' },
    'channels.channel': { zh: '渠道', en: 'Channel' },
    'channels.weight': { zh: '权重（%）', en: 'Weight (%)' },
    emptyChannel: { zh: '某渠道没有有效回答时', en: 'Where a channel has no valid answer' },
    'emptyChannel=move-weight': { zh: '权重由其余渠道承担', en: 'its weight moves to the other channels' },
    'emptyChannel=none': { zh: '整体不形成读数', en: 'no reading at all' },
  },
  settings: Settings,
  feeds: ({ audience }) => ({ audiences: [audience], fields: [] }),
  check: (settings, context) => [
    ...checkSheetSettings(settings, context),
    ...checkPartsOf(
      context.audience(settings.audience),
      'channel',
      settings.channels?.map(({ channel, weight }) => ({ id: channel, weight })),
      context.audience(settings.audience)?.channels ?? [],
    ),
  ],
  read: (settings, evidence, units) => {
    const sheets = bySubject(evidence.ballots(settings.audience));
    return eachUnit(units, (unit) => readUnit(settings, evidence, sheets.get(unit.unit) ?? []));
  },
  examples: satisfactionExamples,
};

type Sheets = readonly { readonly ballot: { readonly channel?: string | undefined }; readonly answers: Answers }[];

function readUnit(settings: Settings, evidence: LeafEvidence, sheets: Sheets): Reading {
  const points = settings.points.map(rational);
  const valid = sheets.filter(({ answers }) => settings.items.some(({ item }) => worth(answers[item], points))).length;
  if (valid < settings.minimum) {
    return noReading(valid, step('too-few', { n: num(valid), minimum: num(settings.minimum) }));
  }
  const audience = evidence.audience(settings.audience);
  if (!settings.channels) {
    const { value, say } = readChannel(settings, evidence, sheets);
    const steps = [step('all-ballots', { n: num(valid) }), say];
    return value ? { value, n: valid, steps } : noReading(valid, ...steps);
  }
  const steps: Step[] = [];
  const parts = settings.channels.map(({ channel, weight }) => {
    const own = sheets.filter(({ ballot }) => ballot.channel === channel);
    const { value, say } = readChannel(settings, evidence, own);
    const n = own.filter(({ answers }) => settings.items.some(({ item }) => worth(answers[item], points))).length;
    steps.push(step('channel', { channel: titleOf(audience, 'channels', channel), n: num(n), score: num(value) }), say);
    return { id: channel, weight: rational(weight), value };
  });
  const mixed = mix(parts, settings.emptyChannel);
  const rows = mixed.parts.map((part) => [
    titleOf(audience, 'channels', part.id),
    num(part.value),
    num(part.weight),
    num(part.used),
    num(part.added),
  ]);
  steps.push(
    step(
      'channels',
      { score: num(mixed.value) },
      { head: ['h-channel', 'h-score', 'h-weight', 'h-used', 'h-added'], body: rows },
    ),
  );
  return mixed.value ? { value: mixed.value, n: valid, steps } : noReading(valid, ...steps);
}

function readChannel(settings: Settings, evidence: LeafEvidence, sheets: Sheets) {
  const points = settings.points.map(rational);
  const audience = evidence.audience(settings.audience);
  const counts = settings.items.map(({ item, weight }) => ({
    item,
    weight: rational(weight),
    ...itemMean(sheets, item, points),
  }));
  const mixed = mix(
    counts.map(({ item, weight, mean }) => ({ id: item, weight, value: mean })),
    settings.emptyItem,
  );
  const body = mixed.parts.map((part, index) => [
    titleOf(audience, 'items', part.id),
    levelCounts(counts[index]?.levels ?? [], audience),
    num(counts[index]?.valid),
    num(counts[index]?.unknown),
    num(part.value),
    num(part.used),
    num(part.added),
  ]);
  const head = ['h-item', 'h-levels', 'h-valid', 'h-unknown', 'h-mean', 'h-used', 'h-added'];
  const least = leastShown(audience);
  const fills = { points: text(settings.points.join(' / ')), score: num(mixed.value), least: num(least) };
  return {
    value: mixed.value,
    say: step('items', fills, { head, body }),
  };
}

/** How many answered at each level, best first; a dash where so few answered that it would tell what somebody said. */
function levelCounts(levels: readonly number[], audience: Audience | undefined): Cell {
  const answered = levels.reduce((so, n) => so + n, 0);
  return text(answered < leastShown(audience) ? '—' : levels.join(' / '));
}

function leastShown(audience: Audience | undefined): number {
  return smallestGroup[audience?.kind ?? 'public'];
}
