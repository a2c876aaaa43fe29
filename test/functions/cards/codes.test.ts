import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newCardSecret, typedCode } from '../../../functions/store/card-code.ts';
import { castBallot } from '../../../functions/store/cast.ts';
import { ballotsOf, bytesFrom, filledIn } from '../survey/citizen.ts';
import { type CardOffice, filesOf, listedCards, makeBatch, openOffice, order } from './office.ts';

let office: CardOffice;
let cards: ReturnType<typeof listedCards>;
beforeAll(async () => {
  office = await openOffice();
  const { answer } = await makeBatch(office, { ...order, each: '4' });
  cards = listedCards(await filesOf(answer));
});
afterAll(() => office.close());

const titles: Readonly<Record<string, string>> = { shiqiao: '石桥镇', qingshui: '清水乡' };

test('whatever card, whatever spelling: a card opens its own township and no other', async () => {
  expect(cards).toHaveLength(8); // 4 for each of 2 townships
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...cards),
      fc.constantFrom('secret' as const, 'code' as const),
      fc.func(fc.boolean()),
      async (card, spelling, isLow) => {
        const written = [...card[spelling]].map((letter, at) => (isLow(at) ? letter.toLowerCase() : letter)).join('');
        const { html, status } = await office.citizen.card(written);
        expect(status).toBe(200);
        for (const [unit, title] of Object.entries(titles))
          expect(html.includes(`请您评一评：${title}`)).toBe(unit === card.unit);
      },
    ),
    { numRuns: 60 },
  );
});

test('every card counts once, for its own township, whichever of its spellings is used first and second', async () => {
  for (const [n, card] of cards.entries()) {
    const [first, second] = n % 2 === 0 ? [card.code, card.secret] : [card.secret, card.code];
    const { html } = await office.citizen.card(first);
    expect((await office.citizen.ballot(filledIn(html))).status).toBe(200);
    expect((await office.citizen.card(second)).html).not.toContain('name="a.manner"');
    // The same sheet is his own, counted already; another on the same card is told that the card was used.
    expect((await office.citizen.ballot(filledIn(html))).status).toBe(200);
    const other = filledIn(html).map(([name, value]) => [name, name === 'nonce' ? 'f'.repeat(32) : value] as const);
    expect((await office.citizen.ballot(other)).html).toContain('这张卡已经评过了');
  }
  const stored = await ballotsOf(office.store);
  expect(stored.map(({ sheet }) => Object.keys(sheet).join()).sort()).toEqual([
    ...Array(4).fill('qingshui'),
    ...Array(4).fill('shiqiao'),
  ]);
});

test('a card opens no other round, and a code nobody was given opens nothing', async () => {
  for (const { code, secret } of cards.slice(0, 2))
    for (const spelling of [code, secret])
      for (const round of ['later', 'over', 'seats', 'nowhere'])
        expect((await office.citizen.card(spelling, round)).html, round).not.toContain('name="a.manner"');
  // 40 guesses that look right: below the brake of a minute, and 2^80 codes to guess among.
  const random = bytesFrom('guesses');
  for (let n = 0; n < 40; n++) expect((await office.citizen.card(typedCode(newCardSecret(random)))).status).toBe(422);
});

test('of 10,000 replays of one ballot, byte for byte as it went to the database, none is stored again', async () => {
  const [ballot] = await ballotsOf(office.store);
  if (!ballot) throw new Error('no ballot was cast');
  const before = await ballotsOf(office.store);
  const sent: HttpRequest[] = [];
  office.store.once.middlewareStack.add(
    (next) => (args) => {
      // What the client signed is what it sends.
      sent.push(args.request as HttpRequest);
      return next(args);
    },
    { step: 'finalizeRequest', priority: 'low', name: 'kept' },
  );
  const within = { deadlineMs: 60_000, tryMs: 60_000 };
  expect(await castBallot(office.store, 'county', 'year-2026', ballot, within)).toEqual({ kind: 'yours' });
  const [put] = sent;
  if (!put) throw new Error('nothing was sent');
  const { protocol, hostname, port, headers, body } = put;
  const outcomes = new Map<string, number>();
  let left = 10_000;
  const replay = async () => {
    while (left-- > 0) {
      const answer = await fetch(`${protocol}//${hostname}:${port}/`, {
        method: 'POST',
        headers: plain(headers),
        body,
      });
      const kind = /#(\w+)/.exec(await answer.text())?.[1] ?? 'stored';
      outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 16 }, replay));
  expect([...outcomes]).toEqual([['ConditionalCheckFailedException', 10_000]]);
  expect(await ballotsOf(office.store)).toEqual(before);
}, 120_000);

/** A request as the client signed it. */
type HttpRequest = {
  readonly protocol: string;
  readonly hostname: string;
  readonly port: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Without what a request of its own brings. */
function plain({ host: _host, 'content-length': _length, ...headers }: Readonly<Record<string, string>>) {
  return headers;
}
