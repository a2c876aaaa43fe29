import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { Fact } from '../../shared/evidence/evidence.ts';
import type { HandInAsked } from '../../shared/evidence/hand-in.ts';
import { cellFault } from './cell-phrases.ts';
import { joined } from './choices.ts';
import { type Identity, identityOf } from './identity.ts';
import { missingFaults } from './missing.ts';
import { readFigures } from './read-figures.ts';
import { readList } from './read-list.ts';
import { newReading, note, noteAt, type Reading } from './reading.ts';
import { headFaults, type TableHead, tableHead } from './table-head.ts';
import type { TemplatePlan } from './template.ts';
import { columnTitles, identityName, templatePhrases } from './template-phrases.ts';
import { figureTitles, type Item, isNamedAfter, itemsOf } from './titles.ts';
import { tidy } from './typed.ts';
import type { CellFault, ReadSheet } from './uploaded.ts';

/**
 * The records of a filled-in workbook, and every fault in it with its cell; records count only where there is no fault.
 * More than 1,000 faults are not told.
 *
 * A file made by hand is as good as a template if its titles fit. Hidden sheets are not read, but for the one in which a
 * template says what it was made for.
 */
export function readHandIn(
  asked: HandInAsked,
  cycle: Cycle,
  plan: Pick<TemplatePlan, 'id' | 'version' | 'digest'>,
  sheets: readonly ReadSheet[],
): { readonly facts: readonly Fact[]; readonly faults: readonly CellFault[] } {
  const strange = sheets.find(({ name }) => name === identityName);
  const foreign = strange ? identityFault(strange, identityOf(asked, cycle, plan)) : undefined;
  if (foreign) return { facts: [], faults: [foreign] };
  const reading = newReading(asked, cycle);
  const covered = new Set<Item['indicator']>();
  const tables = sheets.filter(isRead).map((sheet) => ({ sheet, head: tableHead(sheet, asked) }));
  for (const { sheet, head } of tables) {
    if (!head) noteHeadless(reading, sheet);
    const item = head && readTable(reading, sheet, head);
    if (item === 'all') for (const { indicator } of itemsOf(asked)) covered.add(indicator);
    else if (item) covered.add(item);
  }
  const [any] = sheets;
  if (tables.length === 0 && any) noteHeadless(reading, any);
  const whole = tables.flatMap(({ sheet, head }) => (head ? [{ sheet, head }] : []));
  if (whole.length === tables.length) for (const fault of missingFaults(reading, whole, covered)) note(reading, fault);
  return { facts: reading.facts, faults: reading.faults };
}

function noteHeadless(reading: Reading, sheet: ReadSheet): void {
  const first = sheet.rows[0]?.cells[0];
  const some = [columnTitles.code, ...[...figureTitles(reading.asked).values()].slice(0, 2)];
  const titles = { zh: some.map(({ zh }) => zh).join('”“'), en: some.map(({ en }) => en).join('", "') };
  noteAt(reading, sheet, { at: first?.at ?? 'A1', text: tidy(first?.text ?? '') }, 'head-missing', { titles });
}

/** What people fill in: visible sheets with something in them, but for the instructions. */
function isRead({ name, hidden, rows }: ReadSheet): boolean {
  const { zh, en } = templatePhrases.notes;
  return !hidden && rows.length > 0 && ![zh, en, identityName].includes(name);
}

/** Reads one table; says which item of a list it was, `all` where its rows name theirs, nothing of figures. */
function readTable(reading: Reading, sheet: ReadSheet, head: TableHead): string | undefined {
  for (const fault of headFaults(sheet, head, reading.asked)) note(reading, fault);
  if (head.kind === 'figures') {
    readFigures(reading, sheet, head);
    return undefined;
  }
  if (head.columns.has('item')) {
    readList(reading, sheet, head, undefined);
    return 'all';
  }
  const items = itemsOf(reading.asked).filter(({ several }) => several);
  const named = items.find((one) => isNamedAfter(sheet.name, one));
  const item = named ?? (items.length === 1 && reading.asked.figures.length === 0 ? items[0] : undefined);
  if (!item) {
    const titles = joined(items.map(({ title }) => title));
    noteAt(reading, sheet, { at: head.first.at, text: sheet.name }, 'sheet-unclear', { titles });
    return undefined;
  }
  readList(reading, sheet, head, item);
  return item.indicator;
}

/** A template made for something else: of all that differs the first that tells its user what happened. */
function identityFault(sheet: ReadSheet, wanted: Identity): CellFault | undefined {
  const said = new Map(
    sheet.rows.map(({ row, cells }) => {
      const of = (column: number) => tidy(cells.find((cell) => cell.column === column)?.text ?? '');
      return [of(0), { value: of(1), at: `B${row}` }] as const;
    }),
  );
  const differing = (name: keyof Identity) => (said.get(name)?.value ?? '') !== wanted[name];
  const fault = (name: keyof Identity, code: Parameters<typeof cellFault>[1], given: string, now: string) =>
    cellFault({ sheet: sheet.name, at: said.get(name)?.at ?? 'A1', value: said.get(name)?.value ?? '' }, code, {
      given,
      wanted: now,
    });
  const given = (name: keyof Identity) => said.get(name)?.value ?? '';
  if (differing('supplier') || differing('unit'))
    return fault(differing('supplier') ? 'supplier' : 'unit', 'other-supplier', '', '');
  if (differing('cycle')) return fault('cycle', 'other-cycle', given('cycle'), wanted.cycle);
  if (differing('plan') || differing('version'))
    return fault('version', 'other-plan', `${given('plan')} v${given('version')}`, `${wanted.plan} v${wanted.version}`);
  if (differing('digest')) return fault('digest', 'template-changed', '', '');
  return differing('structure') ? fault('structure', 'template-changed', '', '') : undefined;
}
