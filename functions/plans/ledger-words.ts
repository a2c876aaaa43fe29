import type { Words } from '../../shared/words.ts';
import type { StoredRound } from '../store/round.ts';
import { localTime } from '../web/local-time.ts';

/**
 * What the ledger says an entry is about, or why, in both languages.
 *
 * The store and the clock write short English phrases; those known here are put into words, with rounds called by their
 * titles and digests shortened. Everything else, such as the reason a person gave, stays exactly as it was entered.
 */
export function ledgerWords(entry: string, rounds: readonly StoredRound[]): Words {
  for (const { known, say } of phrasing) {
    const found = known.exec(entry);
    if (found)
      return say(found, (id) => rounds.find(({ round }) => round.id === id)?.round.title ?? { zh: id, en: id });
  }
  return { zh: entry, en: entry };
}

type Phrasing = {
  readonly known: RegExp;
  readonly say: (found: RegExpExecArray, title: (round: string) => Words) => Words;
};

const phrasing: readonly Phrasing[] = [
  {
    known: /^round (\S+)$/,
    say: ([, id = ''], title) => ({ zh: `轮次“${title(id).zh}”`, en: `round "${title(id).en}"` }),
  },
  {
    known: /^round (\S+): (\d+) cards$/,
    say: ([, id = '', n = ''], title) => ({
      zh: `轮次“${title(id).zh}”的评价卡 ${n} 张`,
      en: `${n} cards of round "${title(id).en}"`,
    }),
  },
  {
    known: /^round (\S+): one card$/,
    say: ([, id = ''], title) => ({
      zh: `轮次“${title(id).zh}”的评价卡 1 张`,
      en: `one card of round "${title(id).en}"`,
    }),
  },
  {
    known: /^round (\S+): (\d+) ballots as ([0-9a-f]{12})/,
    say: ([, id = '', n = '', digest = ''], title) => ({
      zh: `轮次“${title(id).zh}”的评价票 ${n} 张，摘要 ${digest}`,
      en: `${n} ballots of round "${title(id).en}", digest ${digest}`,
    }),
  },
  {
    known: /^round (\S+) is sealed and no longer due$/,
    say: ([, id = ''], title) => ({
      zh: `轮次“${title(id).zh}”已封存，不再安排`,
      en: `round "${title(id).en}" is sealed and no longer due`,
    }),
  },
  { known: /^cycle \S+$/, say: () => ({ zh: '本周期', en: 'this cycle' }) },
  {
    known: /^cycle \S+ due at (\S+Z)$/,
    say: ([, at = '']) => ({
      zh: `本周期，安排在 ${localTime(at, 'zh')} 计算`,
      en: `this cycle, to be computed at ${localTime(at, 'en')}`,
    }),
  },
  {
    known: /^result ([0-9a-f]{12})/,
    say: ([, digest = '']) => ({ zh: `考核结果，摘要 ${digest}`, en: `result, digest ${digest}` }),
  },
  {
    known: /^due since (\S+Z)$/,
    say: ([, at = '']) => ({ zh: `${localTime(at, 'zh')} 到期`, en: `due since ${localTime(at, 'en')}` }),
  },
];
