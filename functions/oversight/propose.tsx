import type { BallotSet } from '../../shared/evidence/set-aside.ts';
import { fewest } from '../../shared/oversight/flag.ts';
import { fill } from '../../shared/words.ts';
import { getQuarantine, proposeQuarantine, quarantineId } from '../store/quarantine.ts';
import { FaultList, FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import { readForm, single } from '../web/form.ts';
import { page } from '../web/page.tsx';
import { type Reason, readReason } from '../web/reason.ts';
import { ReasonField } from '../web/reason-field.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs, cycleWay, roundWay } from './crumbs.tsx';
import { decisionPhrases as phrases } from './decision-phrases.ts';
import { type Asked, findAsked, personOf, type Watching } from './found.ts';
import { sealedBallots, sizeIn } from './sealed.ts';
import { setFrom } from './set-query.ts';
import { batchTitles, setWords } from './set-words.ts';

/** Asks why a set of ballots shall be set aside, and says what follows. */
export async function askProposal(scene: Scene): Promise<Response> {
  const found = await findAsked(scene);
  if (!found) return refusal(scene, 'not-found');
  const query = new URL(scene.c.req.url).searchParams;
  const set = setFrom(found.asked.round.id, {
    get: (field) => query.get(field) ?? undefined,
    days: query.getAll('day'),
  });
  return ask(scene, found.of, found.asked, set, undefined);
}

/** Takes the proposal: a set of ten ballots at least, with a reason. Another person decides. */
export async function propose(scene: Scene): Promise<Response> {
  const found = await findAsked(scene);
  if (!found) return refusal(scene, 'not-found');
  const { of, asked } = found;
  const form = await readForm(scene);
  const set = setFrom(asked.round.id, { get: (field) => single(form, field), days: form.get('day') ?? [] });
  const reason = readReason(single(form, 'reason'));
  const n = set && (await sizeOf(scene, asked, set));
  if (!set || n === undefined || n < fewest || reason.faults.length > 0) return ask(scene, of, asked, set, reason);
  const { store, now } = scene.house;
  const { office, id: cycle } = of.stored.cycle;
  const by = { actor: personOf(scene).login, action: 'propose-quarantine', reason: reason.text, at: now() };
  const stepped = await proposeQuarantine(store, by, { office, cycle }, set);
  const done = 'code' in stepped ? 'taken' : 'propose';
  return scene.c.redirect(scene.link(`/oversight/${cycle}/decisions/${quarantineId(set)}?done=${done}`), 303);
}

/** How many sealed ballots a set means; undefined where the round is not sealed or too large for a page. */
async function sizeOf({ house }: Scene, asked: Asked, set: BallotSet): Promise<number | undefined> {
  const sealed = await sealedBallots(house.store, asked);
  return typeof sealed === 'object' ? sizeIn(sealed, set) : undefined;
}

async function ask(
  scene: Scene,
  of: Watching,
  asked: Asked,
  set: BallotSet | undefined,
  reason: Reason | undefined,
): Promise<Response> {
  const { say, link, language, house } = scene;
  const { cycle } = of.stored;
  const { round } = asked;
  if (!round.seal) return refusal(scene, 'not-found');
  const n = set && (await sizeOf(scene, asked, set));
  if (set && n === undefined) return refusal(scene, 'not-found');
  const place = { office: cycle.office, cycle: cycle.id };
  const known = set && (await getQuarantine(house.store, place, quarantineId(set)));
  const titles = await batchTitles(house.store, of);
  const wrong: FieldFaultOf[] = [];
  if (!set) wrong.push({ field: 'set', words: phrases.unknownSet });
  else if (n !== undefined && n < fewest) wrong.push({ field: 'set', words: phrases.tooFew });
  const faults = [...wrong, ...(reason?.faults ?? [])];
  const way = roundWay(cycle.id, round);
  return page(
    scene,
    { title: phrases.proposeTitle, status: faults.length > 0 ? 422 : 200 },
    <>
      <Crumbs above={[cycleWay(cycle), way]} scene={scene} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(phrases.proposeTitle)}</h1>
      <div id="set" class={wrong.length > 0 ? 'field faulty' : undefined}>
        <FieldFault field="set" faults={faults} scene={scene} />
        {set && n !== undefined && wrong.length === 0 && (
          <p class="lead">
            {fill(say(phrases.proposeLead), { n: String(n), set: setWords(set, of, titles, language) })}
          </p>
        )}
      </div>
      {known && (
        <p class="note">
          {say(phrases.taken)}{' '}
          <a href={link(`/oversight/${cycle.id}/decisions/${known.quarantine.id}`)}>{say(phrases.seeNow)}</a>
        </p>
      )}
      {set && wrong.length === 0 && (
        <>
          <h2>{say(phrases.whatFollows)}</h2>
          <ol class="steps">
            <li>{say(phrases.step1)}</li>
            <li>{say(phrases.step2)}</li>
            <li>{say(phrases.step3)}</li>
          </ol>
          <form method="post" action={link(`${way.path}/propose`)}>
            {(['batch', 'channel', 'subject'] as const).map(
              (field) => set[field] !== undefined && <input type="hidden" name={field} value={set[field]} />,
            )}
            {(set.days ?? []).map((day) => (
              <input type="hidden" name="day" value={day} />
            ))}
            <ReasonField given={reason} scene={scene} />
            <p class="actions">
              <button class="button" type="submit">
                {say(phrases.proposeButton)}
              </button>
              <a class="button quiet" href={link(way.path)}>
                {say(phrases.back)}
              </a>
            </p>
          </form>
        </>
      )}
      {wrong.length > 0 && (
        <p class="actions">
          <a class="button quiet" href={link(way.path)}>
            {say(phrases.back)}
          </a>
        </p>
      )}
    </>,
  );
}
