import type { Unit } from '../../shared/cycle/cycle.ts';
import type { Words } from '../../shared/words.ts';
import type { StoredRound } from '../store/round.ts';
import { localTime } from '../web/local-time.ts';
import { cardPhrasing, type Phrasing } from './ledger-cards.ts';

/**
 * What the ledger says an entry is about, or why, in both languages.
 *
 * The store and the clock write short English phrases; those known here are put into words, with rounds and units called
 * by their titles and digests shortened. Everything else, such as the reason a person gave, stays exactly as it was entered.
 */
export function ledgerWords(entry: string, rounds: readonly StoredRound[], roster: readonly Unit[] = []): Words {
  const round = (id: string) => rounds.find((one) => one.round.id === id)?.round.title ?? { zh: id, en: id };
  const unit = (id: string) => roster.find((one) => one.unit === id)?.title ?? { zh: id, en: id };
  for (const { known, say } of phrasing) {
    const found = known.exec(entry);
    if (found) return say(found, round, unit);
  }
  return { zh: entry, en: entry };
}

const phrasing: readonly Phrasing[] = [
  ...cardPhrasing,
  { known: /^key (proposed|confirmed|kept|destroyed)$/, say: () => ({ zh: '周期密钥', en: 'the key of the cycle' }) },
  {
    known: /^round (\S+)$/,
    say: ([, id = ''], title) => ({ zh: `轮次“${title(id).zh}”`, en: `round "${title(id).en}"` }),
  },
  {
    known: /^round (\S+): set (q[0-9a-f]+) of ballots/,
    say: ([, id = '', set = ''], title) => ({
      zh: `轮次“${title(id).zh}”的部分评价票（编号 ${set}）`,
      en: `some ballots of round "${title(id).en}" (${set})`,
    }),
  },
  {
    known: /^round (\S+): seat (\S+)$/,
    say: ([, id = '', seat = ''], title, unit) => ({
      zh: `轮次“${title(id).zh}”，${unit(seat).zh}席位`,
      en: `round "${title(id).en}", seat of ${unit(seat).en}`,
    }),
  },
  {
    known: /^the sheet was checked and confirmed$/,
    say: () => ({ zh: '核对后确认提交', en: 'checked and confirmed' }),
  },
  {
    known: /^its ballot was stored, its mark was missing$/,
    say: () => ({ zh: '评价票已存，当时未及登记', en: 'its ballot was stored, its mark was missing' }),
  },
  {
    // How many they are is said with the seal, as far as it may be.
    known: /^round (\S+): \d+ ballots as ([0-9a-f]{12})/,
    say: ([, id = '', digest = ''], title) => ({
      zh: `轮次“${title(id).zh}”的评价票，摘要 ${digest}`,
      en: `the ballots of round "${title(id).en}", digest ${digest}`,
    }),
  },
  {
    known: /^round (\S+) is sealed and no longer due$/,
    say: ([, id = ''], title) => ({
      zh: `轮次“${title(id).zh}”已封存，不再安排`,
      en: `round "${title(id).en}" is sealed and no longer due`,
    }),
  },
  {
    known: /^hand-in (\S+) of (\S+): (\d+) records$/,
    say: ([, id = '', source = '', n = ''], _, unit) => {
      const of = sourceWords(source, unit);
      return { zh: `${of.zh}报送的记录 ${n} 条（报送 ${id}）`, en: `${n} records of ${of.en} (hand-in ${id})` };
    },
  },
  {
    known: /^(\d+) records of (\S+) as ([0-9a-f]{12})/,
    say: ([, n = '', source = '', digest = ''], _, unit) => {
      const of = sourceWords(source, unit);
      return { zh: `${of.zh}的记录 ${n} 条，摘要 ${digest}`, en: `${n} records of ${of.en}, digest ${digest}` };
    },
  },
  {
    known: /^withdrawn before it was accepted$/,
    say: () => ({ zh: '审核前撤回', en: 'withdrawn before it was accepted' }),
  },
  { known: /^every cell was right$/, say: () => ({ zh: '逐格核对无误', en: 'every cell was right' }) },
  { known: /^cycle \S+$/, say: () => ({ zh: '本周期', en: 'this cycle' }) },
  {
    known: /^cycle \S+ due at (\S+Z)$/,
    say: ([, at = '']) => ({
      zh: `本周期，安排在 ${localTime(at, 'zh')} 计算`,
      en: `this cycle, to be computed at ${localTime(at, 'en')}`,
    }),
  },
  {
    known: /^(\S+) is result ([0-9a-f]{12})[0-9a-f]* of cycle (\S+)$/,
    say: ([, id = '', digest = '', cycle = '']) => ({
      zh: `“${id}”采用周期 ${cycle} 的结果，摘要 ${digest}`,
      en: `"${id}" is the result of cycle ${cycle}, digest ${digest}`,
    }),
  },
  {
    known: /^(\S+) is no result$/,
    say: ([, id = '']) => ({ zh: `“${id}”`, en: `"${id}"` }),
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

/** A source of records: `agency`, or of a supplier that is every unit for itself `claims.hefeng`. */
function sourceWords(source: string, title: (unit: string) => Words): Words {
  const [supplier = '', unit] = source.split('.');
  const quoted = { zh: `“${supplier}”`, en: `"${supplier}"` };
  if (unit === undefined) return quoted;
  const { zh, en } = title(unit);
  return { zh: `${quoted.zh}（${zh}）`, en: `${quoted.en} (${en})` };
}
