import { type Digits, digitFaults } from '../../shared/fieldwork/paper-sheet.ts';
import type { Words } from '../../shared/words.ts';
import { type OpenedCard, openCard } from '../store/open-card.ts';
import { takeNumber } from '../store/paper.ts';
import { type PaperEntry, putPaperEntry, type Typing } from '../store/paper-entry.ts';
import { fits, isUsed } from '../web/cast-sheet.ts';
import type { Handler } from '../web/door.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import { readForm, single } from '../web/form.ts';
import { readBeside } from '../web/rating/beside.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { cellFault, cellField, entryPage, type Typed } from './entry-page.tsx';
import { batchPath, type FoundBatch, findBatch, mayType, personOf, placeOf } from './found.ts';
import { noticePage } from './notice.tsx';
import { filled, phrases } from './phrases.ts';
import { checkedSheets } from './progress.ts';

/** The most sheets of a batch: what can be cast while somebody waits. */
const mostSheets = 300;

/** An empty sheet to be typed. */
export const askSheet =
  (typing: Typing): Handler =>
  async (scene) => {
    const found = await findTypable(scene, typing);
    return found instanceof Response
      ? found
      : entryPage(scene, found, typing, { ...empty, nonce: newNonce(scene) }, []);
  };

/** Keeps a typed sheet and leads to the next one. Nothing is cast here. */
export const takeSheet =
  (typing: Typing): Handler =>
  async (scene) => {
    const found = await findTypable(scene, typing);
    if (found instanceof Response) return found;
    const { of, batch } = found;
    const form = await readForm(scene);
    const sent = single(form, 'nonce') ?? '';
    const nonce = /^[0-9a-f]{32}$/.test(sent) ? sent : newNonce(scene);
    const digits: Digits = Object.fromEntries(
      of.cells.map(({ id }) => [id, (single(form, cellField(id)) ?? '').normalize('NFKC').trim()]),
    );
    const beside = readBeside(of.audience, form);
    const code = single(form, 'code') ?? '';
    const typed: Typed = { nonce, code, digits, words: beside.typed };
    const card = await openCard(scene.house.store, placeOf(of), code, scene.house.now());
    const refused = await cardFault(scene, found, typing, card, nonce);
    const faults: readonly FieldFaultOf[] = [
      ...(refused ? [{ field: 'code', words: refused }] : []),
      ...digitFaults(of.cells, digits).map((fault) => cellFault(of, fault)),
      ...beside.faults,
    ];
    if (card.kind !== 'valid' || faults.length > 0) return entryPage(scene, found, typing, typed, faults);
    const known = found.entries.first.get(card.draft);
    const next = (number: number) => scene.c.redirect(scene.link(`${batchPath(found)}/${typing}?saved=${number}`), 303);
    // The same form sent twice.
    if (typing === 'first' && known) return next(known.number);
    const number = known ? known.number : await takeNumber(scene.house.store, placeOf(of), batch.id);
    if (number === undefined) return noticePage(scene, found, phrases.firstTitle, phrases.notNow);
    const entry: PaperEntry = {
      ...{ number, by: personOf(scene).login, code, nonce, digits },
      words: typing === 'first' ? beside.words : '',
    };
    const kept = await putPaperEntry(scene.house.store, placeOf(of), batch.id, { typing, name: card.draft }, entry);
    if (kept === 'exists')
      return entryPage(scene, found, typing, typed, [
        { field: 'code', words: filled(phrases.codeAgain, { n: number }) },
      ]);
    return next(number);
  };

const empty: Omit<Typed, 'nonce'> = { code: '', digits: {}, words: '' };

/** The batch of an address where sheets can be typed now, or the page that says why not. */
async function findTypable(scene: Scene, typing: Typing): Promise<FoundBatch | Response> {
  const found = await findBatch(scene);
  if (!found) return refusal(scene, 'not-found');
  const title = typing === 'first' ? phrases.firstTitle : phrases.secondTitle;
  if (!mayType(found.of.state)) return noticePage(scene, found, title, phrases.over);
  if (found.batch.state !== (typing === 'first' ? 'entering' : 'checking') || found.batch.errors)
    return noticePage(scene, found, title, phrases.notNow);
  if (typing === 'first' && found.entries.first.size >= mostSheets)
    return noticePage(scene, found, title, phrases.full);
  return found;
}

/** Why the sheet of a card is not to be typed here, in words beside the code. */
async function cardFault(
  scene: Scene,
  found: FoundBatch,
  typing: Typing,
  card: OpenedCard,
  nonce: string,
): Promise<Words | undefined> {
  if (card.kind !== 'valid') return cardWords[card.kind];
  if (!fits(found.of, card.card)) return phrases.codeMisfit;
  const { first, second } = found.entries;
  const known = first.get(card.draft);
  if (typing === 'first') {
    if (known) return known.nonce === nonce ? undefined : filled(phrases.codeTyped, { n: known.number });
    return (await isUsed(scene.house, found.of, card)) ? phrases.codeUsed : undefined;
  }
  if (!known || !checkedSheets(found).some(({ name }) => name === card.draft)) return phrases.codeNotDrawn;
  const n = known.number;
  if (known.by === personOf(scene).login) return filled(phrases.codeOwn, { n });
  return second.has(card.draft) ? filled(phrases.codeAgain, { n }) : undefined;
}

const cardWords: Readonly<Record<Exclude<OpenedCard['kind'], 'valid'>, Words>> = {
  malformed: phrases.codeMalformed,
  unknown: phrases.codeUnknown,
  braked: phrases.codeBraked,
  withdrawn: phrases.codeWithdrawn,
  expired: phrases.codeExpired,
};

const newNonce = ({ house }: Scene) => Buffer.from(house.random(16)).toString('hex');
