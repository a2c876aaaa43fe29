import type { FormSettings, Rounding } from '../schema.ts';

/** Leaves are rounded to four places, so that a pocket calculator can redo every sum above them. */
export const leafRounding: Rounding = { places: 4, mode: 'half-up' };

/** A part without evidence is left out, and its weight moves to the others in proportion. */
export const overWhatIsThere: FormSettings = { form: 'weighted-mean', whenMissing: 'rescale' };

/** A score or a rate of a hundred as it stands. */
export const outOfHundred: FormSettings = {
  form: 'proportional',
  target: { fixed: '100' },
  cap: '100',
  whenTargetZero: 'none',
};

/** One count as a share of another, in percent. Where there was nothing to do, nothing is read. */
export function shareOf(actual: string, against: string): FormSettings {
  return {
    form: 'ratio',
    actual,
    against,
    as: 'percent',
    several: 'none',
    whenBothZero: 'none',
    whenAgainstZero: 'none',
    whenNone: 'none',
  };
}

/** Points of the four levels of a card. */
export const fourLevelPoints = ['100', '80', '60', '30'];
