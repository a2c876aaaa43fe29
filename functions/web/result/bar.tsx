import type { FC } from 'hono/jsx';
import {
  compare,
  decimals,
  divide,
  hundred,
  larger,
  multiply,
  rational,
  smaller,
  zero,
} from '../../../shared/number.ts';

/**
 * A score as a bar of the full score, from zero on: a glance for who sees it, nothing for screen readers, which have the
 * number beside it.
 */
export const Bar: FC<{ readonly score: string | null; readonly full: string }> = ({ score, full }) => {
  const whole = rational(full);
  if (score === null || compare(whole, zero) <= 0) return null;
  const share = larger(zero, smaller(hundred, divide(multiply(rational(score), hundred), whole)));
  return (
    <svg class="bar" width="100" height="8" viewBox="0 0 100 8" aria-hidden="true" focusable="false">
      <rect width="100" height="8" fill="#dde5e5" />
      <rect width={decimals(share, 2)} height="8" fill="#0b5257" />
    </svg>
  );
};
