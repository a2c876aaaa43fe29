import type { Role } from '../store/person.ts';
import { type Door, door } from '../web/door.ts';
import { readForm, single } from '../web/form.ts';
import type { House } from '../web/house.ts';
import { localPath } from '../web/local-path.ts';
import type { Scene } from '../web/scene.ts';
import { clearSessionCookie, setSessionCookie } from '../web/session-cookie.ts';
import { firstPathOf } from '../web/ways.ts';
import { signIn, signOut } from './sign-in.ts';
import { brakedPage, phrases, signInPage } from './sign-in-page.tsx';
import { askRevoke, revoke } from './token-revoke.tsx';
import { checkToken, makeToken, newToken, tokenList } from './tokens.ts';

/** Who keeps the tokens of other systems. */
const keepers: readonly Role[] = ['office'];

/** Signing in and out of everybody who works with the county's assessments, and the tokens of other systems. */
export function people(house: House): Door {
  return door(house, (on) => {
    on.get('/people/sign-in', 'anyone', (scene) => {
      const next = localPath(scene.c.req.query('next'));
      if (scene.asking) return scene.c.redirect(scene.link(next ?? firstPathOf(scene.asking.person)), 303);
      return signInPage(scene, { login: '', next, faults: [] });
    });
    on.post('/people/sign-in', 'anyone', enter);
    on.post('/people/sign-out', 'anyone', async (scene) => {
      if (scene.asking) await signOut(house, scene.asking);
      clearSessionCookie(scene.c, house.secure);
      return scene.c.redirect(scene.link('/people/sign-in'), 303);
    });
    on.get('/people/tokens', keepers, tokenList);
    on.post('/people/tokens', keepers, makeToken);
    on.get('/people/tokens/new', keepers, newToken);
    on.post('/people/tokens/new', keepers, newToken);
    on.post('/people/tokens/check', keepers, checkToken);
    on.get('/people/tokens/:token/revoke', keepers, askRevoke);
    on.post('/people/tokens/:token/revoke', keepers, revoke);
  });
}

async function enter(scene: Scene): Promise<Response> {
  const { c, house } = scene;
  const form = await readForm(scene);
  const login = (single(form, 'login') ?? '').normalize('NFKC').trim();
  const password = single(form, 'password') ?? '';
  const next = localPath(single(form, 'next'));
  const faults = [
    ...(login === '' ? [{ field: 'login', words: phrases.loginMissing }] : []),
    ...(password === '' ? [{ field: 'password', words: phrases.passwordMissing }] : []),
  ];
  if (faults.length > 0) return signInPage(scene, { login, next, faults });
  const entry = await signIn(house, { login, password }, scene.asking);
  switch (entry.kind) {
    case 'in':
      setSessionCookie(c, house.secure, entry.token);
      return c.redirect(scene.link(next ?? firstPathOf(entry.person)), 303);
    case 'wrong':
      return signInPage(scene, { login, next, faults: [{ field: 'login', words: phrases.wrong }] });
    case 'braked':
      return brakedPage(scene, entry);
    case 'busy':
      c.header('retry-after', '5');
      return signInPage(scene, { login, next, faults: [{ field: 'password', words: phrases.busy }], status: 503 });
    default:
      return entry satisfies never;
  }
}
