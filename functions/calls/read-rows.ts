import { cardSubjects } from '../../shared/cycle/task.ts';
import type { Listed } from '../../shared/fieldwork/draw.ts';
import { fill, type Words } from '../../shared/words.ts';
import type { CallRound } from './found.ts';
import { phrases } from './phrases.ts';

const mostRows = 20_000;
const mostFaults = 20;

/**
 * A list as it was pasted: number, unit, stratum, parted by tabs or commas. Units and strata may be given by id or by
 * name in either language. A line's number in the list, six digits, is its id.
 */
export function readRows(
  { audience, cycle }: CallRound,
  text: string,
): { readonly lines: readonly Listed[]; readonly faults: readonly Words[] } {
  const rows = text.split(/\r?\n/).map((row) => row.split(/[\t,，]/).map((cell) => cell.trim()));
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  if (rows.length === 0) return { lines: [], faults: [phrases.rowsEmpty] };
  if (rows.length > mostRows) return { lines: [], faults: [said(phrases.rowsMany, { n: String(rows.length) })] };
  const units = named(cardSubjects(audience, cycle.roster).map(({ unit, title }) => ({ id: unit, title })));
  const strata = named(audience.strata ?? []);
  const lines: Listed[] = [];
  const faults: Words[] = [];
  const seen = new Set<string>();
  rows.forEach(([number = '', unit = '', stratum = ''], at) => {
    const contact = number.normalize('NFKC').replace(/[\s()+-]/g, '');
    const n = String(at + 1);
    const [about, part] = [units.get(unit), stratum === '' ? '' : strata.get(stratum)];
    if (!/^\d{5,20}$/.test(contact)) faults.push(said(phrases.rowNumber, { n, text: number.slice(0, 30) }));
    else if (about === undefined) faults.push(said(phrases.rowUnit, { n, text: unit.slice(0, 30) }));
    else if (part === undefined) faults.push(said(phrases.rowStratum, { n, text: stratum.slice(0, 30) }));
    else if (seen.has(contact)) faults.push(said(phrases.rowTwice, { n }));
    else lines.push({ id: n.padStart(6, '0'), contact, unit: about, stratum: part === '' ? undefined : part });
    seen.add(contact);
  });
  const more = faults.length - mostFaults;
  return {
    lines,
    faults: more > 0 ? [...faults.slice(0, mostFaults), said(phrases.rowMore, { n: String(more) })] : faults,
  };
}

function named(parts: readonly { readonly id: string; readonly title: Words }[]): ReadonlyMap<string, string> {
  return new Map(parts.flatMap(({ id, title }) => [id, title.zh, title.en].map((name) => [name, id] as const)));
}

/** A phrase with its places filled by the same text in both languages. */
export function said(words: Words, values: Readonly<Record<string, string>>): Words {
  return { zh: fill(words.zh, values), en: fill(words.en, values) };
}
