import { fill, type Phrases } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { mostBallots } from './size.ts';
import type { Source } from './source.ts';

const words = {
  tooMany: {
    zh: '评价票有 {n} 张，超过 {most} 张的不在网页上计算；请在服务器上用 npm run analyse 分析。',
    en: '{n} ballots: more than {most} are not computed on a page; use npm run analyse on the server.',
  },
} satisfies Phrases;

/** Says that an analysis is not made on a page, and where it is. */
export function tooManyBallots({ say }: Scene, { evidence }: Source) {
  const counts = { n: String(evidence.ballots.length), most: String(mostBallots) };
  return <p class="note warn">{fill(say(words.tooMany), counts)}</p>;
}
