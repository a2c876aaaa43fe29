import * as z from 'zod';
import { rational } from '../../number.ts';
import { channelAlternatives } from '../alternative.ts';
import { bySubject } from '../answers.ts';
import { Channels, channelLabels } from '../channels.ts';
import { checkDefaults, Defaults, defaultsLabels } from '../defaults.ts';
import { sheetLabels, whenNoneLabels } from '../labels.ts';
import { eachUnit, type Measure } from '../rule.ts';
import { noReading, text } from '../say.ts';
import { AudienceId, LevelPoints, WeightedItems, WhenEmpty, WhenNone } from '../settings.ts';
import { checkChannels, checkSheetSettings } from '../sheet-check.ts';
import { turnout } from '../turnout.ts';
import { weighAnswers } from '../weighted-answers.ts';
import { satisfactionExamples } from './satisfaction.examples.ts';
import { satisfactionPhrases } from './satisfaction.phrases.ts';

const Settings = z.strictObject({
  form: z.literal('satisfaction'),
  audience: AudienceId,
  /** Points of each level of the sheet's scale, in its order. */
  points: LevelPoints,
  items: WeightedItems,
  /** Channels with their weights; absent where all ballots are taken together. */
  channels: Channels.optional(),
  emptyItem: WhenEmpty,
  emptyChannel: WhenEmpty,
  /** Fewest ballots with a valid answer, over all channels that count, for a reading. */
  minimum: z.int().min(1),
  /** What default ratings mean; absent they are left out. */
  defaults: Defaults.optional(),
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
  source: 'Catalogue A1, A2, A3, A4, A11, A12, B1',
  phrases: satisfactionPhrases,
  labels: { ...sheetLabels, ...channelLabels, ...defaultsLabels, ...whenNoneLabels },
  settings: Settings,
  feeds: ({ audience }) => ({ audiences: [audience], fields: [] }),
  check: (settings, context) => [
    ...checkSheetSettings(settings, context),
    ...checkChannels(settings.channels, context.audience(settings.audience)),
    ...checkDefaults(settings.defaults, context.audience(settings.audience)),
  ],
  alternatives: (settings, { audience }) => channelAlternatives(settings, audience(settings.audience)),
  read: (settings, evidence, units) => {
    const sheets = bySubject(evidence.ballots(settings.audience));
    const asked = turnout(evidence, settings.audience);
    const how = { worths: settings.points.map(rational), fills: { points: text(settings.points.join(' / ')) } };
    return eachUnit(units, ({ unit }) => {
      const own = sheets.get(unit) ?? [];
      const { value, n, steps: said } = weighAnswers(settings, evidence, own, how);
      const steps = [...asked(own.filter(({ ballot }) => !ballot.default).length), ...said];
      return value ? { value, n, steps } : noReading(n, ...steps);
    });
  },
  examples: satisfactionExamples,
};
