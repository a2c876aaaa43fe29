import type { FormSettings, Rounding } from '../../schema.ts';

/** Leaves are rounded to four places, so that a pocket calculator can redo every sum above them. */
export const leafRounding: Rounding = { places: 4, mode: 'half-up' };

/** A part without evidence is left out, and its weight moves to the others in proportion. */
export const overWhatIsThere: FormSettings = { form: 'weighted-mean', whenMissing: 'rescale' };

/** A score of a hundred as it stands. */
export const outOfHundred: FormSettings = {
  form: 'proportional',
  target: { fixed: '100' },
  cap: '100',
  whenTargetZero: 'none',
};
