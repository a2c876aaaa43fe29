import { fill } from '../../shared/words.ts';
import { planOfCycle } from '../store/plan.ts';
import { countyDay } from '../web/county-day.ts';
import { attachment, csv } from '../web/download.ts';
import { localTime } from '../web/local-time.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { findRound } from './found.ts';
import { seatPhrases as phrases } from './seat-phrases.ts';
import { lateOf, seatsOf } from './seats.ts';

/** The seats that have not handed in, as a table to chase them with: whom, what is asked of them, and until when. */
export async function lateCsv(scene: Scene): Promise<Response> {
  const found = await findRound(scene);
  if (!found) return refusal(scene, 'not-found');
  const { house, say, language } = scene;
  const { cycle } = found.cycle;
  const plan = await planOfCycle(house.store, found.cycle);
  const now = house.now();
  const seats = await seatsOf(house.store, cycle, plan, found.round.round, now);
  if (!seats) return refusal(scene, 'not-found');
  const { round } = seats;
  const head = [
    phrases.round,
    phrases.seatId,
    phrases.seat,
    phrases.group,
    phrases.subjects,
    phrases.closes,
    phrases.state,
  ];
  const closes = round.closesAt === undefined ? say(phrases.byHand) : localTime(round.closesAt, language);
  const rows = lateOf(seats.seats).map(({ unit, subjects }) => {
    const group = plan.groups.find(({ id }) => id === unit.group);
    return [
      ...[say(round.title), unit.unit, say(unit.title), group ? say(group.title) : unit.group],
      { number: String(subjects) },
      ...[closes, say(phrases.late)],
    ];
  });
  const day = countyDay(now).replaceAll('-', '');
  // A file name holds 70 characters; what tells two lists apart stands at its end.
  const shown = fill(say(phrases.file), {
    cycle: shortened(say(cycle.title), 30),
    round: shortened(say(round.title), 20),
    day,
  });
  const plain = `${cycle.id}-${round.id}-late-${day}`;
  return new Response(csv([head.map(say), ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment({ shown, plain, ending: 'csv' }),
    },
  });
}

function shortened(text: string, most: number): string {
  return [...text].slice(0, most).join('');
}
