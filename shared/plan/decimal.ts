import * as z from 'zod';

const written = /^-?\d{1,15}(\.\d{1,12})?$/;

/**
 * A number of a plan or of the evidence: written in decimals, kept as text, never as binary floating point.
 *
 * A JSON number is taken by its shortest decimal form. Up to 15 digits before and 12 after the point; no exponent, no
 * NaN, no infinity. `10`, `"10"` and `"10.0"` all become `"10"`, so that equal plans have equal digests.
 */
export const Decimal = z
  .union([z.number(), z.string()])
  .transform(String)
  .pipe(z.string().regex(written, 'not-a-decimal'))
  .transform(plainest)
  .meta({ ref: 'decimal' });
export type Decimal = z.output<typeof Decimal>;

/** A number that may not be negative, such as a weight. */
export const PositiveDecimal = Decimal.refine((text) => !text.startsWith('-'), 'negative');

function plainest(text: string): string {
  const negative = text.startsWith('-');
  const [whole = '0', places = ''] = (negative ? text.slice(1) : text).split('.');
  const digits = whole.replace(/^0+(?=\d)/, '');
  const decimals = places.replace(/0+$/, '');
  const size = decimals === '' ? digits : `${digits}.${decimals}`;
  return negative && size !== '0' ? `-${size}` : size;
}
