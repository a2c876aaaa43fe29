import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { markBook } from '../../../functions/workbook/mark.ts';
import { openUpload } from '../../../functions/workbook/open-upload.ts';
import { templateOf } from '../../../functions/workbook/template.ts';
import { writeBook } from '../../../functions/workbook/write.ts';
import { unpacked, zipOf } from '../../../functions/workbook/zip.ts';
import { askedOf, cycle, fileOf, handedIn, plan } from './county.ts';
import { fileWith, part, partsOf, sheet, workbook } from './zips.ts';

async function sheetsOf(bytes: Uint8Array) {
  return (await readXlsx(bytes, { readStyles: true })).sheets;
}

/** The cells that are red, and those that bear a comment, by sheet. */
async function marked(bytes: Uint8Array) {
  const all = (await sheetsOf(bytes)).flatMap(({ name, cells }) =>
    [...(cells ?? [])].map(([at, cell]) => ({ at: `${name} ${at}`, cell })),
  );
  const red = all.filter(
    ({ cell: { style } }) => style?.fill?.type === 'pattern' && style.fill.fgColor?.rgb === 'FFC7CE',
  );
  const said = all.flatMap(({ at, cell: { comment } }) => (comment ? [[at, comment.text]] : []));
  return { red: red.map(({ at }) => at), said: Object.fromEntries(said) };
}

test('exactly the cells named are red and commented, whether they were written or not', async () => {
  const bytes = await writeBook(templateOf(askedOf('statistics'), cycle, plan, [], 'zh'));
  const marks = [
    { sheet: '数据', at: 'D5', words: '应是数字 <&">' },
    { sheet: '数据', at: 'D5', words: '小数最多 2 位' },
    { sheet: '数据', at: 'Z4', words: '这一列没有标题' },
    { sheet: '数据', at: 'C40', words: '远处' },
    { sheet: '填表说明', at: 'A3', words: '说明' },
    { sheet: '没有的表', at: 'A1', words: '不在' },
  ];
  expect(await marked(markBook(bytes, marks))).toEqual({
    red: ['数据 3,25', '数据 4,3', '数据 39,2', '填表说明 2,0'],
    said: {
      '数据 3,25': '这一列没有标题',
      '数据 4,3': '应是数字 <&">\n小数最多 2 位',
      '数据 39,2': '远处',
      '填表说明 2,0': '说明',
    },
  });
});

test('everything else stays as it was: values, formats, locks, checks, and untouched parts byte by byte', async () => {
  const facts = [{ id: '1', indicator: 'on-time', unit: 'health', field: 'actual', value: '98.55' }];
  const bytes = await writeBook(templateOf(askedOf('statistics'), cycle, plan, facts, 'zh'));
  const again = markBook(bytes, [{ sheet: '数据', at: 'F6', words: '请核对' }]);
  const [before, after] = [partsOf(bytes), partsOf(again)];
  const changed = [...before.keys()].filter(
    (name) => !Buffer.from(before.get(name)?.packed ?? []).equals(after.get(name)?.packed ?? new Uint8Array()),
  );
  expect(changed).toEqual(['[Content_Types].xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml']);
  const [first, second] = [(await sheetsOf(bytes))[0], (await sheetsOf(again))[0]];
  const { cells: one, ...frame } = first ?? {};
  const { cells: other, ...sameFrame } = second ?? {};
  expect(sameFrame).toEqual(frame);
  const kept = [...(one ?? [])].filter(([at]) => at !== '5,5');
  expect([...(other ?? [])].filter(([at]) => at !== '5,5')).toEqual(kept);
  const { comment, style, ...cell } = other?.get('5,5') ?? {};
  const { style: styled, ...was } = one?.get('5,5') ?? {};
  expect(cell).toEqual(was);
  expect(comment).toEqual({ author: 'Pingyi', text: '请核对' });
  expect({ ...style, fill: undefined }).toEqual({ ...styled, fill: undefined });
});

test('comments that are there already stay, and a second marking adds to the first', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '得分',
        rows: [
          ['a', 'b'],
          ['c', 'd'],
        ],
        cells: new Map([
          ['0,0', { comment: { author: '王五', text: '已核' } }],
          ['1,1', { comment: { text: '原有' } }],
        ]),
      },
    ],
  });
  const once = markBook(bytes, [
    { sheet: '得分', at: 'A1', words: '甲' },
    { sheet: '得分', at: 'B1', words: '乙' },
  ]);
  const twice = markBook(once, [{ sheet: '得分', at: 'B1', words: '丙' }]);
  expect((await marked(twice)).said).toEqual({ '得分 0,0': '已核\n甲', '得分 1,1': '原有', '得分 0,1': '乙\n丙' });
  expect((await marked(twice)).red).toEqual(['得分 0,0', '得分 0,1']);
  const authors = (await sheetsOf(twice))[0]?.cells;
  expect([authors?.get('0,0')?.comment?.author, authors?.get('0,1')?.comment?.author]).toEqual(['王五', 'Pingyi']);
});

test('a sheet whose elements bear a prefix, and whose cells do not say where they are, is marked too', async () => {
  const x = (xml: string) => xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=');
  const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>';
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fills count="2"><fill/><fill/></fills><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>';
  const links =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://x/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/styles" Target="styles.xml"/></Relationships>';
  const bytes = fileWith({
    'xl/worksheets/sheet1.xml': x(sheet(rows)),
    'xl/styles.xml': x(styles),
    'xl/_rels/workbook.xml.rels': links,
  });
  const again = markBook(
    bytes,
    ['B1', 'A2', 'A3', 'A9'].map((at) => ({ sheet: '得分', at, words: at })),
  );
  expect((await marked(again)).red).toEqual(['得分 0,1', '得分 1,0', '得分 2,0', '得分 8,0']);
  expect((await sheetsOf(again))[0]?.rows.slice(0, 3)).toEqual([
    [1, 2],
    [null, null],
    [3, null],
  ]);
});

test('comments go before what must follow them, and after rules that have extensions of their own', () => {
  const tail = '<conditionalFormatting><cfRule><extLst><ext/></extLst></cfRule></conditionalFormatting><pageMargins/>';
  const order = (after: string) => {
    const xml = sheet('<row r="1"><c r="A1"/></row>').replace('</worksheet>', `${tail}${after}</worksheet>`);
    const again = markBook(fileWith({ 'xl/worksheets/sheet1.xml': xml }), [{ sheet: '得分', at: 'A1', words: 'a' }]);
    const written = new TextDecoder().decode(partText(again, 'xl/worksheets/sheet1.xml'));
    return written
      .slice(written.indexOf('<pageMargins/>') + 14, written.indexOf('</worksheet>'))
      .replace(/<legacyDrawing[^>]*>/, '@');
  };
  expect(order('')).toBe('@');
  expect(order('<tableParts count="0"/><extLst><ext/></extLst>')).toBe(
    '@<tableParts count="0"/><extLst><ext/></extLst>',
  );
  expect(order('<extLst><ext/></extLst>')).toBe('@<extLst><ext/></extLst>');
});

test('faults of a hand-in are marked where they are, and the marked file is named with the same faults', async () => {
  const asked = askedOf('agency');
  const rows = [
    ['单位编码', '第三方考评（评分）'],
    ['hefeng', 'x'],
    ['yunling', 101],
    ['health', 90],
    ['finance', null],
  ];
  const bytes = await fileOf({ 得分: rows });
  const { faults } = await handedIn(asked, bytes);
  const again = markBook(
    bytes,
    faults.map(({ sheet, at, rule, mend }) => ({ sheet, at, words: `${rule.zh}${mend.zh}` })),
  );
  expect((await marked(again)).red).toEqual(['得分 1,1', '得分 2,1']);
  expect((await handedIn(asked, again)).faults).toEqual(faults);
});

test('a file that may not be opened may not be marked', async () => {
  const bomb = zipOf([...workbook(), part('xl/media/a', Buffer.alloc(4_000_000))]);
  expect((await openUpload(bomb, 'a.xlsx')).kind).toBe('refused');
  expect(() => markBook(bomb, [])).toThrow('too-much-inside');
});

function partText(bytes: Uint8Array, name: string): Uint8Array {
  const entry = partsOf(bytes).get(name);
  const content = entry && unpacked(entry);
  if (!content) throw new Error(`no part ${name}`);
  return content;
}
