import { columnOf, styledCells } from './mark-cells.ts';
import { type Remark, withBoxes, withRemarks } from './mark-comments.ts';
import { redStyles } from './mark-fill.ts';
import { packageParts } from './package-parts.ts';
import { attributesOf, prefixOf } from './xml-text.ts';
import { unpackGuarded } from './zip-guard.ts';

/** A cell to mark, and what to say there: of a `CellFault` its rule and how to mend it, in one language. */
export type Mark = { readonly sheet: string; readonly at: string; readonly words: string };

/**
 * The same workbook with some cells filled in red and commented; everything else stays as it was, parts of the file that
 * need no change byte by byte. Marks on sheets that are not there are left out.
 *
 * `bytes` must be a workbook that `openUpload` took; anything else throws.
 */
export function markBook(bytes: Uint8Array, marks: readonly Mark[]): Uint8Array<ArrayBuffer> {
  const guarded = unpackGuarded(bytes);
  if ('fault' in guarded)
    throw new Error(`only an opened workbook can be marked, not one that is '${guarded.fault.code}'`);
  const parts = packageParts(bytes);
  const workbook = parts.links('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const links = parts.links(workbook);
  const stylesPath = links.find(({ type }) => type === 'styles')?.target;
  const styles = stylesPath === undefined ? undefined : redStyles(parts.text(stylesPath) ?? '');
  const sheets = [...(parts.text(workbook) ?? '').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) =>
    attributesOf(tag),
  );
  for (const [index, sheet] of sheets.entries()) {
    const remarks = remarksOf(marks.filter((one) => one.sheet === sheet.get('name')));
    const id = [...sheet].find(([name]) => /^(\w+:)?id$/.test(name))?.[1];
    const path = links.find((link) => link.id === id)?.target;
    const xml = path === undefined ? undefined : parts.text(path);
    if (remarks.length === 0 || path === undefined || xml === undefined) continue;
    parts.replace(path, styles ? styledCells(xml, remarks, styles.badStyle) : xml);
    comment(parts, path, index + 1, remarks);
  }
  if (styles && stylesPath !== undefined) parts.replace(stylesPath, styles.xml());
  return parts.zip();
}

/** One remark a cell, whatever is wrong with it. */
function remarksOf(marks: readonly Mark[]): readonly Remark[] {
  const texts = new Map<string, string>();
  for (const { at, words } of marks)
    if (/^[A-Z]{1,3}\d{1,7}$/.test(at)) texts.set(at, texts.has(at) ? `${texts.get(at)}\n${words}` : words);
  return [...texts].map(([at, text]) => {
    const letters = at.replace(/\d/g, '');
    const column = columnOf(letters);
    return { at, text, column, row: Number(at.slice(letters.length)) - 1 };
  });
}

function comment(
  parts: ReturnType<typeof packageParts>,
  path: string,
  number: number,
  remarks: readonly Remark[],
): void {
  const links = parts.links(path);
  const xml = parts.text(path) ?? '';
  const p = prefixOf(xml, 'worksheet');
  const drawn = new RegExp(`<${p}legacyDrawing\\s[^>]*>`).exec(xml)?.[0];
  const box = drawn && [...attributesOf(drawn)].find(([name]) => name.endsWith(':id'))?.[1];
  const boxes = links.find(({ id }) => id === box)?.target;
  const comments = links.find(({ type }) => type === 'comments')?.target;
  const commentsPath = comments ?? `xl/comments-marked-${number}.xml`;
  const boxesPath = boxes ?? `xl/drawings/vml-marked-${number}.vml`;
  parts.replace(commentsPath, withRemarks(comments && parts.text(comments), remarks));
  parts.replace(boxesPath, withBoxes(boxes && parts.text(boxes), remarks));
  if (comments === undefined) {
    parts.link(path, 'comments', commentsPath);
    parts.declare(
      `<Override PartName="/${commentsPath}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`,
    );
  }
  if (boxes !== undefined) return;
  const id = parts.link(path, 'vmlDrawing', boxesPath);
  parts.declare(
    `<Override PartName="/${boxesPath}" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>`,
  );
  parts.replace(path, withLegacyDrawing(xml, p, id));
}

/** What may follow the element that shows comments, in the order a sheet's elements must have. */
const followers = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
];

function withLegacyDrawing(xml: string, p: string, id: string): string {
  const data = new RegExp(`</${p}sheetData>|<${p}sheetData\\s*/>`).exec(xml);
  const from = data ? data.index + data[0].length : 0;
  const next = new RegExp(`<${p}(?:${followers.join('|')})[\\s/>]`).exec(xml.slice(from));
  // Extensions close a sheet; rules further up may have some of their own.
  const end = xml.lastIndexOf(
    new RegExp(`</${p}extLst>\\s*</${p}worksheet>`).test(xml) ? `<${p}extLst` : `</${p}worksheet>`,
  );
  const at = next ? from + next.index : end;
  const element = `<${p}legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/>`;
  return xml.slice(0, at) + element + xml.slice(at);
}
