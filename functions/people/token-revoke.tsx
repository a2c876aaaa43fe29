import { fill } from '../../shared/words.ts';
import { getToken, revokeToken, type Token, tokenState } from '../store/token.ts';
import { FaultList } from '../web/fault-list.tsx';
import { readForm, single } from '../web/form.ts';
import { page } from '../web/page.tsx';
import { type Reason, readReason } from '../web/reason.ts';
import { ReasonField } from '../web/reason-field.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { TokenCrumbs } from './token-form-page.tsx';
import { phrases } from './token-phrases.ts';
import { officerOf } from './tokens.ts';

/** Asks before a token is revoked, and why. */
export async function askRevoke(scene: Scene): Promise<Response> {
  const token = await tokenIn(scene);
  return token ? revokePage(scene, token) : refusal(scene, 'not-found');
}

/** Revokes a token from now on. */
export async function revoke(scene: Scene): Promise<Response> {
  const token = await tokenIn(scene);
  if (!token) return refusal(scene, 'not-found');
  const reason = readReason(single(await readForm(scene), 'reason'));
  if (reason.faults.length > 0) return revokePage(scene, token, reason);
  const { store, now } = scene.house;
  const { login, office } = officerOf(scene);
  await revokeToken(store, { actor: login, action: 'revoke-token', reason: reason.text, at: now() }, office, token.id);
  return scene.c.redirect(scene.link(`/people/tokens?revoked=${token.id}`), 303);
}

/** The token of an address, while there is something to revoke. One of another office looks as if it were not there. */
async function tokenIn(scene: Scene): Promise<Token | undefined> {
  const id = scene.c.req.param('token') ?? '';
  if (!/^[0-9a-f]{16}$/.test(id)) return undefined;
  const token = await getToken(scene.house.store, officerOf(scene).office, id);
  return token && tokenState(token, scene.house.now()) === 'valid' ? token : undefined;
}

function revokePage(scene: Scene, token: Token, given?: Reason): Response {
  const { say, link } = scene;
  const { name, id } = token;
  const title = { zh: fill(phrases.revokeTitle.zh, { name }), en: fill(phrases.revokeTitle.en, { name }) };
  return page(
    scene,
    { title, status: given ? 422 : 200 },
    <>
      <TokenCrumbs scene={scene} />
      <FaultList faults={given?.faults ?? []} scene={scene} />
      <h1>{say(title)}</h1>
      <p class="note warn">{say(phrases.revokeLead)}</p>
      <form method="post" action={link(`/people/tokens/${id}/revoke`)}>
        <ReasonField given={given} scene={scene} />
        <p class="actions">
          <button class="button" type="submit">
            {say(phrases.revokeNow)}
          </button>
          <a class="button quiet" href={link('/people/tokens')}>
            {say(phrases.cancel)}
          </a>
        </p>
      </form>
    </>,
  );
}
