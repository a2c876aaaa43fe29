import type { Role } from '../store/person.ts';
import type { Handler, Policy } from '../web/door.ts';
import { page } from '../web/page.tsx';
import { ask, askForm } from './ask.tsx';
import { deskRounds } from './desk-found.ts';
import { deskPhrases as phrases } from './desk-phrases.ts';
import { followUpPage, recordDone } from './follow-up-page.tsx';
import { addOne, placesPage } from './places.tsx';
import { roundPage } from './round-page.tsx';

type On = Readonly<Record<'get' | 'post', (path: string, policy: Policy, handler: Handler) => void>>;

const readers: readonly Role[] = ['contact', 'office', 'auditor'];
const askers: readonly Role[] = ['contact', 'office'];
const round = '/service-desk/:cycle/:round';

/** The pages of the unit and the office. */
export function declareDesk(on: On): void {
  on.get('/service-desk', readers, list);
  on.get(round, readers, roundPage);
  on.get(`${round}/ask`, askers, askForm);
  on.post(`${round}/ask`, askers, ask);
  on.get(`${round}/places`, ['office'], placesPage);
  on.post(`${round}/places`, ['office'], addOne);
  on.get(`${round}/follow-ups/:id`, readers, followUpPage);
  on.post(`${round}/follow-ups/:id`, ['contact'], recordDone);
}

const list: Handler = async (scene) => {
  const { say, link } = scene;
  const rounds = await deskRounds(scene);
  return page(
    scene,
    { title: phrases.desk },
    <>
      <h1>{say(phrases.desk)}</h1>
      <p class="lead">{say(phrases.lead)}</p>
      {rounds.length === 0 && <p>{say(phrases.none)}</p>}
      <ul class="ways">
        {rounds.map((of) => (
          <li>
            <a href={link(of.path)}>{say(of.round.title)}</a>
            <p>
              {say(of.cycle.title)}{' '}
              <span class={of.state === 'open' ? 'tag live' : 'tag'}>
                {say(of.state === 'open' ? phrases.open : phrases.notOpen)}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </>,
  );
};
