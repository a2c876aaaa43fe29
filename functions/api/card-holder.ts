import type { SheetFault } from '../../shared/evidence/sheet.ts';
import type { Words } from '../../shared/words.ts';
import { openCard } from '../store/open-card.ts';
import type { Asked, FindAsked } from '../web/asked.ts';
import { fits, type Holder, isUsed } from '../web/cast-sheet.ts';
import type { Scene } from '../web/scene.ts';
import { retryAt } from './admit.ts';
import { nameOf, sees, tokenOf } from './asked.ts';
import { strangeParameters } from './pages.ts';
import { type Fault, problem } from './problem.ts';

/** The public's round of an address. One the token is not bound to looks the same as one that does not exist. */
export async function roundAsked(scene: Scene, find: FindAsked, at: string): Promise<Asked | Response> {
  const strange = strangeParameters(scene);
  if (strange) return strange;
  const token = tokenOf(scene);
  const [cycle, round] = [nameOf(scene, 'cycle'), nameOf(scene, 'round')];
  if (cycle === undefined || round === undefined || !sees(token, cycle) || token.round !== round)
    return problem(scene, 'not-found');
  return (await find({ office: token.office, cycle, round }, at)) ?? problem(scene, 'not-found');
}

/** What is said of a round that takes no ballots now; undefined where it does. */
export function unlessOpen(scene: Scene, { state }: Asked): Response | undefined {
  if (state === 'open') return undefined;
  return problem(scene, state === 'planned' ? 'round-planned' : 'round-closed');
}

/** The holder of a code, or what is said of a code that opens nothing. */
export async function holderOf(scene: Scene, asked: Asked, code: string, at: string): Promise<Holder | Response> {
  const opened = await openCard(scene.house.store, placeOf(asked), code, at);
  switch (opened.kind) {
    case 'valid': {
      if (!fits(asked, opened.card)) return problem(scene, 'card-unknown');
      const { channel } = tokenOf(scene);
      if (channel !== undefined && opened.card.channel !== channel) return problem(scene, 'scope-missing');
      return opened;
    }
    case 'malformed':
      return problem(scene, 'invalid', { faults: [{ pointer: '#/code', code: 'wrong-form', words: malformed }] });
    case 'unknown':
      return problem(scene, 'card-unknown');
    case 'braked':
      return problem(scene, 'too-many-tries', { headers: retryAt(opened.until, at) });
    case 'withdrawn':
      return problem(scene, 'card-withdrawn');
    case 'expired':
      return problem(scene, 'card-expired');
    default:
      return opened satisfies never;
  }
}

/** Whether a card has a ballot in a round that takes none any more. */
export async function wasCast(scene: Scene, asked: Asked, code: string, at: string): Promise<boolean> {
  if (asked.state === 'planned') return false;
  const opened = await openCard(scene.house.store, placeOf(asked), code, at);
  return opened.kind === 'valid' && fits(asked, opened.card) && (await isUsed(scene.house, asked, opened));
}

/** A fault of a filled-in sheet where it stands in the request. */
export function answerFault({ subject, item, code }: SheetFault): Fault {
  return { pointer: `#/answers/${subject}${code === 'no-such-subject' ? '' : `/${item}`}`, code, words: phrases[code] };
}

const placeOf = ({ cycle, round }: Asked) => ({ office: cycle.office, cycle: cycle.id, round: round.id });

const malformed = {
  zh: '不是评价卡的号码：请对照卡片，或者重新扫描',
  en: 'is not the code of a card: compare with the card, or scan it again',
};

const phrases: Readonly<Record<SheetFault['code'], Words>> = {
  missing: { zh: '这一题没有答案', en: 'has no answer' },
  repeated: { zh: '这一题有不止一个答案', en: 'has more than one answer' },
  'not-a-level': { zh: '应为等级的序号，或者 unknown', en: 'must be the place of a level, or unknown' },
  'no-such-item': { zh: '评价表中没有这一题', en: 'is not a question of the sheet' },
  'no-such-subject': { zh: '这张卡不评价这个单位', en: 'is not a unit of this card' },
};
