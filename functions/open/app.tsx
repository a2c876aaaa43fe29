import { hasCast } from '../store/ballot.ts';
import { noteOpenBallot, openBrake, openRater } from '../store/open-rater.ts';
import { castSheet, castWithinMs } from '../web/cast-sheet.ts';
import { type Door, door } from '../web/door.ts';
import { readForm, single } from '../web/form.ts';
import type { House } from '../web/house.ts';
import { besideAsked, readBeside } from '../web/rating/beside.ts';
import { readOneSheet } from '../web/rating/one-sheet.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { type FindOpen, findOpenIn, type OpenAsked, pathOf, placeOf } from './asked.ts';
import { deviceOf, ensureDevice } from './device.ts';
import { AgainForm, named, sheetPage, tellPage, thanksPage, timed } from './pages.tsx';
import { phrases } from './phrases.ts';
import { judgeWork, looksLikeWork, newChallenge } from './proof.ts';

const subject = '/open/:office/:cycle/:round/:subject';

/** The door that needs no card: its ballots come by a channel of their own, and no step needs a script. */
export function open(house: House, withinMs: number = castWithinMs): Door {
  const find = findOpenIn(house.store);
  return door(house, ({ get, post }) => {
    get(subject, 'public', (scene) => show(scene, find));
    post(`${subject}/ballot`, 'public', (scene) => take(scene, find, withinMs));
    get(`${subject}/ballot`, 'public', (scene) => scene.c.redirect(scene.link(pathOf(placeOf(scene))), 303));
  });
}

async function show(scene: Scene, find: FindOpen): Promise<Response> {
  const { now, store } = scene.house;
  const asked = await find(scene, now());
  if (!asked) return refusal(scene, 'not-found');
  const shut = unlessOpen(scene, asked, 200);
  if (shut) return shut;
  const device = ensureDevice(scene, asked);
  const { voter } = await openRater(store, asked.place, device);
  const { office, cycle, round, subject: unit } = asked.place;
  if (await hasCast(store, office, cycle, round, unit, voter)) return usedPage(scene, asked);
  return sheetPage(scene, asked, await carriedBy(scene, asked, device));
}

/**
 * Takes a sheet. What no page of ours could have sent is turned away before anything is asked of the database: whoever
 * floods this address costs next to nothing.
 */
async function take(scene: Scene, find: FindOpen, withinMs: number): Promise<Response> {
  const { house } = scene;
  const at = house.now();
  const form = await readForm(scene);
  const nonce = single(form, 'nonce') ?? '';
  const proof = single(form, 'proof') ?? '';
  const device = deviceOf(scene);
  if (!/^[0-9a-f]{32}$/.test(nonce) || !looksLikeWork(proof) || device === undefined)
    return scene.c.redirect(scene.link(pathOf(placeOf(scene))), 303);
  const asked = await find(scene, at);
  if (!asked) return refusal(scene, 'not-found');
  const shut = unlessOpen(scene, asked, 409);
  if (shut) return shut;
  const { audience, place, unit, channel } = asked;
  const sheet = readOneSheet(audience.sheet, form, ['nonce', 'proof', ...besideAsked(audience)]);
  const beside = readBeside(audience, form);
  const before = { sheet, beside };
  const rater = await openRater(house.store, place, device);
  const again = async (faults: Parameters<typeof sheetPage>[3]) =>
    sheetPage(scene, asked, await carriedBy(scene, asked, device, nonce), faults);
  if (sheet.strangers.length > 0) return again({ ...before, faults: [{ field: 'send', words: phrases.stranger }] });
  if (sheet.faults.length > 0 || beside.faults.length > 0) return again({ ...before, faults: [] });
  const work = await judgeWork(rater.work, { voter: rater.voter, nonce }, proof, at);
  if (work === 'unfit') return again({ ...before, faults: [{ field: 'send', words: phrases.unfit }] });
  const retry = <AgainForm scene={scene} asked={asked} nonce={nonce} proof={proof} before={before} />;
  const braked = { place, device, isProven: work === 'done' };
  const until = await openBrake(house.store, braked, at);
  // Who sends again what was counted is told so, and not to wait.
  const counted = () => hasCast(house.store, place.office, place.cycle, place.round, unit.unit, rater.voter);
  if (until !== undefined && !(await counted())) {
    scene.c.header('retry-after', String(Math.ceil((Date.parse(until) - Date.parse(at)) / 1000)));
    return tellPage(scene, { title: phrases.brakedTitle, words: timed(phrases.braked, until), status: 429 }, retry);
  }
  const filled = {
    ...{ nonce, sheet: { [unit.unit]: sheet.answers }, words: beside.words, prompted: beside.prompted },
    unproven: work === 'none' ? (true as const) : undefined,
  };
  const holder = { card: { subject: unit.unit, channel }, voter: rater.voter, comment: rater.comment };
  const { kind } = await castSheet(house, asked, holder, filled, at, withinMs);
  switch (kind) {
    case 'counted':
      await noteOpenBallot(house.store, braked, at);
      return thanksPage(scene, asked, rater);
    case 'yours':
      return thanksPage(scene, asked, rater);
    case 'already-counted':
      return usedPage(scene, asked);
    case 'unknown':
      scene.c.header('retry-after', '5');
      return tellPage(scene, { title: phrases.unknownTitle, words: phrases.unknown, status: 503 }, retry);
  }
}

async function carriedBy(scene: Scene, { place }: OpenAsked, device: string, nonce?: string) {
  const { store, random, now } = scene.house;
  const mark = nonce ?? Buffer.from(random(16)).toString('hex');
  const { voter, work, draft } = await openRater(store, place, device);
  return { nonce: mark, draft, challenge: await newChallenge(work, { voter, nonce: mark }, now(), random) };
}

function usedPage(scene: Scene, asked: OpenAsked): Response {
  return tellPage(scene, { title: phrases.usedTitle, words: named(phrases.used, asked), status: 409 });
}

function unlessOpen(scene: Scene, { state }: OpenAsked, status: number): Response | undefined {
  if (state === 'open') return undefined;
  const words = state === 'planned' ? phrases.planned : phrases.closed;
  return tellPage(scene, { title: phrases.closedTitle, words, status });
}
