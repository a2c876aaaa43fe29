import { fill } from '../../shared/words.ts';
import type { Person } from '../store/person.ts';
import { getToken, listTokens, putToken, type Token, tokenState } from '../store/token.ts';
import { newTokenText } from '../store/token-text.ts';
import { readForm, single } from '../web/form.ts';
import type { Scene } from '../web/scene.ts';
import { choicesOf } from './token-choices.ts';
import { emptyForm, readTokenForm } from './token-form.ts';
import { tokenFormPage } from './token-form-page.tsx';
import { tokenListPage } from './token-list-page.tsx';
import { tokenCheckPage, tokenExistsPage, tokenShownPage } from './token-pages.tsx';
import { phrases } from './token-phrases.ts';

/** Who keeps tokens. Every route of theirs wants the office, so somebody asks. */
export function officerOf({ asking }: Scene): Person {
  if (!asking) throw new Error('a page of tokens was asked for by nobody');
  return asking.person;
}

/** Every token of the office. */
export async function tokenList(scene: Scene): Promise<Response> {
  const { store } = scene.house;
  const { office } = officerOf(scene);
  const [tokens, choices, done] = await Promise.all([
    listTokens(store, office),
    choicesOf(store, office),
    revokedWords(scene),
  ]);
  // What still opens something comes first.
  const at = scene.house.now();
  const [valid, over] = [true, false].map((is) => tokens.filter((one) => (tokenState(one, at) === 'valid') === is));
  return tokenListPage(scene, { tokens: [...(valid ?? []), ...(over ?? [])], choices, done });
}

/** What a redirect says was done; said only where it holds. */
async function revokedWords(scene: Scene) {
  const id = scene.c.req.query('revoked') ?? '';
  if (!/^[0-9a-f]{16}$/.test(id)) return undefined;
  const token = await getToken(scene.house.store, officerOf(scene).office, id);
  if (!token || tokenState(token, scene.house.now()) !== 'revoked') return undefined;
  const { zh, en } = phrases.revokedNote;
  const { name } = token;
  return { zh: fill(zh, { name }), en: fill(en, { name }) };
}

/** The form: empty, or as it was filled in where somebody goes back to it. */
export async function newToken(scene: Scene): Promise<Response> {
  const { store, now } = scene.house;
  const choices = await choicesOf(store, officerOf(scene).office);
  if (scene.c.req.method !== 'POST') return tokenFormPage(scene, { choices, typed: emptyForm(now()), faults: [] });
  const { typed } = readTokenForm(await readForm(scene), choices, now());
  return tokenFormPage(scene, { choices, typed, faults: [] });
}

/** Reads the form, and asks before the token is made. */
export async function checkToken(scene: Scene): Promise<Response> {
  const { store, now, random } = scene.house;
  const choices = await choicesOf(store, officerOf(scene).office);
  const { typed, faults, token } = readTokenForm(await readForm(scene), choices, now());
  if (faults.length > 0) return tokenFormPage(scene, { choices, typed, faults });
  const id = Buffer.from(random(8)).toString('hex');
  return tokenCheckPage(scene, { id, typed, token, choices });
}

/** Makes the token and shows it, this once. The form is read again: what was hidden in the page may have been changed. */
export async function makeToken(scene: Scene): Promise<Response> {
  const { store, now, random } = scene.house;
  const { office, login } = officerOf(scene);
  const form = await readForm(scene);
  const choices = await choicesOf(store, office);
  const at = now();
  const { typed, faults, token: wanted } = readTokenForm(form, choices, at);
  const id = single(form, 'id') ?? '';
  if (faults.length > 0 || !/^[0-9a-f]{16}$/.test(id)) return tokenFormPage(scene, { choices, typed, faults });
  const token: Token = { ...wanted, id, office, createdBy: login, createdAt: at };
  const text = newTokenText(random);
  const by = { actor: login, action: 'create-token', reason: token.name, at };
  if ((await putToken(store, by, token, text)) === 'exists') return tokenExistsPage(scene);
  return tokenShownPage(scene, token, text);
}
