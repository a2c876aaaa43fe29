import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readComments } from '../../../functions/store/comment.ts';
import { isReceipt } from '../../../functions/store/receipt.ts';
import type { Store } from '../../../functions/store/table.ts';
import { plainWords } from '../../../functions/web/rating/beside.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { ballotsOf, citizenOf, filledIn, hidden, houseWith, newCard, openCounty } from './citizen.ts';
import { cycle, plan } from './county.ts';

/*
What stands beside the answers: a comment, the question of honesty, and the receipt.
*/

let store: Store;
let close: () => Promise<void>;
const asked = {
  ...plan,
  audiences: plan.audiences.map((audience) => ({ ...audience, honesty: { voidAbove: '20', least: 10 } })),
};
beforeAll(async () => {
  ({ store, close } = await openTestStore());
  await openCounty(store, asked);
});
afterAll(() => close());

const place = { office: cycle.office, cycle: cycle.id, round: 'open' };
const openedSheet = async () => {
  const citizen = citizenOf(houseWith(store).house);
  const { html } = await citizen.card((await newCard(store)).secret);
  return { citizen, html };
};

test('500 characters are taken, 501 are not, and nothing of what was written is lost', async () => {
  const { citizen, html } = await openedSheet();
  const tooLong = await citizen.ballot([...filledIn(html), ['words', '好'.repeat(501)]]);
  expect(tooLong.status).toBe(422);
  expect(tooLong.html).toContain('想说的话有 501 个字，最多 500 个字。请删去 1 个字。');
  expect(tooLong.html).toContain(`>${'好'.repeat(501)}</textarea>`);
  expect(tooLong.html).toContain('href="#words"');
  // 500 emoji are 1,000 units of UTF-16, and 500 characters for who wrote them.
  const taken = await citizen.ballot([...filledIn(tooLong.html), ['words', '👍'.repeat(500)]]);
  expect(taken.status).toBe(200);
  expect(await readComments(store, { ...place, subject: 'shiqiao' })).toContain('👍'.repeat(500));
});

test('a comment is kept once, however often the same sheet is sent', async () => {
  const { citizen, html } = await openedSheet();
  const form: [string, string][] = [...filledIn(html), ['words', '河边的路灯'], ['told', 'no']];
  for (let sent = 0; sent < 5; sent++) expect((await citizen.ballot(form)).status).toBe(200);
  const words = await readComments(store, { ...place, subject: 'shiqiao' });
  expect(words.filter((one) => one === '河边的路灯')).toHaveLength(1);
});

test('a second comment under a ballot that was cast is not kept', async () => {
  const { citizen, html } = await openedSheet();
  await citizen.ballot([...filledIn(html), ['words', '第一句']]);
  await citizen.ballot([...filledIn(html), ['words', '第二句']]);
  const other: [string, string][] = [
    ...filledIn(html, { manner: '4', speed: '4', openness: '4' }),
    ['words', '第三句'],
  ];
  expect((await citizen.ballot(other)).status).toBe(409);
  const words = await readComments(store, { ...place, subject: 'shiqiao' });
  expect(words.filter((one) => ['第一句', '第二句', '第三句'].includes(one))).toEqual(['第一句']);
});

test('who says that he was told what to answer is stored saying so, and who says nothing says nothing', async () => {
  const told: (string | undefined)[] = [];
  for (const answer of ['yes', 'no', 'unsaid', 'perhaps', undefined]) {
    const { citizen, html } = await openedSheet();
    expect(html).toContain('有没有人要求您该怎么选？');
    const nonce = hidden(html, 'nonce');
    await citizen.ballot([...filledIn(html), ...(answer === undefined ? [] : [['told', answer] as [string, string]])]);
    told.push((await ballotsOf(store)).find((ballot) => ballot.nonce === nonce)?.prompted);
  }
  expect(told).toEqual(['yes', 'no', 'unsaid', undefined, undefined]);
});

test('receipts look alike whatever was chosen, stay the same for a retry, and are known as genuine', async () => {
  const receipts: string[] = [];
  for (const level of ['0', '1', '2', '3', '4', 'unknown']) {
    const { citizen, html } = await openedSheet();
    const form = filledIn(html, { manner: level, speed: level, openness: level });
    const [first, again] = [await citizen.ballot(form), await citizen.ballot(form)];
    const [one, two] = [first, again].map((page) => /<code class="whole">([^<]+)</.exec(page.html)?.[1] ?? '');
    expect(two).toBe(one);
    receipts.push(one ?? '');
  }
  expect(new Set(receipts).size).toBe(6);
  for (const receipt of receipts) {
    expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await isReceipt(store, place, receipt)).toBe(true);
    expect(await isReceipt(store, place, receipt.replaceAll('-', ' ').toLowerCase())).toBe(true);
    expect(await isReceipt(store, { ...place, round: 'later' }, receipt)).toBe(false);
    // One letter changed: no longer ours.
    const last = receipt.endsWith('Z') ? 'Y' : 'Z';
    expect(await isReceipt(store, place, receipt.slice(0, -1) + last)).toBe(false);
  }
});

test('nobody makes up a receipt', async () => {
  const guess = fc.string({
    unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
    minLength: 12,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(guess, async (code) => {
      expect(await isReceipt(store, place, code)).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('what is kept of a comment holds no character that hides or turns what stands around it', () => {
  expect(plainWords('  路灯\u202e坏了\u0000\r\n\r\n\r\n\r\n半年\u200b ')).toBe('路灯坏了\n\n半年');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const kept = plainWords(typed);
      expect(kept.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f]/u);
      expect(kept.isWellFormed()).toBe(true);
      expect(plainWords(kept)).toBe(kept);
    }),
    { numRuns: 2000 },
  );
});
