import type { Unit } from '../../shared/cycle/cycle.ts';
import { Id, type Plan } from '../../shared/plan/schema.ts';
import { fill, type Words } from '../../shared/words.ts';
import { openCycleWords as words } from './open-cycle-words.ts';

/** The most units a cycle may have. */
const mostUnits = 5000;

/** A list of units as it was typed or pasted: the units of the lines that are right, and what is wrong with the others. */
export type ReadRoster = { readonly units: readonly Unit[]; readonly faults: readonly Words[] };

/**
 * Reads a roster from lines of text: unit, Chinese name, English name, group; separated by tabs as Excel pastes them, or by
 * commas. A first line with the names of the columns is left out, and so are empty lines.
 *
 * A group is named by its id or its title. Without an English name the Chinese one stands in for it.
 */
export function readRoster(text: string, plan: Plan): ReadRoster {
  const lines = text.split(/\r\n|\r|\n/).map((line, at) => ({ n: at + 1, cells: cellsOf(line) }));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, ...others] = filled;
  const rows = first && isHead(first.cells) ? others : filled;
  if (rows.length === 0) return { units: [], faults: [words.rosterEmpty] };
  if (rows.length > mostUnits) return { units: [], faults: [at(words.rosterLong, { n: String(rows.length) })] };
  const units: Unit[] = [];
  const faults: Words[] = [];
  const seen = new Map<string, number>();
  for (const { n, cells } of rows) {
    const read = readLine(cells, plan);
    const before = 'unit' in read ? seen.get(read.unit) : undefined;
    if ('zh' in read) faults.push(onLine(n, read));
    else if (before !== undefined)
      faults.push(onLine(n, at(words.unitAgain, { unit: read.unit, line: String(before) })));
    else {
      seen.set(read.unit, n);
      units.push(read);
    }
  }
  return { units, faults };
}

/** A roster as lines of text, to be changed and read again. */
export function rosterText(roster: readonly Unit[]): string {
  return roster.map(({ unit, title, group }) => [unit, title.zh, title.en, group].join('\t')).join('\n');
}

function readLine(cells: readonly string[], plan: Plan): Unit | Words {
  const [unit = '', zh = '', en = '', group = ''] = cells.length === 3 ? [cells[0], cells[1], '', cells[2]] : cells;
  if (cells.length < 3 || cells.length > 4) return at(words.columns, { n: String(cells.length) });
  if (!Id.safeParse(unit).success) return at(words.unitId, { unit });
  if (zh === '') return words.nameMissing;
  if (zh.length > 400 || en.length > 400) return words.nameLong;
  const wanted = group.toLowerCase();
  const found = plan.groups.find(({ id, title }) => [id, title.zh, title.en.toLowerCase()].includes(wanted));
  if (!found) return at(words.groupUnknown, { group, groups: plan.groups.map(({ id }) => id).join(', ') });
  return { unit, title: { zh, en: en === '' ? zh : en }, group: found.id };
}

/** Tabs where there are any, since names hold commas; else commas, of half or full width, with quotes around what holds one. */
function cellsOf(line: string): readonly string[] {
  const cells = line.includes('\t')
    ? line.split('\t').map((cell) => cell.trim())
    : [...line.matchAll(/(?:^|[,，])(?:\s*"((?:[^"]|"")*)"\s*|([^,，]*))/g)].map(
        ([, quoted, plain = '']) => quoted?.replaceAll('""', '"').trim() ?? plain.trim(),
      );
  // Excel pastes empty columns that were once used.
  while (cells.length > 3 && cells.at(-1) === '') cells.pop();
  return cells.map((cell) => cell.normalize('NFC').replace(/^\uFEFF/, ''));
}

function isHead([first = '']: readonly string[]): boolean {
  return /^(单位)?(编号|代码|编码)$|^(unit|id|code)( id)?$/i.test(first);
}

function onLine(n: number, fault: Words): Words {
  return {
    zh: fill(words.onLine.zh, { n: String(n), fault: fault.zh }),
    en: fill(words.onLine.en, { n: String(n), fault: fault.en }),
  };
}

function at({ zh, en }: Words, fills: Readonly<Record<string, string>>): Words {
  return { zh: fill(zh, fills), en: fill(en, fills) };
}
