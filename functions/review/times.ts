import type { Round } from '../../shared/cycle/round.ts';
import type { Words } from '../../shared/words.ts';
import { localTime } from '../web/local-time.ts';
import { filled, phrases } from './phrases.ts';

/** When a round opens, in words; also where nobody has said so yet. */
export function opensWords({ opensAt }: Round): Words {
  return opensAt === undefined ? phrases.noOpen : filled(phrases.opensAt, { time: timeWords(opensAt) });
}

/** When an open round closes, in words; also where the office closes it by hand. */
export function closesWords({ closesAt }: Round): Words {
  return closesAt === undefined ? phrases.noClose : filled(phrases.closesAt, { time: timeWords(closesAt) });
}

/** When a round closed. A closed round has a closing time. */
export function closedWords({ closesAt, seal }: Round): Words {
  const at = closesAt ?? seal?.at;
  return at === undefined ? phrases.closedTitle : filled(phrases.closedAt, { time: timeWords(at) });
}

function timeWords(instant: string): Words {
  return { zh: localTime(instant, 'zh'), en: localTime(instant, 'en') };
}
