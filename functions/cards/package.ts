import { crc32, deflateRawSync } from 'node:zlib';
import { fill, type Words } from '../../shared/words.ts';
import type { Card } from '../store/card.ts';
import { newCardSecret, readCode, typedCode } from '../store/card-code.ts';
import { sha256 } from '../store/digest.ts';
import { wholeSheet } from '../store/table.ts';
import { csv } from '../web/download.ts';
import type { Scene } from '../web/scene.ts';
import { zipOf } from '../workbook/zip.ts';
import type { CardRound } from './found.ts';
import type { Order } from './order.ts';
import { filled, phrases } from './phrases.ts';
import { cardsPage, type PrintedCard, roundAddress } from './printed-cards.ts';

/** A batch as it is printed: what is stored of each card, and the files that alone hold the codes. */
export type Drawn = {
  readonly cards: readonly ({ readonly typed: string } & Card)[];
  readonly digest: string;
  readonly zip: Uint8Array<ArrayBuffer>;
};

/** Draws the cards of an order, each with its secret, and packs what is to be printed. */
export function drawBatch(scene: Scene, of: CardRound, order: Order): Drawn {
  const { house } = scene;
  const { cycle, round } = of;
  const address = roundAddress(house.publicUrl.href, cycle.office, cycle.id, round.id);
  const kind = kindOf(of, order);
  const drawn = order.subjects.flatMap((subject) =>
    Array.from({ length: order.each }, () => {
      const secret = newCardSecret(house.random);
      return { subject, unit: titleOf(of, subject), kind, link: `${address}#${secret}`, code: typedCode(secret) };
    }),
  );
  const list = csv([
    ['number', 'unit', 'title', 'channel', 'stratum', 'code', 'link'],
    ...drawn.map(({ subject, unit, code, link }, at) => [
      { number: String(at + 1) },
      ...[subject, scene.say(unit), order.channel ?? '', order.stratum ?? '', code, link],
    ]),
  ]);
  const digest = sha256(list);
  const { channel, stratum, expiresAt } = order;
  const parts = {
    ...(channel !== undefined && { channel }),
    ...(stratum !== undefined && { stratum }),
    ...(expiresAt !== undefined && { expiresAt }),
  };
  return {
    cards: drawn.map(({ subject, code }) => ({ typed: typedOf(code), subject, ...parts })),
    digest,
    zip: packed(scene, of, order, { printed: drawn, list, digest, address }),
  };
}

/** What a card says of whom it is for. */
export function kindOf({ audience }: CardRound, { channel, stratum }: Pick<Order, 'channel' | 'stratum'>) {
  const found = [
    audience.channels?.find(({ id }) => id === channel)?.title,
    audience.strata?.find(({ id }) => id === stratum)?.title,
  ];
  return found.filter((title) => title !== undefined);
}

/** What a card rates, in words. */
export function titleOf({ cycle, audience }: CardRound, subject: string): Words {
  if (subject === wholeSheet) {
    const n = cycle.roster.filter(({ group }) => audience.rates.includes(group)).length;
    return { zh: `评价全部${n}个单位`, en: `Rates all ${n} units` };
  }
  const unit = cycle.roster.find((one) => one.unit === subject);
  if (!unit) throw new Error(`the roster of cycle ${cycle.id} has no unit ${subject}`);
  return unit.title;
}

function typedOf(code: string): string {
  const read = readCode(code);
  if ('fault' in read) throw new Error(`a fresh card does not read: ${read.fault}`);
  return read.typed;
}

function packed(
  { say }: Scene,
  { cycle, round }: CardRound,
  order: Order,
  of: {
    readonly printed: readonly PrintedCard[];
    readonly list: string;
    readonly digest: string;
    readonly address: string;
  },
): Uint8Array<ArrayBuffer> {
  const title = filled({ zh: '评价卡 {batch}', en: 'Cards {batch}' }, { batch: order.title });
  const sheet = { title, county: cycle.title, round: round.title, address: of.address };
  const note = fill(say(phrases.note), {
    ...{ batch: order.title, cycle: say(cycle.title), round: say(round.title), digest: of.digest },
    ...{ cards: String(of.printed.length), page: say(phrases.pageFile), list: say(phrases.listFile) },
  });
  return zipOf([
    entry(`${say(phrases.pageFile)}.html`, [...cardsPage(sheet, of.printed)].join('')),
    entry(`${say(phrases.listFile)}.csv`, of.list),
    entry(`${say(phrases.noteFile)}.txt`, `\uFEFF${note.replaceAll('\n', '\r\n')}`),
  ]);
}

function entry(name: string, text: string) {
  const content = Buffer.from(text);
  return { name, method: 8, crc: crc32(content), size: content.length, packed: deflateRawSync(content) };
}
