import type { Words } from '../../shared/words.ts';
import type { Token } from '../store/token.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { type Choices, titleIn } from './token-choices.ts';
import type { Typed } from './token-form.ts';
import { TokenCrumbs } from './token-form-page.tsx';
import { lastDay } from './token-list-page.tsx';
import { phrases, scopeWords } from './token-phrases.ts';

/** Asks before a token is made. The fields go along, with the id that makes sending twice one token. */
export function tokenCheckPage(
  scene: Scene,
  {
    id,
    typed,
    token,
    choices,
  }: { readonly id: string; readonly typed: Typed; readonly choices: Choices } & {
    readonly token: Pick<Token, 'scopes' | 'expiresAt' | 'cycle'>;
  },
): Response {
  const { say, link } = scene;
  const bound = (field: 'round' | 'channel' | 'supplier') => titleIn(choices[`${field}s`], typed[field]);
  const rows: readonly (readonly [Words, string])[] = [
    [phrases.name, typed.name],
    [phrases.boundCycle, say(titleIn(choices.cycles, token.cycle) ?? phrases.everyCycle)],
    ...(
      [
        [phrases.boundRound, bound('round')],
        [phrases.boundChannel, bound('channel')],
        [phrases.boundSupplier, bound('supplier')],
      ] as const
    ).flatMap(([label, title]): readonly (readonly [Words, string])[] => (title ? [[label, say(title)]] : [])),
    [phrases.expires, lastDay(token, scene)],
  ];
  return page(
    scene,
    { title: phrases.checkTitle },
    <>
      <TokenCrumbs scene={scene} />
      <h1>{say(phrases.checkTitle)}</h1>
      <p class="lead">{say(phrases.checkLead)}</p>
      <dl class="facts">
        {rows.map(([label, value]) => (
          <>
            <dt>{say(label)}</dt>
            <dd>{value}</dd>
          </>
        ))}
        <dt>{say(phrases.scopes)}</dt>
        <dd>
          {token.scopes.map((scope) => (
            <span class="own-line">{say(scopeWords[scope])}</span>
          ))}
        </dd>
      </dl>
      <p class="note warn">{say(phrases.checkShown)}</p>
      {token.scopes.includes('records:write') && <p class="note">{say(phrases.checkMaker)}</p>}
      <form method="post" action={link('/people/tokens')}>
        <input type="hidden" name="id" value={id} />
        {Object.entries(typed).flatMap(([name, value]) =>
          [value].flat().map((one) => <input type="hidden" name={name} value={one} />),
        )}
        <p class="actions">
          <button class="button" type="submit">
            {say(phrases.makeNow)}
          </button>
          <button class="button quiet" type="submit" formaction={link('/people/tokens/new')}>
            {say(phrases.back)}
          </button>
        </p>
      </form>
    </>,
  );
}

/** The one page that shows a token. */
export function tokenShownPage(scene: Scene, token: Token, text: string): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: phrases.shownTitle },
    <>
      <TokenCrumbs scene={scene} />
      <h1>{say(phrases.shownTitle)}</h1>
      <p class="lead">{token.name}</p>
      <p class="note warn">{say(phrases.shownOnce)}</p>
      <h2>{say(phrases.shownLabel)}</h2>
      <pre class="whole">{text}</pre>
      <h2>{say(phrases.shownUse)}</h2>
      <pre>Authorization: Bearer pingyi_…</pre>
      <p class="actions">
        <a class="button" href={link('/people/tokens')}>
          {say(phrases.done)}
        </a>
        <a class="button quiet" href={link('/api')}>
          {say(phrases.guide)}
        </a>
      </p>
    </>,
  );
}

/** Says that a form that was sent twice made one token. */
export function tokenExistsPage(scene: Scene): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: phrases.existsTitle, status: 409 },
    <>
      <TokenCrumbs scene={scene} />
      <h1>{say(phrases.existsTitle)}</h1>
      <p class="lead">{say(phrases.exists)}</p>
      <p class="actions">
        <a class="button" href={link('/people/tokens')}>
          {say(phrases.toList)}
        </a>
      </p>
    </>,
  );
}
