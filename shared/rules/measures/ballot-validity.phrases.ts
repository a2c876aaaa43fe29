import type { Phrases } from '../../words.ts';

/** What the review of ballots says of itself. */
export const ballotValidityPhrases = {
  kept: {
    zh: '收到评价票 {n} 张；全部相同作废 {equal} 张，最高等次超过 {cap}% 作废 {over} 张；有效 {valid} 张。',
    en: '{n} ballots; {equal} void because all levels are the same, {over} because over {cap} % are the best level; {valid} remain.',
  },
  'kept-whole': {
    zh: '收到评价票 {n} 张；全部相同作废 {equal} 张，最高等次超过 {cap}% 作废 {over} 张，未答全作废 {incomplete} 张；有效 {valid} 张。',
    en: '{n} ballots; {equal} void because all levels are the same, {over} because over {cap} % are the best level, {incomplete} because something is unanswered; {valid} remain.',
  },
  returned: {
    zh: '应评 {invited}，收回评价票 {returned} 张（含作废）。',
    en: '{invited} were asked and {returned} ballots came back, void ones included.',
  },
  'over-returned': {
    zh: '收回 {returned} 张，多于应评 {invited}，整次评价无效。',
    en: '{returned} ballots came back where {invited} were asked: the whole poll is void.',
  },
  quorum: {
    zh: '{returned} ÷ {invited} × 100% = {share}%，超过 {quorum}%，评价有效。',
    en: '{returned} / {invited} × 100 % = {share} %, more than {quorum} %: there is a quorum.',
  },
  'no-quorum': {
    zh: '{returned} ÷ {invited} × 100% = {share}%，没有超过 {quorum}%，整次评价无效。',
    en: '{returned} / {invited} × 100 % = {share} %, not more than {quorum} %: no quorum, the whole poll is void.',
  },
  'quorum-unknown': {
    zh: '方案要求收回超过 {quorum}%，但没有应评人数，无法认定，不形成读数。',
    en: 'More than {quorum} % must come back, but nobody counted how many were asked: no reading.',
  },
} satisfies Phrases;
