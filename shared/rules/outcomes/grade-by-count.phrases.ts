import type { Phrases } from '../../words.ts';
import { gradeMarkPhrases } from '../grade-marks.ts';
import { outcomeLabels } from '../labels.ts';

/** What the grade by count says in its steps. */
export const countPhrases = {
  ...gradeMarkPhrases,
  scores: { zh: '共 {all} 个周期，其中有得分的 {present} 个：', en: '{all} cycles, {present} of them with a score:' },
  cycle: { zh: '周期', en: 'Cycle' },
  score: { zh: '得分', en: 'Score' },
  count: {
    zh: '“{grade}”：得分不低于 {score} 的有 {reached} 次，要求 {times} 次，{held}。',
    en: '"{grade}": {score} or more {reached} times, {times} wanted: {held}.',
  },
  'count-not-reached': {
    zh: '“{grade}”：得分不低于 {score} 的有 {reached} 次，没有得分的 {missing} 次按未达标计；要求 {times} 次，{held}。',
    en: '"{grade}": {score} or more {reached} times; the {missing} without a score count as missed; {times} wanted: {held}.',
  },
  'count-reached': {
    zh: '“{grade}”：得分不低于 {score} 的有 {reached} 次，没有得分的 {missing} 次按达标计，{reached} + {missing} = {counted} 次；要求 {times} 次，{held}。',
    en: '"{grade}": {score} or more {reached} times; the {missing} without a score count as reached: {reached} + {missing} = {counted}; {times} wanted: {held}.',
  },
  'count-shortens': {
    zh: '“{grade}”：得分不低于 {score} 的有 {reached} 次；要求次数按有得分的周期折算：{times} × {present} ÷ {all}，有小数即进一，为 {wanted} 次，{held}。',
    en: '"{grade}": {score} or more {reached} times; wanted in proportion to the cycles with a score: {times} x {present} / {all}, rounded up, is {wanted}: {held}.',
  },
  otherwise: { zh: '以上各等次的次数都没有达到，等次为“{grade}”。', en: 'Too few for every grade above: "{grade}".' },
  'no-score': { zh: '各周期都没有得分，不评等次。', en: 'No score in any cycle: no grade.' },
} satisfies Phrases;

/** Words for the settings of the grade by count. */
export const countLabels = {
  ...outcomeLabels,
  from: { zh: '计次的其他周期', en: 'Other cycles that count' },
  'from.earlier': { zh: '周期结果', en: 'Result' },
  levels: { zh: '等次（从高到低）', en: 'Grades, best first' },
  'levels.id': { zh: '编号', en: 'Id' },
  'levels.title': { zh: '名称', en: 'Title' },
  'levels.score': { zh: '达标分数（含）', en: 'Score to reach (included)' },
  'levels.times': { zh: '至少几次', en: 'At least so many times' },
  otherwise: { zh: '都没有达到的', en: 'Below all of these' },
  'otherwise.id': { zh: '编号', en: 'Id' },
  'otherwise.title': { zh: '名称', en: 'Title' },
  missing: { zh: '没有得分的周期', en: 'A cycle without a score' },
  'missing=not-reached': { zh: '按未达标计', en: 'counts as missed' },
  'missing=reached': { zh: '按达标计', en: 'counts as reached' },
  'missing=shortens': {
    zh: '要求次数按比例减少（有小数即进一）',
    en: 'makes fewer times wanted, in proportion, rounded up',
  },
  what: { zh: '其他周期按哪个得分', en: 'Score of the other cycles' },
  'what=exact': { zh: '未取整的得分', en: 'the exact score' },
  'what=published': { zh: '公布的得分', en: 'the published score' },
  current: { zh: '本周期的得分', en: "This cycle's own score" },
  'current=in': { zh: '也计一次', en: 'counts as one more' },
  'current=out': { zh: '不计', en: 'does not count' },
  honours: {
    zh: '属于评优的等次（取消评优资格的单位改为下一等次）',
    en: 'The grade that is an honour (barred units get the next one)',
  },
} satisfies Phrases;
