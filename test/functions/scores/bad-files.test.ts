import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAudit } from '../../../functions/store/audit.ts';
import { listHandIns } from '../../../functions/store/hand-in.ts';
import type { Store } from '../../../functions/store/table.ts';
import { harmlessName } from '../../../functions/web/upload.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { chance } from '../store/county.ts';
import { fileOf } from '../workbook/county.ts';
import { fileWith } from '../workbook/zips.ts';
import { type Answered, cycle, filledIn, openCounty, type Visiting, visit } from './county.ts';

const agency = '/scores/year-2026/agency';
let store: Store;
let door: Visiting;
let close: () => Promise<void>;
let template: Uint8Array;
beforeAll(async () => {
  ({ store, close } = await openTestStore());
  door = visit(store, await openCounty(store));
  template = await door.file('agency', `${agency}/template.xlsx`);
});
afterAll(() => close());

const bytes = (size: number, fill = 65) => new Uint8Array(size).fill(fill);
const text = (content: string) => new TextEncoder().encode(content);

/** The page that told what is wrong: no fault of ours, and nothing was stored. */
async function told(answer: Promise<Answered>, ...words: readonly string[]): Promise<Answered> {
  const { status, text: page, ...rest } = await answer;
  expect(status, page).toBe(422);
  for (const word of words) expect(page).toContain(word);
  expect(page).toContain('<form method="post" action="/scores/year-2026/agency" enctype="multipart/form-data">');
  expect(await listHandIns(store, 'county', cycle.id)).toEqual([]);
  expect((await listAudit(store, 'county', cycle.id)).map(({ action }) => action)).toEqual(['set-up']);
  expect(door.house.lines).toEqual([]);
  return { status, text: page, ...rest };
}

test('no file, two files, a text in its place, or a file in another field', async () => {
  const send = (...parts: readonly [string, string | File][]) => {
    const form = new FormData();
    for (const [name, value] of parts) form.append(name, value);
    return door.send('agency', agency, form);
  };
  const file = (content: string, name = 'a.csv') => new File([content], name);
  await told(send(), '请先选择要上传的文件');
  await told(send(['file', '']), '请先选择');
  await told(send(['file', new File([], '')]), '请先选择');
  await told(send(['file', 'code,name']), '请先选择');
  await told(send(['other', file('a')]), '请先选择');
  await told(send(['file', file('a')], ['file', file('b')]), '只能上传一个文件');
  await told(send(['file', file('a')], ['other', file('b')]), '只能上传一个文件');
  await told(send(['file', file('')]), '这个文件是空的');
});

test('a body that is no form, or was cut off on the way', async () => {
  const whole = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\na,b\r\n--x--\r\n';
  const typed = 'multipart/form-data; boundary=x';
  await told(door.send('agency', agency, 'file=a', 'application/x-www-form-urlencoded'), '没有收到完整的文件');
  await told(door.send('agency', agency, '{"file":1}', 'application/json'), '没有收到完整的文件');
  await told(door.send('agency', agency, whole, 'multipart/form-data'), '没有收到完整的文件');
  await told(door.send('agency', agency, whole, `${typed}; boundary=y`));
  for (const at of [0, 3, 20, 60, 70, whole.length - 8])
    await told(door.send('agency', agency, whole.slice(0, at), typed));
  await told(door.send('agency', agency, whole, typed), '找不到标题行');
});

test('five megabytes, and four with a bit more', async () => {
  const large = await door.upload('agency', agency, bytes(5 * 1024 * 1024));
  expect(large.status).toBe(413);
  expect(large.text).toContain('文件不能超过 4 MB');
  await told(door.upload('agency', agency, bytes(4 * 1024 * 1024 + 1)), '超过 4 MB');
  await told(door.upload('agency', agency, bytes(4 * 1024 * 1024, 0)));
});

test('a picture, an old Excel file, a web page, or a bomb, all called .xlsx', async () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...bytes(600, 0)]);
  const bomb = fileWith({ 'xl/worksheets/sheet1.xml': ' '.repeat(60 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(100_000);
  await told(door.upload('agency', agency, png), '不是');
  await told(door.upload('agency', agency, old));
  await told(door.upload('agency', agency, text('<html><table><tr><td>1</td></tr></table></html>')), '网页');
  await told(door.upload('agency', agency, bomb), '50 MB');
  await told(door.upload('agency', agency, template.slice(0, 2000)));
});

test('formulas, a template of another supplier, and one of another cycle', async () => {
  const formula = await fileOf({
    得分: [
      ['单位编码', '单位名称', '第三方考评（评分）'],
      ['shiqiao', '石桥镇', { formula: '1+1', formulaResult: 2 }],
      ...cycle.roster.slice(1).map(({ unit, title }) => [unit, title.zh, 80]),
    ],
  });
  await told(door.upload('agency', agency, formula), '得分!C2', '=1+1', '是公式');
  const statistics = await door.file('statistics', '/scores/year-2026/statistics/template.xlsx');
  await told(door.upload('agency', agency, statistics), '另一个报送单位的模板');
  await told(
    door.upload('agency', agency, await filledIn(template, { '_pingyi!B4': 'year-2025', '得分!D4': 90 })),
    '另一个考核周期的模板',
  );
});

test('more than two hundred bad cells: the first are listed, the others counted', async () => {
  const rows = Array.from({ length: 250 }, (_, n) => [`unit-${n}`, `单位${n}`, 80]);
  const { text: page } = await told(
    door.upload('agency', agency, await fileOf({ 得分: [['单位编码', '单位名称', '第三方考评（评分）'], ...rows] })),
  );
  const cells = Number(/有 (\d+) 格需要更正/.exec(page)?.[1]);
  expect(cells).toBe(250); // one a row: its unit is on no list
  expect(page.match(/<th scope="row">/g)).toHaveLength(200);
  expect(page).toContain('另有 50 格没有列出');
});

test('a marked copy that is too large for a page is not promised', async () => {
  const random = chance(3);
  const picture = new Uint8Array(3 * 1024 * 1024).map(() => random() * 256);
  const { text: page } = await told(
    door.upload('agency', agency, fileWith({ 'xl/media/image1.png': picture })),
    '文件较大，标红后的副本无法在本页提供',
  );
  expect(page).not.toContain('data:');
});

test('names of files are shown without folders, directions and length, and never as markup', async () => {
  const { text: page } = await told(
    door.upload('agency', agency, text('<'), '../../x/<img src=x onerror=alert(1)>.csv'),
  );
  expect(page).not.toContain('<img');
  expect(harmlessName('C:\\Users\\张三\\报送.xlsx')).toBe('报送.xlsx');
  expect(harmlessName('a\u202Excod.xlsx')).toBe('axcod.xlsx');
  expect(harmlessName('a\r\nb\0.xlsx')).toBe('ab.xlsx');
  expect(harmlessName(' \t ')).toBe('file');
  expect(harmlessName('../..')).toBe('..');
  const long = harmlessName(`${'报'.repeat(300)}.xlsx`);
  expect([...long]).toHaveLength(100);
  expect(long.endsWith('….xlsx')).toBe(true);
});

test('three hundred hostile notes are shown as what they are, and come back as what they were', async () => {
  const claims = '/scores/year-2026/claims.qingshui';
  const hostile = [
    '=cmd|"/c calc"!A1',
    '<script>alert(1)</script>',
    '+1+1',
    '@SUM(A1)',
    '-2',
    '"><img src=x onerror=x>',
    "'; --",
    '{{7*7}}',
    '&lt;b&gt;',
    '＝1＋1',
  ];
  const head = ['单位编码', '单位名称', '类别', '数值', '日期', '事项编号', '依据', '说明'];
  const rows = Array.from({ length: 300 }, (_, n) => [
    'qingshui',
    '清水乡',
    '加分',
    1,
    '2026-03-31',
    `M-${n}`,
    hostile[n % 10] ?? '',
    `${hostile[(n + 1) % 10]} ${n}`,
  ]);
  const uploaded = await door.upload('qingshui', claims, await fileOf({ 加分与扣分: [head, ...rows] }));
  expect(uploaded.status, uploaded.text).toBe(303);
  const at = uploaded.location ?? '';
  const { text: page } = await door.get('qingshui', at);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).not.toMatch(/<script|<img/);
  expect(page).toContain('另有 100 条没有列出');
  const [{ digest } = { digest: '' }] = await listHandIns(store, 'county', cycle.id);
  for (const ending of ['xlsx', 'csv']) {
    // The same records again are the hand-in that is there already.
    const again = await door.upload(
      'qingshui',
      claims,
      await door.file('qingshui', `${at}/records.${ending}`),
      `x.${ending}`,
    );
    expect(again.location, `${ending} ${digest} ${again.text}`).toBe(at);
  }
});
