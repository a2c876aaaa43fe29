import { type Cell, writeXlsx } from 'hucre/xlsx';
import { openUpload } from '../../../functions/workbook/open-upload.ts';
import { readHandIn } from '../../../functions/workbook/read-hand-in.ts';
import type { CellFault, ReadSheet } from '../../../functions/workbook/uploaded.ts';
import type { Cycle } from '../../../shared/cycle/cycle.ts';
import type { Fact } from '../../../shared/evidence/evidence.ts';
import { type HandInAsked, handInAsked } from '../../../shared/evidence/hand-in.ts';
import { townshipAssessment } from '../../../shared/plan/templates/township-assessment.ts';

/** The plan of the demonstration county, as a template names it. */
export const plan = { ...townshipAssessment, digest: 'd'.repeat(64) };

/** Four units of it: two townships, two departments. */
export const cycle: Cycle = {
  id: '2026',
  office: plan.office,
  title: { zh: '2026年度考核', en: 'Assessment 2026' },
  plan: { id: plan.id, version: plan.version },
  period: { from: '2026-01-01', to: '2026-12-31' },
  roster: [
    { unit: 'hefeng', title: { zh: '禾丰街道', en: 'Hefeng Subdistrict' }, group: 'plain' },
    { unit: 'yunling', title: { zh: '云岭镇', en: 'Yunling Town' }, group: 'hills' },
    { unit: 'health', title: { zh: '卫生健康委员会', en: 'Health Commission' }, group: 'enforcement' },
    { unit: 'finance', title: { zh: '财政局', en: 'Finance Bureau' }, group: 'management' },
  ],
};

/** What a supplier of the plan hands in about the four units. */
export function askedOf(supplier: string, unit?: string): HandInAsked {
  const asked = handInAsked(townshipAssessment, cycle, supplier, unit);
  if (!asked) throw new Error(`the plan has no supplier ${supplier}`);
  return asked;
}

/** What the test's files hold in a cell: a value, or one with a number format, a formula, an error. */
export type Written = string | number | boolean | Date | null | Partial<Cell>;

/** An Excel file made by hand: sheets by name, their rows from the first. */
export function fileOf(sheets: Readonly<Record<string, readonly (readonly Written[])[]>>): Promise<Uint8Array> {
  return writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: [],
      cells: new Map(
        rows.flatMap((row, r) =>
          row.flatMap((value, c): [string, Partial<Cell>][] =>
            value === null
              ? []
              : [[`${r},${c}`, typeof value === 'object' && !(value instanceof Date) ? value : { value }]],
          ),
        ),
      ),
    })),
  });
}

/** The sheets of a file that must open. */
export async function opened(bytes: Uint8Array, name = '报送.xlsx'): Promise<readonly ReadSheet[]> {
  const file = await openUpload(bytes, name);
  if (file.kind === 'refused') throw new Error(`refused: ${file.fault.code}`);
  return file.sheets;
}

/** What a supplier's file reads to. */
export async function handedIn(
  asked: HandInAsked,
  bytes: Uint8Array,
  name?: string,
): Promise<{ readonly facts: readonly Fact[]; readonly faults: readonly CellFault[] }> {
  return readHandIn(asked, cycle, plan, await opened(bytes, name));
}

/** Faults as a reader would note them on paper: place, value, rule, what to do. */
export function lines(faults: readonly CellFault[], language: 'zh' | 'en' = 'zh'): readonly string[] {
  return faults.map(
    ({ sheet, at, value, rule, mend }) => `${sheet}!${at} [${value}] ${rule[language]} ${mend[language]}`,
  );
}
