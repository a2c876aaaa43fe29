import * as z from 'zod';
import {
  type CardSheet,
  type PrintedCard,
  cardsPage as pageOf,
  roundAddress,
} from '../../functions/cards/printed-cards.ts';
import { typedCode } from '../../functions/store/card-code.ts';
import { wholeSheet } from '../../functions/store/table.ts';
import type { Words } from '../../shared/words.ts';
import { type HandedOut, secretsOf } from './cards.ts';
import { demoCycle, demoPlan, demoUnits } from './county.ts';
import { demoFile, readPrivate, writePrivate } from './private-file.ts';
import { roundOf, secondHalf } from './rounds.ts';

/** Cards for visitors in one open round, and the name of the file they are printed to. */
export type TryOutRound = { readonly round: string; readonly file: string; readonly cards: readonly HandedOut[] };

/** Twenty citizens' cards: two for every township, and one for each of four departments with a service window. */
const forCitizens: readonly HandedOut[] = [
  ...(['household', 'window'] as const).flatMap((channel) =>
    demoUnits
      .filter(({ group }) => group === 'plain' || group === 'hills')
      .map(({ unit }): HandedOut => ({ subject: unit, channel })),
  ),
  ...['public-security', 'social-security', 'civil-affairs', 'health'].map(
    (subject): HandedOut => ({ subject, channel: 'window' }),
  ),
];

/** What visitors may try: a citizen's card for one unit, a deputy's card for all of them. */
export const tryOutRounds: readonly TryOutRound[] = [
  { round: roundOf('citizens', 2), file: 'cards.html', cards: forCitizens },
  {
    round: roundOf('deputies', 2),
    file: 'cards-deputies.html',
    cards: Array.from({ length: 6 }, () => ({ subject: wholeSheet })),
  },
];

/** A card as a visitor uses it: the address behind its QR code, and the code printed on it. */
export type TryOut = {
  readonly title: Words;
  readonly kind: readonly Words[];
  readonly link: string;
  readonly code: string;
};

/** The cards of one round as they were printed, and the file they stand in. */
export type PrintedRound = { readonly cards: readonly TryOut[]; readonly path: string };

const Address = z.strictObject({ url: z.url() });

const addressFile = (dataDir: string) => demoFile(dataDir, 'address.json');

/** Prints the visitors' cards for the address the county is reached at; nothing is done where they are for it already. */
export async function printCards(dataDir: string, url: string): Promise<void> {
  if ((await addressOf(dataDir)) === url) return;
  for (const one of tryOutRounds) {
    const secrets = await secretsOf(dataDir, one.round);
    if (!secrets) return;
    const page = pageOf(sheetFor(one, url), cardsFor(one, secrets, url).map(onSheet));
    await writePrivate(demoFile(dataDir, one.file), [...page].join(''));
  }
  await writePrivate(addressFile(dataDir), JSON.stringify({ url }));
}

/** The visitors' cards with the address they were printed for, citizens' first; undefined where there are none. */
export async function printedCards(
  dataDir: string,
): Promise<{ url: string; rounds: readonly PrintedRound[] } | undefined> {
  const url = await addressOf(dataDir);
  if (url === undefined) return undefined;
  const rounds: PrintedRound[] = [];
  for (const one of tryOutRounds) {
    const secrets = await secretsOf(dataDir, one.round);
    if (!secrets) return undefined;
    rounds.push({ cards: cardsFor(one, secrets, url), path: demoFile(dataDir, one.file) });
  }
  return { url, rounds };
}

/** The address of a round of the demonstration cycle at the survey door. */
export function roundUrl(url: string, round: string): string {
  return roundAddress(url, demoCycle.office, demoCycle.id, round);
}

async function addressOf(dataDir: string): Promise<string | undefined> {
  const text = await readPrivate(addressFile(dataDir));
  return text === undefined ? undefined : Address.parse(JSON.parse(text)).url;
}

function cardsFor({ round, cards }: TryOutRound, secrets: readonly string[], url: string): readonly TryOut[] {
  return secrets.map((secret, at) => {
    const card = cards[at];
    const title = card?.subject === wholeSheet ? allUnits : demoUnits.find(({ unit }) => unit === card?.subject)?.title;
    if (!card || !title) throw new Error(`card ${at} of round ${round} is for nothing the county has`);
    const kind = channels.filter(({ id }) => id === card.channel).map((channel) => channel.title);
    return { title, kind, link: `${roundUrl(url, round)}#${secret}`, code: typedCode(secret) };
  });
}

const allUnits: Words = {
  zh: `评价全部${demoUnits.length}个单位`,
  en: `All ${demoUnits.length} units on one sheet`,
};

const channels = demoPlan.audiences.flatMap((audience) => audience.channels ?? []);

function sheetFor({ round }: TryOutRound, url: string): CardSheet {
  // Only the title is printed, not the times.
  const title = secondHalf('').find(({ id }) => id === round)?.title ?? { zh: round, en: round };
  return {
    title: { zh: '评价卡（演示）', en: 'Rating cards (demonstration)' },
    note: { zh: '单位、数字均为虚构。', en: 'Names and figures are invented.' },
    county: demoCycle.title,
    round: title,
    address: roundUrl(url, round),
  };
}

function onSheet({ title, kind, link, code }: TryOut): PrintedCard {
  const unit = { zh: `${title.zh}（演示）`, en: `${title.en} (demonstration)` };
  return { unit, kind, link, code };
}
