import * as z from 'zod';
import { rational } from '../number.ts';
import { PositiveDecimal } from '../plan/decimal.ts';
import type { Phrases } from '../words.ts';
import type { SubjectSheet } from './answers.ts';
import { ChannelId } from './settings.ts';

/** Channels of an audience with their weights. Under its `minimum` of valid sheets a channel counts as empty. */
export const Channels = z
  .array(z.strictObject({ channel: ChannelId, weight: PositiveDecimal, minimum: z.int().min(1).optional() }))
  .min(1);
export type Channels = z.output<typeof Channels>;

/** The sheets of each channel, how many are valid, and whether they are too few to count. */
export function byChannel(
  channels: Channels,
  sheets: readonly SubjectSheet[],
  isValid: (sheet: SubjectSheet) => boolean,
) {
  return channels.map(({ channel, weight, minimum }) => {
    const own = sheets.filter(({ ballot }) => ballot.channel === channel);
    const n = own.filter(isValid).length;
    return { id: channel, weight: rational(weight), sheets: own, n, minimum, short: n < (minimum ?? 0) };
  });
}

export const channelLabels = {
  channels: { zh: '渠道及权重（不填则合并计算）', en: 'Channels and weights (none: all taken together)' },
  'channels.channel': { zh: '渠道', en: 'Channel' },
  'channels.weight': { zh: '权重（%）', en: 'Weight (%)' },
  'channels.minimum': {
    zh: '本渠道最少有效份数（不足视为没有；不填则不限）',
    en: 'Fewest valid sheets of this channel (fewer: as if empty; none: no limit)',
  },
  emptyChannel: { zh: '某渠道没有有效回答时', en: 'Where a channel has no valid answer' },
  'emptyChannel=move-weight': { zh: '权重由其余渠道承担', en: 'its weight moves to the other channels' },
  'emptyChannel=none': { zh: '整体不形成读数', en: 'no reading at all' },
} satisfies Phrases;
