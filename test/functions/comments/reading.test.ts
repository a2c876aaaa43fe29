import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBallots } from '../../../functions/store/ballot.ts';
import { openBook } from '../results/spreadsheet.ts';
import { openWritten, readers, type Written } from './county.ts';

/*
Shiqiao got eleven comments, Qingshui nine.
*/
const shiqiao = Array.from({ length: 11 }, (_, n) => `石桥第${n + 1}条：路灯坏了。`);
const qingshui = Array.from({ length: 9 }, (_, n) => `清水第${n + 1}条：办事要跑三趟。`);

let county: Written;
let before: { readonly list: string; readonly round: number };
beforeAll(async () => {
  county = await openWritten();
  for (const words of shiqiao) await county.write('shiqiao', words);
  for (const words of qingshui) await county.write('qingshui', words);
  await county.write('shiqiao', '');
  before = {
    list: await (await county.ask('office', '/comments')).text(),
    round: (await county.ask('office', '/comments/year-2026/open')).status,
  };
  await county.seal();
});
afterAll(() => county.close());

const textOf = async (login: string, path: string) => (await county.ask(login, path)).text();
const round = '/comments/year-2026/open';

test('before the seal nobody reads a comment, the office neither', () => {
  expect(before.round).toBe(404);
  expect(before.list).toContain('封存以后可以看');
  expect(before.list).not.toContain(`href="${round}"`);
});

test('eleven comments are shown, nine are withheld like none at all', async () => {
  const page = await textOf('office', round);
  expect(page).toContain(`href="${round}/units/shiqiao"`);
  expect(page).toContain('不足 10 条，不公开');
  expect(page).not.toContain(`href="${round}/units/qingshui"`);
  const own = await textOf('office', `${round}/units/shiqiao`);
  for (const words of shiqiao) expect(own).toContain(words);
  expect(own).toContain('共 11 条');
  // A ballot without a comment left nothing behind.
  expect(own.match(/<li>石桥/g)).toHaveLength(11);
  const other = await textOf('auditor', `${round}/units/qingshui`);
  expect(other).toContain('留言不公开');
  for (const words of qingshui) expect(other).not.toContain(words);
});

test('who may read what', async () => {
  const paths = ['/comments', round, `${round}/units/shiqiao`, `${round}/units/qingshui`, `${round}/download.csv`];
  const status: Record<string, number[]> = {};
  for (const { login } of readers)
    status[login] = await Promise.all(paths.map(async (path) => (await county.ask(login, path)).status));
  expect(status).toEqual({
    office: [200, 200, 200, 200, 200],
    auditor: [200, 200, 200, 200, 200],
    leader: [200, 200, 200, 200, 200],
    // A unit's own contact reads what is about his unit.
    clerk: [200, 200, 200, 404, 200],
    agency: [403, 403, 403, 403, 403],
    stranger: [200, 404, 404, 404, 404],
  });
  expect(await textOf('clerk', round)).not.toContain('清水乡');
});

test('the order of comments is neither that of their coming nor that of the ballots', async () => {
  const page = await textOf('office', `${round}/units/shiqiao`);
  const shown = [...page.matchAll(/石桥第(\d+)条/g)].map(([, n]) => Number(n));
  expect([...shown].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(shown).not.toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  // Nothing stored with a ballot is stored with a comment.
  const ballots = await readBallots(county.store, 'county', 'year-2026', 'open', ['shiqiao']);
  for (const { voter, nonce } of ballots) {
    expect(page).not.toContain(voter);
    expect(page).not.toContain(nonce);
  }
});

test('what may be read can be taken away as Excel and CSV, and no more', async () => {
  const answer = await county.ask('leader', `${round}/download.xlsx`);
  expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('群众留言 群众满意度评价');
  const sheet = (await openBook(new Uint8Array(await answer.arrayBuffer()))).get('留言');
  const words = (sheet?.rows ?? []).map(([unit, said]) => [unit, said]).filter(([unit]) => unit === '石桥镇');
  expect(words.map(([, said]) => said).sort()).toEqual([...shiqiao].sort());
  const csv = await textOf('leader', `${round}/download.csv`);
  expect(csv.split('\r\n').filter((line) => line.startsWith('石桥镇,'))).toHaveLength(11);
  expect(csv).not.toContain('清水');
});
