import { expect, test } from 'vitest';
import { csv } from '../../../functions/web/download.ts';
import { openUpload } from '../../../functions/workbook/open-upload.ts';
import { csvTemplateOf } from '../../../functions/workbook/template-csv.ts';
import type { Fact } from '../../../shared/evidence/evidence.ts';
import { askedOf, handedIn, lines } from './county.ts';

const agency = askedOf('agency');
const table =
  '单位编码,单位名称,第三方考评（评分）\r\nhefeng,禾丰街道,92.5\r\nyunling,云岭镇,\r\nhealth,,88\r\n,财政局,"1,0.5"\r\n';

/** A text in GB 18030: the characters of these tests, from the standard's table. */
function gb18030(text: string): Buffer {
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0xb0; high <= 0xf7; high++)
    for (let low = 0xa1; low <= 0xfe; low++) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  for (let low = 0xa1; low <= 0xfe; low++) codes.set(decoder.decode(Uint8Array.of(0xa3, low)), [0xa3, low]);
  return Buffer.from([...text].flatMap((one) => (one < '\x80' ? [one.charCodeAt(0)] : (codes.get(one) ?? []))));
}

test.each<readonly [string, Uint8Array]>([
  ['UTF-8', Buffer.from(table)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${table}`)],
  ['GB 18030', gb18030(table)],
  ['UTF-16 with its mark', Buffer.from(`\uFEFF${table}`, 'utf16le')],
  [
    'semicolons',
    Buffer.from(
      '单位编码;单位名称;第三方考评（评分）\nhefeng;禾丰街道;92.5\nyunling;云岭镇;\nhealth;;88\n;财政局;"1,0.5"\n',
    ),
  ],
  [
    'tabs and old line ends',
    Buffer.from(
      '单位编码\t单位名称\t第三方考评（评分）\rhefeng\t禾丰街道\t92.5\ryunling\t云岭镇\t\rhealth\t\t88\r\t财政局\t1,0.5',
    ),
  ],
])('a table in %s is read by the same rules as a workbook', async (_, bytes) => {
  const { facts, faults } = await handedIn(agency, bytes, '第三方.csv');
  expect(facts.map(({ unit, value }) => [unit, value])).toEqual([
    ['hefeng', '92.5'],
    ['health', '88'],
  ]);
  expect(lines(faults)).toEqual(['第三方!C5 [1,0.5] 千位分隔的位置不对，无法判断是多少。 请不加逗号和空格重新填写。']);
});

test('rows are counted as a spreadsheet counts them: empty lines do, lines within quotes do not', async () => {
  const text = '说明,"两行\n的字"\n\n单位编码,第三方考评（评分）\nhefeng,90\nyunling,1\nhealth,=1+1\nfinance,"""x"""\n';
  const { facts, faults } = await handedIn(agency, Buffer.from(text), 'a.csv');
  expect(facts.map(({ unit }) => unit)).toEqual(['hefeng', 'yunling']);
  expect(faults.map(({ at, value }) => [at, value])).toEqual([
    ['B6', '=1+1'],
    ['B7', '"x"'],
  ]);
});

test.each<readonly [string, Uint8Array, string]>([
  ['a quote that does not end', Buffer.from('a,b\n1,"2\n'), 'csv-quote'],
  ['a quote in the middle', Buffer.from('a,b\n1,2"3\n'), 'csv-quote'],
  ['bytes of no encoding', Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x0a]), 'encoding'],
  ['control characters', Buffer.from('a,b\n\0\x01,2\n'), 'not-a-workbook'],
  ['only empty lines', Buffer.from('\n , \n\n'), 'empty-file'],
  ['a thousand columns', Buffer.from(`${','.repeat(1000)}\n`), 'too-many-columns'],
  ['thirty thousand rows', Buffer.from('a,1\n'.repeat(30_000)), 'too-many-rows'],
])('a file with %s is refused', async (_, bytes, code) => {
  const file = await openUpload(bytes, 'a.csv');
  expect(file.kind === 'refused' ? file.fault.code : file.kind).toBe(code);
});

test('a quote out of place is named with its cell', async () => {
  const file = await openUpload(Buffer.from('a,b\n1,"2"3\n'), 'a.csv');
  expect(file).toEqual({ kind: 'refused', fault: { code: 'csv-quote', with: { at: 'B2' } } });
});

test('the template as CSV reads back as the same records: figures, matters, and texts that look like formulas', async () => {
  const discipline = askedOf('discipline');
  const facts: readonly Fact[] = [
    {
      id: 'discipline:points:deduction:yunling:a',
      indicator: 'points',
      field: 'deduction',
      unit: 'yunling',
      value: '1.5',
      matter: 'a',
      day: '2026-03-31',
      note: '-=+@',
    },
    {
      id: 'discipline:veto:incident:hefeng:b',
      indicator: 'veto',
      field: 'incident',
      unit: 'hefeng',
      matter: 'b',
      basis: '＝1',
    },
  ];
  for (const language of ['zh', 'en'] as const) {
    const { facts: read, faults } = await handedIn(
      discipline,
      Buffer.from(csv(csvTemplateOf(discipline, facts, language).map((row) => [...row]))),
      'a.csv',
    );
    expect(lines(faults)).toEqual([]);
    expect(read).toEqual(facts);
  }
  const scored: readonly Fact[] = [
    { id: 'agency:third-party:score:health', indicator: 'third-party', field: 'score', unit: 'health', value: '92.55' },
  ];
  const { facts: scores, faults } = await handedIn(
    agency,
    Buffer.from(csv(csvTemplateOf(agency, scored, 'zh'))),
    'a.csv',
  );
  expect([scores, faults]).toEqual([scored, []]);
});

test('figures and matters of one supplier fit one CSV, a row a record', async () => {
  const mixed = { ...askedOf('discipline'), figures: agency.figures };
  const rows = csvTemplateOf(mixed, [], 'zh');
  expect(rows[0]).toEqual(
    // Vetoes among the matters may hold until some day.
    ['单位编码', '单位名称', '项目', '类别', '数值', '日期', '截止日期', '事项编号', '依据', '说明'],
  );
  expect(rows.slice(1).map(([unit, , item, kind]) => `${unit} ${item} ${kind}`)).toEqual([
    'hefeng 第三方考评 评分',
    'yunling 第三方考评 评分',
    'health 第三方考评 评分',
    'finance 第三方考评 评分',
  ]);
  const text =
    '单位编码,项目,类别,数值,事项编号\nhefeng,第三方考评,评分,90,\nyunling,加分与扣分,扣分,2,a\nhealth,一票否决,,,b\nhealth,满意度,,1,b\nhefeng,第三方考评,,80,\n';
  const { facts, faults } = await handedIn(mixed, Buffer.from(text), 'a.csv');
  expect(facts.map(({ indicator, field, unit, value, matter }) => [indicator, field, unit, value, matter])).toEqual([
    ['third-party', 'score', 'hefeng', '90', undefined],
    ['points', 'deduction', 'yunling', '2', 'a'],
    ['veto', 'incident', 'health', undefined, 'b'],
  ]);
  expect(faults.map(({ at, rule }) => `${at} ${rule.zh}`)).toEqual([
    'B5 没有这个项目，只能是：第三方考评、加分与扣分、一票否决。',
    'D6 同一单位的同一数据填了两次，另一处在 D2。',
  ]);
});
