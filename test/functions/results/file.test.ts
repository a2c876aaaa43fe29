import { expect, test } from 'vitest';
import { shownName } from '../../../functions/results/shown-name.ts';
import { attachment, csv } from '../../../functions/web/download.ts';

const body = (cell: string) => csv([[cell]]).slice(1, -2);

test('every start of a formula is guarded, in half and full width', () => {
  for (const start of ['=', '+', '-', '@', '＝', '＋', '－', '＠']) expect(body(`${start}1`)).toBe(`'${start}1`);
  expect(body('\t=1')).toBe("'\t=1");
  expect(body('\0=1')).toBe("'\0=1");
  expect(body('\r=1')).toBe('"\'\r=1"');
  expect(body('\n=1')).toBe('"\'\n=1"');
  expect(body('-')).toBe("'-");
});

test('what is no formula is left as it is', () => {
  for (const text of ['禾丰街道', '', 'a=1', '1-2', '(=1)']) expect(body(text)).toBe(text);
});

test('numbers stay numbers, negative ones too, and none is an empty cell', () => {
  expect(csv([[{ number: '-3.5' }, { number: null }, { number: '0' }]])).toBe('\uFEFF-3.5,,0\r\n');
});

test('what is not a number in decimals is never written as one', () => {
  for (const number of ['250/3', '=1', '1e9', '', '-']) expect(() => csv([[{ number }]])).toThrow('not a number');
});

test('texts with commas, quotes, line ends and outer blanks are quoted', () => {
  expect(csv([['a,b', 'say "yes"', 'one\r\ntwo', ' x']])).toBe('\uFEFF"a,b","say ""yes""","one\r\ntwo"," x"\r\n');
});

/** The name a browser reads from the header. */
const nameOf = (shown: string) =>
  decodeURIComponent(attachment({ shown, plain: 'x', ending: 'csv' }).replace(/^.*UTF-8''/, ''));

test('a file name keeps its Chinese and loses what file systems refuse or readers cannot see', () => {
  expect(nameOf('2026年度（演示）')).toBe('2026年度（演示）.csv');
  expect(nameOf('a/b\\c:d*e?f"g<h>i|j')).toBe('a_b_c_d_e_f_g_h_i_j.csv');
  expect(nameOf('x\u202Egpj\r\nSet-Cookie: a')).toBe('x_gpj__Set-Cookie_ a.csv');
  expect(nameOf('..')).toBe('download.csv');
  expect(nameOf('\uD800')).toBe('\uFFFD.csv');
});

test('the longest title still makes a name that a file system takes', () => {
  expect(Buffer.byteLength(nameOf('考'.repeat(400)))).toBeLessThanOrEqual(255);
});

test('the header holds printable ASCII only, with quotes and brackets of names encoded', () => {
  const header = attachment({ shown: "it's (a) *test*", plain: 'a"b\r\n', ending: 'csv' });
  expect(header).toBe('attachment; filename="a_b__.csv"; filename*=UTF-8\'\'it%27s%20%28a%29%20_test_.csv');
});

test('a long title is cut, and version and day stay in the name', () => {
  const values = { version: '2', day: '20261122', unit: 'Natural Resources and Planning Bureau' };
  const title = 'Comprehensive assessment of township government services 2026 (demonstration)';
  const name = shownName('{title} result_v{version}_{day}', title, values);
  // " result_v2_20261122" takes 19 of 70 characters: 50 of the title and the dots.
  expect(name).toBe('Comprehensive assessment of township government se… result_v2_20261122');
  expect([...name]).toHaveLength(70);
  expect(nameOf(name)).toBe(`${name}.csv`);
  const chinese = shownName('{title}结果_第{version}版_{day}', '2026年度乡镇综合考核', values);
  expect(chinese).toBe('2026年度乡镇综合考核结果_第2版_20261122');
});
