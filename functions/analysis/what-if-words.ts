import type { Phrases } from '../../shared/words.ts';

/** What the page for trying other weights says. */
export const whatIfWords = {
  notAResult: { zh: '推演，不是考核结果', en: 'Trying out, not a result' },
  lead: {
    zh: '改动权重，用同一批依据重新计算，看谁的名次会变、为什么变。改动只写在网页地址里，可以发给同事，不保存。',
    en: 'Change weights and have the same evidence judged again: who moves, and why. What is changed stands in the address only, to be sent to a colleague; nothing is stored.',
  },
  form: { zh: '权重（占上一级的百分比）', en: 'Weights (percent of the level above)' },
  formHint: {
    zh: '同一上级的各项合计应为 100。“—”表示不涉及该组，或者按分值计、没有权重。',
    en: 'Those below one indicator sum to 100. A dash: it does not concern the group, or carries points instead of a weight.',
  },
  all: { zh: '权重%', en: 'Weight %' },
  label: { zh: '{title}，{group}', en: '{title}, {group}' },
  sum: { zh: '下级合计 {sum}', en: 'below it: {sum}' },
  was: { zh: '方案 {weight}', en: 'plan: {weight}' },
  run: { zh: '推演', en: 'Try it' },
  reset: { zh: '恢复方案的权重', en: 'Back to the weights of the plan' },
  notAWeight: {
    zh: '“{title}”的权重应为不小于 0 的数，最多 12 位小数。',
    en: 'The weight of "{title}" is a number not below 0, with 12 decimals at most.',
  },
  sumWrong: {
    zh: '“{title}”的下级合计 {sum}，应为 100。',
    en: 'What stands below "{title}" sums to {sum} instead of 100.',
  },
  sumWrongGroup: {
    zh: '“{title}”的下级在“{group}”合计 {sum}，应为 100。',
    en: 'What stands below "{title}" sums to {sum} instead of 100 for "{group}".',
  },
  noWeights: {
    zh: '这份方案各级都按分值相加，没有可以推演的权重。',
    en: 'This plan adds up points at every level: there are no weights to try.',
  },
  nothingChanged: { zh: '权重与方案相同，名次不变。', en: 'The weights are those of the plan; nobody moves.' },
  changed: { zh: '改了这些权重，其余与方案相同：', en: 'With these weights changed and all others as in the plan:' },
  changedOne: { zh: '“{title}”：{from} → {to}', en: '"{title}": {from} → {to}' },
  changedGroup: { zh: '“{title}”（{group}）：{from} → {to}', en: '"{title}" ({group}): {from} → {to}' },
  still: { zh: '得分和名次都不变。', en: 'No score and no place changes.' },
  movedCount: {
    zh: '{n} 个单位上升，{m} 个单位下降，{k} 个不变。',
    en: 'up: {n} units, down: {m}, unchanged: {k}.',
  },
  score: { zh: '得分', en: 'Score' },
  places: { zh: '名次', en: 'Place' },
  why: { zh: '变动最大的指标（分）', en: 'Where the points come from' },
  because: { zh: '{title} {change}', en: '{title} {change}' },
  rises: { zh: '升 {n}', en: 'up {n}' },
  falls: { zh: '降 {n}', en: 'down {n}' },
  noChange: { zh: '没有变化', en: 'no change' },
  noScore: { zh: '没有得分', en: 'no score' },
} satisfies Phrases;
