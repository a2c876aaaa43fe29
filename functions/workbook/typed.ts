import { plainDecimal } from './exact-number.ts';
import type { ReadCell } from './uploaded.ts';

/** A text without what nobody sees: spaces of every kind at its ends, several within it, line ends, invisible marks. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\s\u00A0\u3000]+/g, ' ')
    .trim();
}

/** Full-width letters, digits and marks as half-width ones; nothing else changes, so that 10² stays no number. */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}

/** A text reduced to what tells names apart: full and half width, capitals and spaces do not. */
export function nameKey(text: string): string {
  return tidy(text).normalize('NFKC').toLowerCase().replace(/\s/g, '');
}

/** Why a cell holds no number, or no day: a code of `cellFaults`. */
export type Mistyped = { readonly code: MistypedCode };
export type MistypedCode =
  | 'formula'
  | 'error'
  | 'day-for-number'
  | 'not-a-number'
  | 'thousands'
  | 'too-long-number'
  | 'not-a-day';

/**
 * The number in a cell, as exact decimal text. Full-width digits and signs, thousands separators in their places, a
 * percent sign (92.5% is 92.5, as its reader sees it) and an exponent are understood; nothing else is guessed. Up to 15
 * digits before the point and 12 after it.
 */
export function typedNumber(cell: ReadCell): string | Mistyped {
  if (cell.kind === 'formula' || cell.kind === 'error') return { code: cell.kind };
  if (cell.kind === 'day') return { code: 'day-for-number' };
  if (cell.kind === 'number') return cell.number === undefined ? { code: 'too-long-number' } : measured(cell.number);
  const text = halfWidth(tidy(cell.text))
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/^([+-]) /, '$1')
    .replace(/ ?%$/, '');
  const grouped = /^[+-]?\d{1,3}([, ])\d{3}(?:\1\d{3})*(?:\.\d+)?$/.test(text);
  const plain = plainDecimal(grouped ? text.replace(/[, ]/g, '') : text);
  if (plain !== undefined) return measured(plain);
  return { code: /^[+-]?\d+([, ]\d+)+(\.\d+)?$/.test(text) ? 'thousands' : 'not-a-number' };
}

function measured(decimal: string): string | Mistyped {
  return /^-?\d{1,15}(\.\d{1,12})?$/.test(decimal) ? decimal : { code: 'too-long-number' };
}

const firstSerial = 36_526; // 1 January 2000
const lastSerial = 73_050; // 31 December 2099

/**
 * The day in a cell: a date of Excel's, its serial number, or a text in the usual ways: 2026-3-31, 2026/3/31, 2026.3.31,
 * 2026年3月31日, 20260331. A day without its year, or with the year last, is not guessed.
 */
export function typedDay(cell: ReadCell): string | Mistyped {
  if (cell.kind === 'formula' || cell.kind === 'error') return { code: cell.kind };
  if (cell.kind === 'day') return cell.day;
  const text = halfWidth(cell.kind === 'number' ? (cell.number ?? '') : tidy(cell.text));
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/
      .exec(text)
      ?.filter((_, i) => i !== 2) ??
    /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?$/.exec(text);
  if (parts) return dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) ?? { code: 'not-a-day' };
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  if (serial < firstSerial || serial > lastSerial) return { code: 'not-a-day' };
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}
