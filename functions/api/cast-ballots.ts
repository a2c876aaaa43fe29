import type { Unit } from '../../shared/cycle/cycle.ts';
import { readSheet } from '../../shared/evidence/sheet.ts';
import type { FindAsked } from '../web/asked.ts';
import { castSheet, isUsed, subjectsOfCard } from '../web/cast-sheet.ts';
import type { Handler } from '../web/door.ts';
import { answer, bodyOf } from './asked.ts';
import { CardCode, CastBallot } from './ballot-shapes.ts';
import { answerFault, holderOf, roundAsked, unlessOpen, wasCast } from './card-holder.ts';
import { problem } from './problem.ts';

/** Opens a card for a kiosk: what it rates and what is asked. Nothing is changed by it. */
export function openCardFor(find: FindAsked): Handler {
  return async (scene) => {
    const at = scene.house.now();
    const asked = await roundAsked(scene, find, at);
    if (asked instanceof Response) return asked;
    const body = await bodyOf(scene, CardCode);
    if (body instanceof Response) return body;
    const shut = unlessOpen(scene, asked);
    if (shut) return shut;
    const holder = await holderOf(scene, asked, body.code, at);
    if (holder instanceof Response) return holder;
    const units = subjectsOfCard(asked, holder.card).map(({ unit, title }) => ({ unit, title }));
    const used = await isUsed(scene.house, asked, holder);
    return answer(scene, 200, { units, sheet: asked.audience.sheet, used });
  };
}

/** Casts a ballot, by the same rules and with the same verdicts as the citizens' own door. */
export function castBallotFor(find: FindAsked): Handler {
  return async (scene) => {
    const { house } = scene;
    const at = house.now();
    const asked = await roundAsked(scene, find, at);
    if (asked instanceof Response) return asked;
    const body = await bodyOf(scene, CastBallot);
    if (body instanceof Response) return body;
    const shut = unlessOpen(scene, asked);
    // An earlier try may have been counted while its answer got lost: only what is known not to be stored is called so.
    if (shut) return (await wasCast(scene, asked, body.code, at)) ? problem(scene, 'already-counted') : shut;
    const holder = await holderOf(scene, asked, body.code, at);
    if (holder instanceof Response) return holder;
    const units = subjectsOfCard(asked, holder.card).map(({ unit }: Unit) => unit);
    const { answers, faults } = readSheet(asked.audience.sheet, units, sentBy(body));
    if (faults.length > 0) return problem(scene, 'invalid', { faults: faults.map(answerFault) });
    const { kind } = await castSheet(house, asked, holder, { nonce: body.nonce, sheet: answers }, at);
    const { cycle, round } = asked;
    switch (kind) {
      case 'counted':
        return answer(scene, 201, { verdict: kind, units });
      case 'yours':
        return answer(scene, 200, { verdict: kind, units });
      case 'already-counted':
        return problem(scene, kind);
      case 'unknown':
        house.log({ at: house.now(), event: 'cast-unknown', office: cycle.office, cycle: cycle.id, round: round.id });
        return problem(scene, 'outcome-unknown', { headers: { 'retry-after': '5' } });
      default:
        return kind satisfies never;
    }
  };
}

/** The answers as the sheet's reader wants them: every value a list of texts, as a form would send them. */
function sentBy({ answers }: CastBallot): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const items = (of: CastBallot['answers'][string]) =>
    new Map(Object.entries(of).map(([item, level]) => [item, [String(level)]]));
  return new Map(Object.entries(answers).map(([unit, of]) => [unit, items(of)]));
}
