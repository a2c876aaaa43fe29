import type { Words } from '../../shared/words.ts';

/** One kind of entry of the ledger, and how it is said. */
export type Phrasing = {
  readonly known: RegExp;
  readonly say: (found: RegExpExecArray, title: (round: string) => Words, unit: (id: string) => Words) => Words;
};

/** What the ledger says about cards. */
export const cardPhrasing: readonly Phrasing[] = [
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
    known: /^round (\S+): batch (\S+), (\d+) cards, list ([0-9a-f]{12})/,
    say: ([, id = '', batch = '', n = '', list = ''], title) => ({
      zh: `轮次“${title(id).zh}”的批次 ${batch}，评价卡 ${n} 张，清单摘要 ${list}`,
      en: `batch ${batch} of round "${title(id).en}", ${n} cards, digest of the list ${list}`,
    }),
  },
  {
    known: /^round (\S+): batch (\S+)$/,
    say: ([, id = '', batch = ''], title) => ({
      zh: `轮次“${title(id).zh}”的批次 ${batch}`,
      en: `batch ${batch} of round "${title(id).en}"`,
    }),
  },
  {
    known: /^round (\S+): (\d+) ballots and (\d+) cards of batch (\S+)$/,
    say: ([, id = '', ballots = '', cards = '', batch = ''], title) => ({
      zh: `轮次“${title(id).zh}”的批次 ${batch}：票 ${ballots} 张，卡 ${cards} 张`,
      en: `batch ${batch} of round "${title(id).en}": ${ballots} ballots, ${cards} cards`,
    }),
  },
  {
    known: /^round (\S+): (\d+) ballots and (\d+) cards of (\S+)$/,
    say: ([, id = '', ballots = '', cards = '', of = ''], title, unit) => ({
      zh: `轮次“${title(id).zh}”，${unit(of).zh}：票 ${ballots} 张，卡 ${cards} 张`,
      en: `${unit(of).en} in round "${title(id).en}": ${ballots} ballots, ${cards} cards`,
    }),
  },
  {
    known: /^round (\S+): (\d+) ballots of an unknown batch (\S+)$/,
    say: ([, id = '', ballots = '', batch = ''], title) => ({
      zh: `轮次“${title(id).zh}”：票 ${ballots} 张，写着没有制发过的批次 ${batch}`,
      en: `round "${title(id).en}": ${ballots} ballots of batch ${batch}, which was never made`,
    }),
  },
];
