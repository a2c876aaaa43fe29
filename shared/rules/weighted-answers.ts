import { type Rational, rational } from '../number.ts';
import type { Audience } from '../plan/schema.ts';
import { shownParts } from '../secrecy/parts.ts';
import type { Cell, Step } from '../words.ts';
import { itemMean, type SubjectSheet, worth } from './answers.ts';
import { byChannel, type Channels } from './channels.ts';
import { type Defaults, withDefaults } from './defaults.ts';
import { itemTable } from './item-table.ts';
import { type Mixed, mergedOf, mix } from './mix.ts';
import type { LeafEvidence } from './rule.ts';
import { num, step } from './say.ts';
import { titleOf } from './titles.ts';
import { countOf, leastOfPart, leastShown, withheldTitle } from './withheld.ts';

type Empty = 'move-weight' | 'none';

/** Settings of measures that weight answers over items, then over channels. */
export type WeightedAnswers = {
  readonly audience: string;
  readonly items: readonly { readonly item: string; readonly weight: string }[];
  readonly channels?: Channels | undefined;
  readonly emptyItem: Empty;
  readonly emptyChannel: Empty;
  readonly minimum: number;
  readonly defaults?: Defaults | undefined;
};

/** What a level is worth, and what the step about the items is told beside the numbers. */
export type Worths = { readonly worths: readonly Rational[]; readonly fills: NonNullable<Step['with']> };

/** The mix of one unit: none where `value` is missing. `counted` are the sheets that made it. */
export type WeightedResult = {
  readonly value: Rational | undefined;
  readonly n: number;
  readonly counted: readonly SubjectSheet[];
  readonly steps: readonly Step[];
};

/**
 * Each channel's items are averaged over their valid answers and weighted; channels are weighted likewise.
 *
 * Only sheets that can count are counted for the minimum: with a valid answer to an item that weighs something, from a
 * channel that weighs something and has enough of its own.
 */
export function weighAnswers(
  settings: WeightedAnswers,
  evidence: LeafEvidence,
  given: readonly SubjectSheet[],
  how: Worths,
): WeightedResult {
  const audience = evidence.audience(settings.audience);
  const weighty = settings.items.filter(({ weight }) => rational(weight).n !== 0n).map(({ item }) => item);
  const { sheets, steps: said } = withDefaults(given, settings.defaults, weighty, audience);
  const isValid = ({ answers }: SubjectSheet) => weighty.some((item) => worth(answers[item], how.worths));
  const channels = settings.channels && byChannel(settings.channels, sheets, isValid);
  const counting = channels?.filter(({ weight, short }) => weight.n !== 0n && !short);
  const counted = counting ? counting.flatMap((one) => one.sheets) : sheets;
  const n = counted.filter(isValid).length;
  const least = leastOfPart(audience, settings.minimum);
  const short = (channels ?? []).flatMap(({ id, n: valid, minimum, short: tooFew }) =>
    tooFew
      ? [
          step('channel-short', {
            channel: titleOf(audience, 'channels', id),
            n: countOf(valid, least),
            minimum: num(minimum),
          }),
        ]
      : [],
  );
  if (n < settings.minimum) {
    const few = step('too-few', { n: countOf(n, least), minimum: num(settings.minimum) });
    return { value: undefined, n, counted, steps: [...said, ...short, few] };
  }
  if (!channels) {
    const { value, say } = weighItems(settings, audience, sheets, how);
    return { value, n, counted, steps: [...said, step('all-ballots', { n: num(n) }), say] };
  }
  const mixed = mixChannels(settings, audience, channels, how);
  return { value: mixed.value, n, counted, steps: [...said, ...short, ...mixed.steps] };
}

function mixChannels(
  settings: WeightedAnswers,
  audience: Audience | undefined,
  channels: ReturnType<typeof byChannel>,
  how: Worths,
) {
  const read = channels.map((one) => ({ ...one, ...weighItems(settings, audience, one.short ? [] : one.sheets, how) }));
  const least = leastOfPart(audience, settings.minimum);
  const counting = read.map(({ n, short, weight }) => (short || weight.n === 0n ? 0 : n));
  const together = shownParts(counting, least);
  // What does not count is no part of the whole: nothing follows from it but what it says itself.
  const shown = read.map(({ n, short, weight }, index) => (weight.n === 0n ? n >= least && !short : together[index]));
  const steps = read.flatMap(({ id, n, short, value, say }, index): readonly Step[] => {
    if (short) return [];
    const channel = titleOf(audience, 'channels', id);
    if (!shown[index]) return [step('channel-withheld', { channel, least: num(least) })];
    return [step('channel', { channel, n: num(n), score: num(value) }), say];
  });
  const mixed = mix(read, settings.emptyChannel);
  const row = (title: Cell, part: Mixed['parts'][number], show: boolean | undefined) => [
    title,
    num(show ? part.value : undefined),
    num(part.weight),
    num(show ? part.used : undefined),
    num(show ? part.added : undefined),
  ];
  const rows = mixed.parts.map((part, index) => row(titleOf(audience, 'channels', part.id), part, shown[index]));
  const others = mergedOf(mixed, counting, together);
  const body = others ? [...rows, row(withheldTitle, others, true)] : rows;
  const head = ['h-channel', 'h-score', 'h-weight', 'h-used', 'h-added'];
  return { value: mixed.value, steps: [...steps, step('channels', { score: num(mixed.value) }, { head, body })] };
}

/** One pool of sheets: the mean of each item, weighted. */
function weighItems(
  settings: WeightedAnswers,
  audience: Audience | undefined,
  sheets: readonly SubjectSheet[],
  { worths, fills }: Worths,
) {
  const counts = settings.items.map(({ item, weight }) => ({
    id: item,
    weight: rational(weight),
    count: itemMean(sheets, item, worths),
  }));
  const mixed = mix(
    counts.map((one) => ({ ...one, value: one.count.mean })),
    settings.emptyItem,
  );
  const lines = counts.map(({ id, weight, count }, index) => ({
    item: id,
    count,
    plain: [num(weight)],
    secret: [num(mixed.parts[index]?.used), num(mixed.parts[index]?.added)],
  }));
  const secrecy = { least: num(leastShown(audience)), few: num(leastOfPart(audience, settings.minimum)) };
  const told = { ...fills, score: num(mixed.value), ...secrecy };
  const rows = itemTable(audience, settings.minimum, lines, ['h-weight', 'h-used', 'h-added']);
  return { value: mixed.value, say: step('items', told, rows) };
}
