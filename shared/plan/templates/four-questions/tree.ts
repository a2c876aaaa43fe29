import type { Words } from '../../../words.ts';
import type { Node, Rounding } from '../../schema.ts';
import { fourLevelPoints } from './audiences.ts';

/** Leaves are rounded to four places, so that a pocket calculator can redo every sum above them. */
const leafRounding: Rounding = { places: 4, mode: 'half-up' };

/**
 * One of the three questions a township asks itself. Its own score earns nothing: what a second body finds does, and
 * a fifth goes by how near the own score came to that, so that nobody gains by praising himself.
 */
function selfAsked(id: string, title: Words, source: string, suburban: string, farming: string): Node {
  return {
    id,
    title,
    source,
    from: {
      zh: '乡镇对照要点逐条自评并附依据，县民政局会同有关部门逐条核定，均为百分制',
      en: 'The township scores itself point by point with its proofs; the civil affairs bureau checks each; both out of 100',
    },
    weightByGroup: { suburban, farming },
    // Without a check there is no answer to this question, and its weight moves to the other questions.
    aggregate: { form: 'weighted-mean', whenMissing: 'none' },
    children: [
      {
        id: `${id}-found`,
        title: { zh: `${title.zh}（核定分）`, en: `${title.en}, as found` },
        source,
        from: {
          zh: '自评分由乡镇报送，核定分由县民政局报送',
          en: 'Own score: the township. Score found: civil affairs',
        },
        handedInBy: [
          { supplier: 'townships', fields: ['claimed'], min: '0', max: '100', places: 1 },
          { supplier: 'civil-affairs', fields: ['verified'], min: '0', max: '100', places: 1 },
        ],
        weight: '80',
        measure: { form: 'value', field: 'verified', several: 'none', facts: [], whenNone: 'none' },
        curve: { form: 'proportional', target: { fixed: '100' }, cap: '100', whenTargetZero: 'none' },
        round: leafRounding,
      },
      {
        id: `${id}-true`,
        title: { zh: `${title.zh}（自评符合度）`, en: `${title.en}, own score against what was found` },
        source: '查找突出问题',
        from: { zh: '由自评分和核定分计算', en: 'From the own score and the score found' },
        recordsOf: `${id}-found`,
        weight: '20',
        // Who does not assess himself has found no problem: nothing, and not "left out".
        measure: {
          form: 'ratio',
          actual: 'claimed',
          against: 'verified',
          as: 'deviation',
          several: 'none',
          whenBothZero: '0',
          whenAgainstZero: '100',
          whenNone: 'zero',
        },
        // Up to 5 % either way is judgement; from there straight down to nothing at 25 %.
        curve: {
          form: 'line',
          corners: [
            { at: '5', percent: '100' },
            { at: '25', percent: '0' },
          ],
          outside: 'flat',
          floor: '0',
          cap: '100',
        },
        round: leafRounding,
      },
    ],
  };
}

const satisfied: Node = {
  id: 'satisfied',
  title: { zh: '群众是否满意', en: 'Are the people satisfied' },
  source: '群众是否满意',
  from: { zh: '群众凭入户卡、窗口卡评价', en: 'Citizens, by household and service-window cards' },
  weightByGroup: { suburban: '30', farming: '35' },
  measure: {
    form: 'satisfaction',
    audience: 'citizens',
    points: fourLevelPoints,
    items: [
      { item: 'content', weight: '25' },
      { item: 'manner', weight: '25' },
      { item: 'voice', weight: '20' },
      { item: 'overall', weight: '30' },
    ],
    channels: [
      { channel: 'household', weight: '70' },
      { channel: 'window', weight: '30' },
    ],
    emptyItem: 'move-weight',
    emptyChannel: 'move-weight',
    minimum: 10,
    whenNone: 'none',
  },
  curve: { form: 'proportional', target: { fixed: '100' }, cap: '100', whenTargetZero: 'none' },
  round: leafRounding,
};

const improved: Node = {
  id: 'improved',
  title: { zh: '上年度突出问题整改完成率', en: 'Problems found last year that were put right' },
  source: '研究提出改进措施',
  from: {
    zh: '县民政局按上年度问题清单逐项复查；上年度没有问题或没有参加的不计分，权重由其他问题承担',
    en: 'Civil affairs, going through last year’s list; without a list there are no points and the weight moves',
  },
  handedInBy: [{ supplier: 'civil-affairs', min: '0', places: 0 }],
  weightByGroup: { suburban: '10', farming: '10' },
  measure: {
    form: 'ratio',
    actual: 'actual',
    against: 'target',
    as: 'percent',
    several: 'none',
    whenBothZero: 'none',
    whenAgainstZero: 'none',
    whenNone: 'none',
  },
  curve: { form: 'proportional', target: { fixed: '100' }, cap: '100', whenTargetZero: 'none' },
  round: leafRounding,
};

/** The four questions of the national opinion, and what became of the answers of the year before. */
export const questionTree: Node = {
  id: 'capacity',
  title: { zh: '乡镇政府服务能力', en: 'Service capacity' },
  source: '从体制是否健全、机制是否完善、方式是否科学、群众是否满意等方面查找突出问题',
  // What is missing is taken over by the others, as long as they are six tenths of the whole.
  aggregate: { form: 'weighted-mean', whenMissing: 'rescale', leastShare: '60' },
  children: [
    selfAsked('institutions', { zh: '体制是否健全', en: 'Are the institutions sound' }, '体制是否健全', '15', '20'),
    selfAsked('mechanisms', { zh: '机制是否完善', en: 'Do the mechanisms work' }, '机制是否完善', '20', '20'),
    selfAsked('methods', { zh: '方式是否科学', en: 'Are the methods right' }, '方式是否科学', '25', '15'),
    satisfied,
    improved,
  ],
};
