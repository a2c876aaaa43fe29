import { decimals, hundred, mean, type Rational, rational } from '../number.ts';
import type { Audience, FormSettings } from '../plan/schema.ts';
import type { Words } from '../words.ts';
import type { Channels } from './channels.ts';
import type { Trim } from './trim.ts';

/** Everything a measure may offer to do otherwise. */
export const measureKinds = ['channel-out', 'channel-in', 'stratum-out', 'no-trim', 'every-ballot'] as const;

/**
 * The same evidence read by one choice less or another one, to see how much the choice matters. Never an official score.
 *
 * `kind` says what is changed; `part` which channel or stratum, where it is one of several. The same kind and part at
 * several leaves is one alternative.
 */
export type MeasureAlternative = {
  readonly kind: (typeof measureKinds)[number];
  readonly part?: { readonly id: string; readonly title: Words };
  readonly settings: FormSettings;
};

/** What a measure may look at to name its alternatives: the audience, and the alternatives of a measure it hands on to. */
export type AlternativeContext = {
  readonly audience: (id: string) => Audience | undefined;
  readonly ofMeasure: (settings: FormSettings) => readonly MeasureAlternative[];
};

/**
 * Each channel that counts left out, as long as another is left; each that counts for nothing let in at an equal share, also
 * one the measure does not list, as an open channel may be.
 */
export function channelAlternatives<S extends FormSettings & { channels?: Channels | undefined }>(
  settings: S,
  audience: Audience | undefined,
): readonly MeasureAlternative[] {
  const { channels } = settings;
  if (!channels) return [];
  const weighty = channels.filter(({ weight }) => rational(weight).n !== 0n);
  const share = equalShare(weighty.map(({ weight }) => rational(weight)));
  const unlisted = (audience?.channels ?? []).filter(({ id }) => !channels.some(({ channel }) => channel === id));
  const idle = channels.filter((one) => !weighty.includes(one)).map(({ channel }) => channel);
  return [
    ...(weighty.length < 2 ? [] : weighty).map(({ channel }) => changed('channel-out', channel, '0')),
    ...[...idle, ...unlisted.map(({ id }) => id)].map((id) => changed('channel-in', id, share)),
  ];

  function changed(kind: 'channel-out' | 'channel-in', id: string, weight: string): MeasureAlternative {
    const others = (channels ?? []).filter(({ channel }) => channel !== id);
    const was = (channels ?? []).find(({ channel }) => channel === id) ?? { channel: id };
    const changedTo = [...others, { ...was, weight }];
    return {
      kind,
      part: { id, title: titled(audience?.channels, id) },
      settings: { ...settings, channels: changedTo },
    };
  }
}

/** The mean of the weights there are, to six decimals: what a part gets that shall count like the others. */
function equalShare(weights: readonly Rational[]): string {
  return decimals(mean(weights) ?? hundred, 6);
}

/** Every score counts, the highest and the lowest too. */
export function trimAlternatives<S extends FormSettings & { trim?: Trim | undefined }>(
  settings: S,
): readonly MeasureAlternative[] {
  if (!settings.trim) return [];
  const { trim: _dropped, ...rest } = settings;
  return [{ kind: 'no-trim', settings: { ...rest, form: settings.form } }];
}

/** Each stratum of raters left out, as long as another is left. */
export function strataAlternatives<
  S extends FormSettings & { strata?: readonly { readonly stratum: string }[] | undefined },
>(settings: S, audience: Audience | undefined): readonly MeasureAlternative[] {
  const { strata } = settings;
  if (!strata || strata.length < 2) return [];
  return strata.map(({ stratum }) => ({
    kind: 'stratum-out',
    part: { id: stratum, title: titled(audience?.strata, stratum) },
    settings: { ...settings, strata: strata.filter((one) => one.stratum !== stratum) },
  }));
}

function titled(parts: Audience['channels'], id: string): Words {
  return parts?.find((one) => one.id === id)?.title ?? { zh: id, en: id };
}
