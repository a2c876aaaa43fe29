import { formOf } from '../rules/index.ts';
import type { Phrases, Step, Words } from '../words.ts';
import type { Line } from './result.ts';

/** What the pipeline itself says, between the forms. */
export const pipelinePhrases = {
  cap: { zh: '封顶 {cap}：{before} 计为 {after}。', en: 'Capped at {cap}: {before} counts as {after}.' },
  round: { zh: '保留 {places} 位小数：{before} → {after}。', en: 'Rounded to {places} decimals: {before} → {after}.' },
  'open-apart': {
    zh: '公开渠道另有 {n} 张票，谁都可以投，不计入这项得分。',
    en: '{n} ballots of an open channel, which anybody can cast, are not counted here.',
  },
  'open-few': {
    zh: '公开渠道另有不足 10 张票，不计入这项得分。',
    en: 'A few ballots of an open channel (fewer than ten) are not counted here.',
  },
  'none-none': {
    zh: '没有读数，不计分，由上级指标的缺项规则处理。',
    en: 'No reading, no points: the parent decides what that means.',
  },
  'no-points': {
    zh: '有读数而不计分，由上级指标的缺项规则处理。',
    en: 'There is a reading but no points: the parent decides what that means.',
  },
  'none-zero': { zh: '没有读数，按方案计 0 分。', en: 'No reading: by the plan it counts as 0 points.' },
  'none-group-mean': {
    zh: '没有读数，按方案计本组平均 {points}。',
    en: 'No reading: by the plan it counts as the mean of the group, {points}.',
  },
  'none-full': {
    zh: '没有读数，按方案计满分 {points}。',
    en: 'No reading: by the plan it counts as full points, {points}.',
  },
} satisfies Phrases;

/** The words of one step of a line: of its form, of the measure the form handed on to, or of the pipeline. */
export function phraseOf(line: Line, say: string, of?: Step['of']): Words {
  const found = phrasesOf(line, of)[say];
  if (!found) throw new Error(`${line.family} '${of ?? line.form}' has no phrase '${say}'`);
  return found;
}

function phrasesOf(line: Line, of: Step['of']): Phrases {
  if (line.family === 'assess') return pipelinePhrases;
  return formOf(line.family, of ?? line.form)?.phrases ?? {};
}
