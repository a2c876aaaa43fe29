import { smallestGroup } from '../../shared/evidence/smallest-group.ts';
import type { Shown } from '../../shared/secrecy/turnout.ts';
import { fill, type Phrases, type Words } from '../../shared/words.ts';

const phrases = {
  few: { zh: '不足 {least}', en: 'fewer than {least}' },
  from: { zh: '至少 {n}', en: 'at least {n}' },
  note: {
    zh: '为不暴露个人的评价，不足 {least} 张的（没有的也在内）不列出确切数，合计也不计它们；没有封存的轮次按十张为一档显示。',
    en: 'To keep single answers secret, counts below {least}, none included, are not told exactly and left out of the sum; rounds that are not sealed are counted in tens.',
  },
} satisfies Phrases;

/** A count of ballots in words, as far as it may be said. */
export function countWords(shown: Shown): Words {
  const least = String(smallestGroup.public);
  if (typeof shown === 'number') return { zh: String(shown), en: String(shown) };
  const values = shown === 'few' ? { least } : { n: String(shown.from) };
  const { zh, en } = shown === 'few' ? phrases.few : phrases.from;
  return { zh: fill(zh, values), en: fill(en, values) };
}

/** Why counts are told no better; for below a table. */
export const countNote: Words = {
  zh: fill(phrases.note.zh, { least: String(smallestGroup.public) }),
  en: fill(phrases.note.en, { least: String(smallestGroup.public) }),
};
