import type { FormSettings } from '../plan/schema.ts';
import type { Words } from '../words.ts';

/**
 * The usual ways of putting indicators of different kind on one scale, as a curve over what a group scored at one of
 * them. Analyses try them on a plan that uses another; no plan gets one from here.
 *
 * Source: OECD/JRC Handbook on composite indicators, step 5; catalogue F1 to F3.
 */
export const normalisations: readonly { readonly id: string; readonly title: Words; readonly curve: FormSettings }[] = [
  {
    id: 'min-max',
    title: {
      zh: '各指标按本组最差 0 分、最好满分折算',
      en: 'Each indicator from the worst of the group, 0, to the best, full',
    },
    curve: { form: 'range', best: 'largest', worstPercent: '0', bestPercent: '100', whenEqual: 'best' },
  },
  {
    id: 't-score',
    title: {
      zh: '各指标换算为标准分（平均 50，标准差 10）',
      en: 'Each indicator as a T-score (mean 50, deviation 10)',
    },
    curve: {
      form: 'standard',
      best: 'largest',
      sigma: 'population',
      places: 8,
      mean: '50',
      spread: '10',
      floor: 'none',
      cap: 'none',
      whenNoSpread: 'mean',
    },
  },
  {
    id: 'places',
    title: { zh: '各指标只看本组名次', en: 'Each indicator by its place in the group alone' },
    curve: { form: 'relative-place', best: 'largest', as: 'percentile', ties: 'mean', alone: 'full' },
  },
];

/** The mean that lets a weak child weigh more: what an arithmetic mean is tried against. Zero and below make zero. */
export const geometricMean: FormSettings = {
  form: 'power-mean',
  exponent: '0',
  places: 6,
  whenMissing: 'rescale',
  whenZero: 'zero',
};

/** A branch around a single child: its score is the child's. */
export const onlyChild: FormSettings = { form: 'weighted-mean', whenMissing: 'none' };
