import { serviceChannel } from '../../shared/service/service.ts';
import type { Words } from '../../shared/words.ts';
import { typedCode } from '../store/card-code.ts';
import { askForRating } from '../store/service-case.ts';
import type { FindAsked } from '../web/asked.ts';
import type { Handler } from '../web/door.ts';
import { type RequestFault, readRequest, serviceLink } from '../web/service-request.ts';
import { answer, bodyOf, tokenOf } from './asked.ts';
import { roundAsked, unlessOpen } from './card-holder.ts';
import { problem } from './problem.ts';
import { RatingRequest } from './service-shapes.ts';

/** Asks for the rating of a finished matter and answers the link for its citizen. */
export function askRatingFor(find: FindAsked): Handler {
  return async (scene) => {
    const { house } = scene;
    const at = house.now();
    const asked = await roundAsked(scene, find, at);
    if (asked instanceof Response) return asked;
    const body = await bodyOf(scene, RatingRequest);
    if (body instanceof Response) return body;
    const channel = serviceChannel(asked.audience);
    if (!channel) return problem(scene, 'not-found');
    const token = tokenOf(scene);
    if (token.channel !== undefined && token.channel !== channel.id) return problem(scene, 'scope-missing');
    const shut = unlessOpen(scene, asked);
    if (shut) return shut;
    const read = await readRequest(house, asked, body);
    if ('faults' in read)
      return problem(scene, 'invalid', {
        faults: read.faults.map(({ member, code }) => ({ pointer: `#/${member}`, code, words: phrases[code] })),
      });
    const { cycle, round } = asked;
    const by = { actor: token.createdBy, action: 'ask-rating', reason: `token ${token.id}`, at };
    const done = await askForRating(
      house.store,
      by,
      { office: cycle.office, cycle: cycle.id, round: round.id },
      read.found,
      body.reference,
    );
    if (done.kind === 'differs') return problem(scene, 'case-differs');
    const { defaultFrom } = read.found;
    return answer(scene, done.kind === 'asked' ? 201 : 200, {
      link: serviceLink(house, asked, done.secret),
      code: typedCode(done.secret),
      ...(defaultFrom !== undefined && { silentFrom: defaultFrom }),
    });
  };
}

const phrases: Readonly<Record<RequestFault['code'], Words>> = {
  'not-rated': { zh: '本轮不评价这个单位', en: 'is not a unit that this round rates' },
  'no-such-place': { zh: '这个单位没有登记这个窗口、指南或服务', en: 'is not listed as a place of this unit' },
  'not-yet': { zh: '日期在今天以后', en: 'lies after today' },
  'too-late': { zh: '评价期限已过', en: 'is too long ago: the time for rating is over' },
  'no-such-stage': { zh: '含有评价表中没有的环节', en: 'names a stage that is not an item of the sheet' },
};
