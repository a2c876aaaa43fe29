import type { Words } from '../../shared/words.ts';
import { FaultList } from '../web/fault-list.tsx';
import { page } from '../web/page.tsx';
import type { Reason } from '../web/reason.ts';
import { ReasonField } from '../web/reason-field.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { type CardRound, pathOf } from './found.ts';
import { type Given, type Order, orderFields, subjectChoices } from './order.ts';
import { filled, phrases } from './phrases.ts';
import { cardsOnPage } from './printed-cards.ts';

/** Shows the order once more, with what follows; the press of the button makes it. */
export function confirmPage(
  scene: Scene,
  of: CardRound,
  asked: { readonly id: string; readonly given: Given; readonly order: Order; readonly reason?: Reason },
): Response {
  const { say, link } = scene;
  const { id, given, order, reason } = asked;
  const cards = order.subjects.length * order.each;
  const units = subjectChoices(of).find(({ value }) => value === given.subjects)?.title ?? phrases.subjects;
  const faults = reason?.faults ?? [];
  const hidden = (
    <>
      {orderFields.map((name) => (
        <input type="hidden" name={name} value={given[name]} />
      ))}
    </>
  );
  return page(
    scene,
    { title: phrases.confirmTitle, status: faults.length > 0 ? 422 : 200 },
    <>
      <Crumbs scene={scene} above={[of]} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(phrases.confirmTitle)}</h1>
      <p class="lead">{order.title}</p>
      <p>{say(filled(phrases.confirmLead, { cards, units, pages: Math.ceil(cards / cardsOnPage) }))}</p>
      <ol class="steps">
        <li>{say(phrases.confirmStep1)}</li>
        <li>{say(phrases.confirmStep2)}</li>
        <li>{say(phrases.confirmStep3)}</li>
      </ol>
      <form method="post" action={link(`${pathOf(of)}/make`)}>
        <input type="hidden" name="batch" value={id} />
        {hidden}
        <ReasonField given={reason} scene={scene} />
        <p class="actions">
          <button class="button" type="submit">
            {say(phrases.make)}
          </button>
          <button
            class="button quiet"
            type="submit"
            name="change"
            value="1"
            formaction={link(`${pathOf(of)}/new`)}
            formnovalidate
          >
            {say(phrases.changeOrder)}
          </button>
        </p>
      </form>
    </>,
  );
}

/** A page that tells one thing and leads back to the cards. */
export function noticePage(
  scene: Scene,
  of: CardRound,
  { title, words, status }: { readonly title: Words; readonly words: Words; readonly status: number },
): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title, status },
    <>
      <Crumbs scene={scene} above={[of]} />
      <h1>{say(title)}</h1>
      <p class="note">{say(words)}</p>
      <p class="actions">
        <a class="button" href={link(pathOf(of))}>
          {say(phrases.backToCards)}
        </a>
      </p>
    </>,
  );
}
