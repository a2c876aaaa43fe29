import type { FC } from 'hono/jsx';
import { fill, type Words } from '../../shared/words.ts';
import { type Token, tokenState } from '../store/token.ts';
import { localDay } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { type Choice, type Choices, titleIn } from './token-choices.ts';
import { phrases, scopeWords } from './token-phrases.ts';

/** The list of an office's tokens. What they are is never shown again. */
export function tokenListPage(
  scene: Scene,
  {
    tokens,
    choices,
    done,
  }: {
    readonly tokens: readonly Token[];
    readonly choices: Choices;
    readonly done: Words | undefined;
  },
): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: phrases.title, wide: true },
    <>
      <h1>{say(phrases.title)}</h1>
      {done && <p class="note good">{say(done)}</p>}
      <p class="lead">{say(phrases.lead)}</p>
      <p class="actions">
        <a class="button" href={link('/people/tokens/new')}>
          {say(phrases.make)}
        </a>
        <a class="button quiet" href={link('/api')}>
          {say(phrases.guide)}
        </a>
      </p>
      {tokens.length === 0 ? (
        <div class="note">
          <p>{say(phrases.none)}</p>
          <p>{say(phrases.noneHint)}</p>
        </div>
      ) : (
        <table class="figures stack">
          <thead>
            <tr>
              {[phrases.name, phrases.scopes, phrases.created, phrases.lastUsed, phrases.expires, phrases.state].map(
                (head) => (
                  <th scope="col">{say(head)}</th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {tokens.map((token) => (
              <Row token={token} choices={choices} scene={scene} />
            ))}
          </tbody>
        </table>
      )}
    </>,
  );
}

const Row: FC<{ readonly token: Token; readonly choices: Choices; readonly scene: Scene }> = ({
  token,
  choices,
  scene,
}) => {
  const { say, link, language, house } = scene;
  const state = tokenState(token, house.now());
  const day = localDay(token.createdAt, language);
  return (
    <tr>
      <th scope="row">
        {token.name}
        <Bounds token={token} choices={choices} scene={scene} />
      </th>
      <td data-label={say(phrases.scopes)}>
        <span>
          {token.scopes.map((scope) => (
            <span class="own-line">{say(scopeWords[scope])}</span>
          ))}
        </span>
      </td>
      <td data-label={say(phrases.created)}>
        <span>
          <span class="own-line day">{day}</span>
          <span class="own-line muted small">{token.createdBy}</span>
        </span>
      </td>
      <td class="day" data-label={say(phrases.lastUsed)}>
        {token.lastUsed === undefined ? say(phrases.never) : dayWords(token.lastUsed, scene)}
      </td>
      <td class="day" data-label={say(phrases.expires)}>
        {lastDay(token, scene)}
      </td>
      <td data-label={say(phrases.state)}>
        <span>
          <span class={state === 'valid' ? 'tag good' : 'tag'}>{say(phrases[state])}</span>{' '}
          {state === 'valid' && (
            <a
              href={link(`/people/tokens/${token.id}/revoke`)}
              aria-label={fill(say(phrases.revokeNamed), { name: token.name })}
            >
              {say(phrases.revoke)}
            </a>
          )}
        </span>
      </td>
    </tr>
  );
};

/** What a token is bound to. What is not on offer any more is called by its id. */
const Bounds: FC<{ readonly token: Token; readonly choices: Choices; readonly scene: Scene }> = ({
  token: { cycle, round, channel, supplier, unit },
  choices,
  scene: { say },
}) => {
  const name = (of: readonly Choice[], value: string | undefined) => {
    const title = titleIn(of, value);
    return title ? say(title) : value;
  };
  const bounds = [
    // A round's title names its cycle.
    round === undefined ? name(choices.cycles, cycle) : name(choices.rounds, `${cycle}/${round}`),
    name(choices.channels, channel),
    name(choices.suppliers, unit === undefined ? supplier : `${supplier}/${unit}`),
  ].filter((one) => one !== undefined);
  return (
    <>
      {bounds.map((one) => (
        <span class="own-line muted small">{one}</span>
      ))}
    </>
  );
};

/** The last day on which a token is good. */
export function lastDay({ expiresAt }: Pick<Token, 'expiresAt'>, { language }: Scene): string {
  return localDay(new Date(Date.parse(expiresAt) - 1).toISOString(), language);
}

/** A day of the calendar in words; noon is on that day in every zone a county can have. */
const dayWords = (day: string, { language }: Scene) => localDay(`${day}T04:00:00.000Z`, language);
