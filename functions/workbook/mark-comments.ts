import { attributesOf, prefixOf, xmlText } from './xml-text.ts';

/** A comment to put at a cell; `row` and `column` are counted from 0. */
export type Remark = { readonly at: string; readonly row: number; readonly column: number; readonly text: string };

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The comments of a sheet with remarks added; a cell that has a comment keeps it, and the remark follows. */
export function withRemarks(before: string | undefined, remarks: readonly Remark[]): string {
  let xml =
    before ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${spreadsheet}"><authors/><commentList/></comments>`;
  const p = prefixOf(xml, 'comments');
  const authors = xml.match(new RegExp(`<${p}author[\\s/>]`, 'g'))?.length ?? 0;
  xml = opened(opened(xml, `${p}authors`), `${p}commentList`);
  xml = xml.replace(`</${p}authors>`, () => `<${p}author>Pingyi</${p}author></${p}authors>`);
  const waiting = new Map(
    remarks.map(({ at, text }) => [at, `<${p}r><${p}t xml:space="preserve">${xmlText(text)}</${p}t></${p}r>`]),
  );
  const line = `<${p}r><${p}t xml:space="preserve">&#10;</${p}t></${p}r>`;
  const followed = xml.replace(new RegExp(`<${p}comment\\s[\\s\\S]*?</${p}comment>`, 'g'), (own) => {
    const at = attributesOf(own.slice(0, own.indexOf('>'))).get('ref') ?? '';
    const run = waiting.get(at);
    waiting.delete(at);
    return run === undefined ? own : own.replace(`</${p}text>`, () => `${line}${run}</${p}text>`);
  });
  const added = [...waiting].map(
    ([at, run]) => `<${p}comment ref="${at}" authorId="${authors}"><${p}text>${run}</${p}text></${p}comment>`,
  );
  return followed.replace(`</${p}commentList>`, () => `${added.join('')}</${p}commentList>`);
}

function opened(xml: string, name: string): string {
  return xml.replace(new RegExp(`<${name}\\s*/>`), () => `<${name}></${name}>`);
}

const emptyDrawing = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`;

/** The boxes in which Excel shows comments, with one for every remark whose cell has none yet. */
export function withBoxes(before: string | undefined, remarks: readonly Remark[]): string {
  const xml = before ?? emptyDrawing;
  const boxed = new Set(
    [...xml.matchAll(/<x:Row>\s*(\d+)\s*<\/x:Row>\s*<x:Column>\s*(\d+)/g)].map(([, row, column]) => `${row},${column}`),
  );
  const last = Math.max(1024, ...[...xml.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id)));
  const boxes = remarks
    .filter(({ row, column }) => !boxed.has(`${row},${column}`))
    .map((remark, index) => boxOf(remark, last + 1 + index));
  return xml.replace(/<\/xml>\s*$/, () => `${boxes.join('')}</xml>`);
}

function boxOf({ row, column }: Remark, id: number): string {
  const anchor = `${column + 1},15,${Math.max(0, row - 1)},10,${column + 5},15,${row + 5},4`;
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
