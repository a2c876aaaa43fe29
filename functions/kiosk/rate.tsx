import { readAnswers } from '../../shared/evidence/sheet.ts';
import { type Kiosk, kioskVoter, mayCast } from '../store/kiosk.ts';
import { type Asked, type FindAsked, findAskedIn } from '../web/asked.ts';
import { castSheet } from '../web/cast-sheet.ts';
import type { Handler } from '../web/door.ts';
import { readForm, single } from '../web/form.ts';
import type { House } from '../web/house.ts';
import { readOneSheet } from '../web/rating/one-sheet.ts';
import type { Scene } from '../web/scene.ts';
import { deviceOf } from './device.tsx';
import { phrases } from './phrases.ts';
import { messagePage, sheetPage, thanksPage } from './rate-pages.tsx';

/** What became of a ballot of a device: counted now or before, refused for good, or to be sent again later. */
type Outcome = 'counted' | 'refused' | 'later';

const nonceForm = /^[0-9a-f]{32}$/;

/** The pages and the address that a device uses. */
export function rating(house: House): { readonly show: Handler; readonly take: Handler; readonly takeKept: Handler } {
  const find = findAskedIn(house.store);
  return {
    show: (scene) => withDevice(scene, find, async (kiosk, asked) => sheetPage(scene, kiosk, asked, newNonce(scene))),
    take: (scene) => withDevice(scene, find, (kiosk, asked) => takeForm(scene, kiosk, asked)),
    takeKept: (scene) => takeKept(scene, find),
  };
}

/** Without scripts: a plain form, and thanks that lead back by themselves. */
async function takeForm(scene: Scene, kiosk: Kiosk, asked: Asked): Promise<Response> {
  const form = await readForm(scene);
  const nonce = single(form, 'nonce') ?? '';
  const sheet = readOneSheet(asked.audience.sheet, form, ['nonce']);
  if (!nonceForm.test(nonce) || sheet.faults.length > 0 || sheet.strangers.length > 0)
    return sheetPage(scene, kiosk, asked, nonceForm.test(nonce) ? nonce : newNonce(scene), sheet);
  const outcome = await cast(scene, kiosk, asked, nonce, sheet.answers);
  return outcome === 'counted' ? thanksPage(scene) : sheetPage(scene, kiosk, asked, nonce, sheet, phrases.again);
}

/**
 * A ballot that the device kept, as JSON: the mark made there and the answers by item. The device keeps it until it is
 * told that it was counted or refused; `later` says to send it again.
 */
async function takeKept(scene: Scene, find: FindAsked): Promise<Response> {
  const { c } = scene;
  const answer = (outcome: Outcome, status: 200 | 401 | 409 | 422 | 503) => c.json({ outcome }, status);
  const body = await bodyOf(scene);
  if (!body) return answer('refused', 422);
  const kiosk = await deviceOf(scene);
  if (!kiosk) return answer('refused', 401);
  const asked = await find(kiosk, scene.house.now());
  if (!asked) return answer('refused', 409);
  // Not begun yet: the device may have been set up early. Over: nothing is counted any more.
  if (asked.state === 'planned') return answer('later', 503);
  if (asked.state !== 'open') return answer('refused', 409);
  const given = new Map(Object.entries(body.answers).map(([item, value]) => [item, [value]]));
  const { answers, faults } = readAnswers(asked.audience.sheet, given);
  if (faults.length > 0) return answer('refused', 422);
  const outcome = await cast(scene, kiosk, asked, body.nonce, answers);
  if (outcome === 'later') c.header('retry-after', '60');
  return answer(outcome, outcome === 'later' ? 503 : 200);
}

async function cast(
  scene: Scene,
  kiosk: Kiosk,
  asked: Asked,
  nonce: string,
  answers: ReturnType<typeof readAnswers>['answers'],
): Promise<Outcome> {
  const { store, now } = scene.house;
  const at = now();
  if (!(await mayCast(store, kiosk, at))) return 'later';
  const voter = await kioskVoter(store, kiosk, nonce);
  const { unit, channel, stratum, id } = kiosk;
  const card = { subject: unit, channel, batch: id, ...(stratum !== undefined && { stratum }) };
  const filled = { nonce, sheet: { [unit]: answers } };
  // A device asks for no comment, so none is ever kept under this name.
  const { kind } = await castSheet(scene.house, asked, { card, voter, comment: voter }, filled, at);
  if (kind === 'unknown') return 'later';
  return kind === 'already-counted' ? 'refused' : 'counted';
}

async function withDevice(
  scene: Scene,
  find: FindAsked,
  then: (kiosk: Kiosk, asked: Asked) => Promise<Response>,
): Promise<Response> {
  const kiosk = await deviceOf(scene);
  if (!kiosk) return messagePage(scene, phrases.outTitle, phrases.out, 401);
  const asked = await find(kiosk, scene.house.now());
  if (asked?.state !== 'open') return messagePage(scene, phrases.closedTitle, phrases.closed, 409);
  return then(kiosk, asked);
}

async function bodyOf({ c }: Scene): Promise<{ nonce: string; answers: Record<string, string> } | undefined> {
  try {
    const body: unknown = JSON.parse(await c.req.text());
    if (typeof body !== 'object' || body === null) return undefined;
    const [nonce, answers]: unknown[] = [Reflect.get(body, 'nonce'), Reflect.get(body, 'answers')];
    if (typeof nonce !== 'string' || !nonceForm.test(nonce) || typeof answers !== 'object' || answers === null)
      return undefined;
    const entries = Object.entries(answers);
    if (entries.length > 100 || entries.some(([, value]) => typeof value !== 'string')) return undefined;
    return { nonce, answers: Object.fromEntries(entries.map(([item, value]) => [item, String(value)])) };
  } catch {
    return undefined;
  }
}

const newNonce = ({ house }: Scene) => Buffer.from(house.random(16)).toString('hex');
