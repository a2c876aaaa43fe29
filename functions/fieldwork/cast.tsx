import { answersOf } from '../../shared/fieldwork/paper-sheet.ts';
import type { Words } from '../../shared/words.ts';
import { findCard } from '../store/card.ts';
import { readCode } from '../store/card-code.ts';
import { changePaperBatch, type PaperReport } from '../store/paper.ts';
import { dropPaperEntries, type PaperEntry } from '../store/paper-entry.ts';
import { inParallel } from '../store/parallel.ts';
import { castSheet, fits } from '../web/cast-sheet.ts';
import type { Handler } from '../web/door.ts';
import { FaultList } from '../web/fault-list.tsx';
import { readForm, single } from '../web/form.ts';
import { page } from '../web/page.tsx';
import { type Reason, readReason } from '../web/reason.ts';
import { ReasonField } from '../web/reason-field.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { batchPath, type FoundBatch, findBatch, personOf, placeOf } from './found.ts';
import { noticePage } from './notice.tsx';
import { filled, phrases } from './phrases.ts';

/** What became of one sheet. `unsure`: it may be stored or not; casting it again tells. */
type Outcome = 'counted' | 'used' | 'invalid' | 'unsure';

/** Asks whether the batch shall be cast. */
export const askCast: Handler = async (scene) => {
  const found = await findCastable(scene);
  return found instanceof Response ? found : castPage(scene, found);
};

/**
 * Casts every staged sheet with its card, then keeps what came of it, then deletes what was typed. Whatever is cut off
 * between is done by asking again: a sheet keeps its mark, so it is never counted twice.
 */
export const castBatch: Handler = async (scene) => {
  const found = await findCastable(scene);
  if (found instanceof Response) return found;
  const { batch, entries, of, last } = found;
  const { store, now } = scene.house;
  const reason = readReason(single(await readForm(scene), 'reason'));
  if (reason.faults.length > 0) return castPage(scene, found, reason);
  const at = now();
  const by = { actor: personOf(scene).login, action: 'cast-paper', reason: reason.text, at };
  if (batch.state !== 'cast') {
    const sheets = [...entries.first.values()].sort((a, b) => a.number - b.number);
    const outcomes = await inParallel(sheets, 8, (entry) => castEntry(scene, found, entry, at));
    const unsure = outcomes.filter((one) => one === 'unsure').length;
    if (unsure > 0) return castPage(scene, found, reason, filled(phrases.castUnsure, { n: unsure }));
    const numbersOf = (outcome: Outcome) =>
      sheets.filter((_, place) => outcomes[place] === outcome).map(({ number }) => number);
    const report: PaperReport = {
      counted: numbersOf('counted').length,
      used: numbersOf('used'),
      invalid: numbersOf('invalid'),
      removed: last - sheets.length,
    };
    const done = await changePaperBatch(store, by, placeOf(of), found, { ...batch, state: 'cast', report });
    if (done === 'refused') return noticePage(scene, found, phrases.castTitle, phrases.notNow);
  }
  await dropPaperEntries(store, by, placeOf(of), batch.id, entries, [...entries.first.keys()]);
  return scene.c.redirect(scene.link(batchPath(found)), 303);
};

/** One sheet under the voter of its card; it counts under the batch's channel, whatever way the card was given out. */
async function castEntry(scene: Scene, { of, batch }: FoundBatch, entry: PaperEntry, at: string): Promise<Outcome> {
  const { office, cycle, round } = placeOf(of);
  const read = readCode(entry.code);
  const held = 'typed' in read ? await findCard(scene.house.store, office, cycle, round, read.typed) : undefined;
  if (!held || held.card.withdrawnAt !== undefined || !fits(of, held.card)) return 'invalid';
  const card = { ...held.card, channel: batch.channel };
  const digits = { ...entry.digits, ...entry.settled };
  const filledIn = { nonce: entry.nonce, words: entry.words, ...answersOf(of.cells, digits, card.subject) };
  const { kind } = await castSheet(scene.house, of, { ...held, card }, filledIn, at);
  if (kind === 'unknown') return 'unsure';
  return kind === 'already-counted' ? 'used' : 'counted';
}

async function findCastable(scene: Scene): Promise<FoundBatch | Response> {
  const found = await findBatch(scene);
  if (!found) return refusal(scene, 'not-found');
  const { batch, of, entries } = found;
  const refused = (words: Words) => noticePage(scene, found, phrases.castTitle, words);
  if (batch.state === 'cast') return entries.first.size > 0 ? found : refused(phrases.notNow);
  if (!batch.errors) return refused(phrases.castWait);
  return of.state === 'open' ? found : refused(phrases.castClosed);
}

function castPage(scene: Scene, found: FoundBatch, reason?: Reason, unsure?: Words): Response {
  const { say, link } = scene;
  const faults = reason?.faults ?? [];
  return page(
    scene,
    { title: phrases.castTitle, status: faults.length > 0 ? 422 : unsure ? 503 : 200 },
    <>
      <Crumbs of={found.of} batch={found} scene={scene} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(phrases.castTitle)}</h1>
      <p class="note warn" role={unsure ? 'alert' : undefined}>
        {say(unsure ?? filled(phrases.castLead, { n: found.entries.first.size }))}
      </p>
      <form method="post" action={link(`${batchPath(found)}/cast`)}>
        <ReasonField given={reason} scene={scene} />
        <p class="actions">
          <button class="button" type="submit">
            {say(phrases.castButton)}
          </button>
          <a class="button quiet" href={link(batchPath(found))}>
            {say(phrases.back)}
          </a>
        </p>
      </form>
    </>,
  );
}
