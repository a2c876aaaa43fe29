import * as z from 'zod';
import { typedCode } from '../../functions/store/card-code.ts';
import type { Words } from '../../shared/words.ts';
import { type CardSheet, type PrintedCard, cardsPage as pageOf, roundAddress } from '../county/printed-cards.ts';
import { type HandedOut, secretsOf } from './cards.ts';
import { demoCycle, demoPlan, demoUnits, secondHalf } from './county.ts';
import { demoFile, readPrivate, writePrivate } from './private-file.ts';

/** The round whose cards are for visitors. */
export const tryOutRound = 'h2';

/** Twenty cards for visitors: two for every township, and one for each of four departments with a service window. */
export const tryOutCards: readonly HandedOut[] = [
  ...(['household', 'window'] as const).flatMap((channel) =>
    demoUnits
      .filter(({ group }) => group === 'plain' || group === 'hills')
      .map(({ unit }): HandedOut => ({ subject: unit, channel })),
  ),
  ...['public-security', 'social-security', 'civil-affairs', 'health'].map(
    (subject): HandedOut => ({ subject, channel: 'window' }),
  ),
];

/** A card as a visitor uses it: the address behind its QR code, and the code printed on it. */
export type TryOut = {
  readonly title: Words;
  readonly channel: Words;
  readonly link: string;
  readonly code: string;
};

const Address = z.strictObject({ url: z.url() });

const addressFile = (dataDir: string) => demoFile(dataDir, 'address.json');

/** Where the cards to print are. */
export const cardsPage = (dataDir: string): string => demoFile(dataDir, 'cards.html');

/** Prints the visitors' cards for the address the county is reached at; nothing is done where they are for it already. */
export async function printCards(dataDir: string, url: string): Promise<void> {
  if ((await addressOf(dataDir)) === url) return;
  const secrets = await secretsOf(dataDir, tryOutRound);
  if (!secrets) return;
  await writePrivate(cardsPage(dataDir), [...pageOf(sheetFor(url), cardsFor(secrets, url).map(onSheet))].join(''));
  await writePrivate(addressFile(dataDir), JSON.stringify({ url }));
}

/** The visitors' cards with the address they were printed for; none where there are none. */
export async function printedCards(dataDir: string): Promise<{ url: string; cards: readonly TryOut[] } | undefined> {
  const [url, secrets] = await Promise.all([addressOf(dataDir), secretsOf(dataDir, tryOutRound)]);
  return url === undefined || !secrets ? undefined : { url, cards: cardsFor(secrets, url) };
}

/** The address of a round of the demonstration cycle at the survey door. */
export function roundUrl(url: string, round: string): string {
  return roundAddress(url, demoCycle.office, demoCycle.id, round);
}

async function addressOf(dataDir: string): Promise<string | undefined> {
  const text = await readPrivate(addressFile(dataDir));
  return text === undefined ? undefined : Address.parse(JSON.parse(text)).url;
}

function cardsFor(secrets: readonly string[], url: string): readonly TryOut[] {
  return secrets.map((secret, at) => {
    const title = demoUnits.find(({ unit }) => unit === tryOutCards[at]?.subject)?.title;
    const channel = channels.find(({ id }) => id === tryOutCards[at]?.channel)?.title;
    if (!title || !channel) throw new Error(`card ${at} of round ${tryOutRound} is for nothing the county has`);
    return { title, channel, link: `${roundUrl(url, tryOutRound)}#${secret}`, code: typedCode(secret) };
  });
}

const channels = demoPlan.audiences.flatMap((audience) => audience.channels ?? []);

function sheetFor(url: string): CardSheet {
  return {
    title: { zh: '评价卡（演示）', en: 'Rating cards (demonstration)' },
    note: { zh: '单位、数字均为虚构。', en: 'Names and figures are invented.' },
    county: demoCycle.title,
    round: secondHalf('').title, // its times are not printed
    address: roundUrl(url, tryOutRound),
  };
}

function onSheet({ title, channel, link, code }: TryOut): PrintedCard {
  const unit = { zh: `${title.zh}（演示）`, en: `${title.en} (demonstration)` };
  return { unit, kind: [channel], link, code };
}
