import { roundState } from '../../shared/cycle/round.ts';
import { cardSubjects } from '../../shared/cycle/task.ts';
import { cardlessChannels } from '../../shared/evidence/carded.ts';
import { figuresOf } from '../../shared/oversight/figures.ts';
import { flagsOf } from '../../shared/oversight/flags.ts';
import { promptings } from '../../shared/oversight/prompted.ts';
import { isStanding } from '../../shared/oversight/quarantine.ts';
import { fill } from '../../shared/words.ts';
import { countProgress } from '../store/progress.ts';
import { listQuarantines } from '../store/quarantine.ts';
import { wholeSheet } from '../store/table.ts';
import { page } from '../web/page.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs, cycleWay } from './crumbs.tsx';
import { FiguresTable } from './figures-table.tsx';
import { FlagList } from './flag-list.tsx';
import { findAsked, mayPropose } from './found.ts';
import { HonestyTable } from './honesty-table.tsx';
import { OwnSet } from './own-set.tsx';
import { phrases } from './phrases.ts';
import { ProgressTables } from './progress-table.tsx';
import { mostBallots, sealedBallots } from './sealed.ts';
import { batchTitles } from './set-words.ts';

/** One round of the public: how far it is, and once it is sealed what was said and what is unusual about it. */
export async function round(scene: Scene): Promise<Response> {
  const found = await findAsked(scene);
  if (!found) return refusal(scene, 'not-found');
  const { of, asked } = found;
  const { house, say } = scene;
  const { cycle, round: one, audience } = asked;
  const units = cardSubjects(audience, cycle.roster);
  const places = audience.cards === 'all-units' ? [wholeSheet] : units.map(({ unit }) => unit);
  const place = { office: cycle.office, cycle: cycle.id };
  const [progress, sealed, titles, decided] = await Promise.all([
    countProgress(house.store, { ...place, round: one.id }, places, cardlessChannels(audience)),
    sealedBallots(house.store, asked),
    batchTitles(house.store, of),
    listQuarantines(house.store, place),
  ]);
  const ballots = typeof sealed === 'object' ? sealed : undefined;
  const watched = ballots && { round: one.id, audience, ballots };
  const state = roundState(one, house.now());
  const aside = decided.some(({ quarantine }) => quarantine.set.round === one.id && isStanding(quarantine));
  return page(
    scene,
    { title: one.title, wide: true },
    <>
      <Crumbs above={[cycleWay(cycle)]} scene={scene} />
      <h1>{say(one.title)}</h1>
      <p class="lead">
        <span class={state === 'sealed' ? 'tag good' : state === 'open' ? 'tag live' : 'tag'}>
          {say(phrases[state])}
        </span>{' '}
        {say(audience.title)}
      </p>
      {!one.seal && <p class="note">{say(phrases.noInterim)}</p>}
      {sealed === 'too-many' && (
        <p class="note warn">
          {fill(say(phrases.tooMany), { n: String(one.seal?.count ?? 0), most: String(mostBallots) })}
        </p>
      )}
      {watched && (
        <FlagList
          of={of}
          flags={flagsOf(watched)}
          decided={decided.map(({ quarantine }) => quarantine)}
          titles={titles}
          acts={mayPropose(scene)}
          scene={scene}
        />
      )}
      {watched && audience.honesty && (
        <HonestyTable
          honesty={audience.honesty}
          round={one.id}
          batches={promptings(watched)}
          titles={titles}
          scene={scene}
        />
      )}
      <ProgressTables audience={audience} units={units} progress={progress} provisional={!one.seal} scene={scene} />
      {ballots && (
        <FiguresTable
          audience={audience}
          units={units}
          figures={figuresOf(audience, ballots)}
          aside={aside}
          scene={scene}
        />
      )}
      {ballots && mayPropose(scene) && (
        <OwnSet asked={asked} units={units} ballots={ballots} titles={titles} scene={scene} />
      )}
    </>,
  );
}
