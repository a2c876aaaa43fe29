const plain = /^-?\d+(?:\.\d+)?$/;

/** How many significant digits Excel keeps of a number. */
export const keptDigits = 15;

/**
 * A decimal as the number Excel stores, or undefined where Excel would lose digits of it: it keeps 15.
 *
 * Binary floating point is Excel's own storage here; with at most 15 digits the way there and back loses nothing.
 */
export function storedNumber(decimal: string): number | undefined {
  if (!plain.test(decimal)) throw new Error(`'${decimal}' is not a decimal number`);
  const digits = decimal.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  return digits.length <= keptDigits ? Number(decimal) : undefined;
}

/**
 * The decimal a stored number stands for, as Excel shows it in full: 92.334999999999994 is 92.335, as typed. Undefined
 * for whole numbers of more than 15 digits, whose last ones Excel has already dropped, and for no number at all.
 */
export function shownNumber(stored: number): string | undefined {
  if (!Number.isFinite(stored) || Math.abs(stored) >= 10 ** keptDigits) return undefined;
  return plainDecimal(stored.toPrecision(keptDigits));
}

/** A decimal written plainly: no exponent, no needless zeros. `1.50e-3` is `0.0015`; undefined where it writes no number. */
export function plainDecimal(text: string): string | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  const [, sign = '', whole = '', places = '', exponent = '0'] = match ?? [];
  if (!match || whole + places === '') return undefined;
  const at = whole.length + Number(exponent);
  const digits = (whole + places).padEnd(at, '0').padStart(whole.length + places.length + Math.max(0, -at), '0');
  const point = Math.max(0, at);
  const before = digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0';
  const after = digits.slice(point).replace(/0+$/, '');
  const size = after === '' ? before : `${before}.${after}`;
  return sign === '-' && size !== '0' ? `-${size}` : size;
}

/** A decimal times a hundred, by moving its point: what a percentage shows. */
export function timesHundred(decimal: string): string {
  return plainDecimal(`${decimal}e2`) ?? decimal;
}
