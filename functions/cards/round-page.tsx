import type { FC } from 'hono/jsx';
import { roundState } from '../../shared/cycle/round.ts';
import type { CardFault } from '../../shared/evidence/reconcile.ts';
import type { Words } from '../../shared/words.ts';
import { type CardBatch, sizeOf } from '../store/card-batch.ts';
import { Digest } from '../web/digest.tsx';
import { localDay } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { countWords } from '../web/shown-count.ts';
import { Crumbs } from './crumbs.tsx';
import { type CardRound, mayAct, pathOf } from './found.ts';
import { kindOf, titleOf } from './package.ts';
import { filled, phrases } from './phrases.ts';
import type { CardState } from './state.ts';

/** The cards of one round: its batches, what became of them, and whether ballots and cards agree. */
export function roundPage(scene: Scene, of: CardRound, cards: CardState): Response {
  const { say, link } = scene;
  const state = roundState(of.round, scene.house.now());
  const making = mayAct(scene) && (state === 'planned' || state === 'open');
  return page(
    scene,
    { title: of.round.title, wide: true },
    <>
      <Crumbs scene={scene} above={[]} />
      <h1>{say(of.round.title)}</h1>
      <p class="lead">
        {say(of.cycle.title)} <span class={state === 'open' ? 'tag live' : 'tag'}>{say(phrases[state])}</span>
      </p>
      {scene.c.req.query('done') === 'withdrawn' && (
        <p class="note good" role="status">
          {say(phrases.done)}
        </p>
      )}
      {cards.keyGone && <p class="note">{say(phrases.keyGone)}</p>}
      <Agreement cards={cards} of={of} scene={scene} />
      {making && (
        <p class="actions">
          <a class="button" href={link(`${pathOf(of)}/new`)}>
            {say(phrases.newBatch)}
          </a>
          <a class="button quiet" href={link(`${pathOf(of)}/poster`)}>
            {say(phrases.poster)}
          </a>
          <a class="button quiet" href={link(`${pathOf(of)}/withdraw`)}>
            {say(phrases.withdrawOne)}
          </a>
        </p>
      )}
      <h2>{say(phrases.batches)}</h2>
      {cards.batches.length === 0 && cards.unbatched === 0 ? (
        <p>{say(phrases.noBatches)}</p>
      ) : (
        <Batches
          cards={{ ...cards, over: state === 'closing' || state === 'sealed' }}
          of={of}
          making={making}
          scene={scene}
        />
      )}
      <p>
        <a href={link(`/plans/${of.cycle.id}#participation`)}>{say(phrases.byUnit)}</a>
      </p>
      <p class="muted small">
        {say(cards.sealed ? phrases.usedShown : filled(phrases.usedLater, { n: countWords(cards.received) }))}
      </p>
    </>,
  );
}

type Shown = { readonly cards: CardState; readonly of: CardRound; readonly scene: Scene };

/** Whether every ballot has its card, where that can be told. */
const Agreement: FC<Shown> = ({ cards: { sealed, batches, received }, of, scene: { say } }) => {
  if (!sealed) return null;
  if (sealed.faults.length === 0)
    return (
      <p class="note good">
        {say(
          filled(phrases.reconciled, {
            ballots: typeof received === 'number' ? sealed.ballots : countWords(received),
            cards: sealed.cards,
          }),
        )}
      </p>
    );
  return (
    <div class="fault-summary" role="alert">
      <ul>
        {sealed.faults.map((fault) => (
          <li>{say(faultWords(fault, of, batches))}</li>
        ))}
      </ul>
    </div>
  );
};

function faultWords(fault: CardFault, of: CardRound, batches: readonly CardBatch[]): Words {
  switch (fault.code) {
    case 'more-ballots-than-cards':
      return filled(phrases.moreForUnit, { ...fault, unit: titleOf(of, fault.subject) });
    case 'more-ballots-than-batch': {
      const title = batches.find(({ id }) => id === fault.batch)?.title ?? fault.batch;
      return filled(phrases.moreForBatch, { ...fault, batch: title });
    }
    case 'unknown-batch':
      return filled(phrases.unknownBatch, fault);
  }
}

const Batches: FC<Shown & { readonly cards: { readonly over: boolean }; readonly making: boolean }> = ({
  cards,
  of,
  making,
  scene,
}) => {
  const { say, link, language } = scene;
  const said = (words: Words, n: number | undefined) => (
    <td class="num" data-label={say(words)}>
      {n ?? (cards.sealed ? <span class="muted">{say(phrases.few)}</span> : '–')}
    </td>
  );
  return (
    <table class="figures stack">
      <thead>
        <tr>
          <th scope="col">{say(phrases.batch)}</th>
          <th scope="col">{say(phrases.forWhom)}</th>
          {[phrases.issued, phrases.used, phrases.withdrawn].map((words) => (
            <th scope="col" class="num">
              {say(words)}
            </th>
          ))}
          <th scope="col">{say(phrases.state)}</th>
        </tr>
      </thead>
      <tbody>
        {cards.batches.map((batch) => (
          <tr>
            <th scope="row">
              {batch.title}
              <span class="own-line muted small">
                {say(filled(phrases.madeOn, { day: localDay(batch.madeAt, language), by: batch.madeBy }))}
              </span>
              <span class="own-line muted small">
                {say(phrases.listDigest)} <Digest of={batch.digest} scene={scene} />
              </span>
            </th>
            <td class="long" data-label={say(phrases.forWhom)}>
              {forWhom(of, batch)
                .map(say)
                .join(language === 'zh' ? '，' : ', ')}
            </td>
            {said(phrases.issued, sizeOf(batch))}
            {said(phrases.used, cards.used.get(batch.id))}
            {said(phrases.withdrawn, batch.withdrawnAt === undefined ? batch.withdrawn : sizeOf(batch))}
            <td data-label={say(phrases.state)}>
              <State batch={batch} over={cards.over} scene={scene} />
              {making && batch.withdrawnAt === undefined && (
                <a class="own-line" href={link(`${pathOf(of)}/batches/${batch.id}/withdraw`)}>
                  {say(phrases.withdrawBatch)}
                </a>
              )}
            </td>
          </tr>
        ))}
        {cards.unbatched > 0 && (
          <tr>
            <th scope="row">{say(phrases.unbatched)}</th>
            <td />
            {said(phrases.issued, cards.unbatched)}
            <td />
            <td />
            <td />
          </tr>
        )}
      </tbody>
    </table>
  );
};

const State: FC<{ readonly batch: CardBatch; readonly over: boolean; readonly scene: Scene }> = (given) => {
  const { batch, over, scene } = given;
  const { say, language, house } = scene;
  if (batch.withdrawnAt !== undefined) return <span class="tag warn">{say(phrases.wholeWithdrawn)}</span>;
  if (over) return <span class="tag">{say(phrases.roundOver)}</span>;
  const { expiresAt } = batch;
  if (expiresAt === undefined) return <span class="tag good">{say(phrases.valid)}</span>;
  if (expiresAt <= house.now()) return <span class="tag">{say(phrases.expired)}</span>;
  return <span class="tag good">{say(filled(phrases.validUntil, { day: localDay(expiresAt, language) }))}</span>;
};

/** What a batch rates and to whom it was handed out: its unit, or how many units. */
function forWhom(of: CardRound, batch: CardBatch): readonly Words[] {
  const subjects = Object.keys(batch.cards);
  const [only] = subjects;
  const units =
    subjects.length === 1 && only !== undefined
      ? titleOf(of, only)
      : filled(phrases.severalUnits, { n: subjects.length });
  return [units, ...kindOf(of, batch)];
}
