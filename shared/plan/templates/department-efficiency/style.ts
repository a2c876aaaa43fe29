import type { Node } from '../../schema.ts';
import { fourLevelPoints, leafRounding, outOfHundred, overWhatIsThere } from '../parts.ts';

const channels = '合理运用社会评价、实地评议、窗口测评、问卷调查等方式,督促改进工作作风';

const questionnaire = (
  id: string,
  audience: string,
  title: Node['title'],
  items: readonly (readonly [item: string, weight: string])[],
  weightByGroup: Record<string, string>,
): Node => ({
  id,
  title,
  source: '优化机关作风建设测评工作,区分行政执法类、综合类部门',
  from: {
    zh: '抽取的问卷对象，一卷评本类全部部门',
    en: 'Those who were drawn, all departments of the class on one sheet',
  },
  weightByGroup,
  measure: {
    form: 'satisfaction',
    audience,
    points: fourLevelPoints,
    items: items.map(([item, weight]) => ({ item, weight })),
    emptyItem: 'move-weight',
    emptyChannel: 'move-weight',
    minimum: 10,
    whenNone: 'none',
  },
  curve: outOfHundred,
  round: leafRounding,
});

/** How departments work, by the four channels of the policy. */
export const style: Node = {
  id: 'style',
  title: { zh: '机关作风建设测评', en: 'How the department works' },
  source: channels,
  weightByGroup: { enforcement: '30', general: '25' },
  aggregate: overWhatIsThere,
  children: [
    {
      id: 'social',
      title: { zh: '社会评价', en: 'Society’s judgement' },
      source: channels,
      from: { zh: '三个层面的评价人，一卡评全部部门', en: 'Raters of three strata, all departments on one card' },
      weightByGroup: { enforcement: '30', general: '35' },
      measure: {
        form: 'review-matrix',
        audience: 'society',
        points: fourLevelPoints,
        items: [{ item: 'style', weight: '100' }],
        strata: [
          { stratum: 'deputies', weight: '30' },
          { stratum: 'enterprises', weight: '30' },
          { stratum: 'residents', weight: '40' },
        ],
        emptyItem: 'move-weight',
        emptyStratum: 'move-weight',
        minimum: 10,
        whenNone: 'none',
      },
      curve: outOfHundred,
      round: leafRounding,
    },
    {
      id: 'on-site',
      title: { zh: '实地评议', en: 'Review on the spot' },
      source: '实施政府效能建设监督员制度',
      from: {
        zh: '效能建设监督员实地查看后打分（百分制），5 人以上的去掉一个最高分和一个最低分',
        en: 'Supervisors who went there score out of a hundred; from five on, the highest and the lowest are dropped',
      },
      handedInBy: [{ supplier: 'supervisors', min: '0', max: '100', places: 0 }],
      weightByGroup: { enforcement: '20', general: '25' },
      measure: {
        form: 'rater-scores',
        field: 'score',
        trim: { drop: 1, from: 5, fewer: 'mean' },
        raters: 'mean',
        minimum: 3,
        whenNone: 'none',
      },
      curve: outOfHundred,
      round: leafRounding,
    },
    {
      id: 'window',
      title: { zh: '窗口测评', en: 'Rated at the window' },
      source: channels,
      from: { zh: '办事对象在窗口或网上办结后评价', en: 'People served at a window or online, when it was done' },
      weightByGroup: { enforcement: '25', general: '15' },
      measure: {
        form: 'satisfaction',
        audience: 'windows',
        points: fourLevelPoints,
        items: [
          { item: 'manner', weight: '50' },
          { item: 'speed', weight: '50' },
        ],
        channels: [
          { channel: 'counter', weight: '60' },
          { channel: 'online', weight: '40' },
        ],
        emptyItem: 'move-weight',
        emptyChannel: 'move-weight',
        minimum: 10,
        whenNone: 'none',
      },
      curve: outOfHundred,
      round: leafRounding,
    },
    questionnaire(
      'asked-enforced',
      'enforced',
      { zh: '问卷调查（行政执法类）', en: 'Questionnaire, enforcing departments' },
      [
        ['fair', '40'],
        ['by-rule', '30'],
        ['open', '30'],
      ],
      { enforcement: '25', general: '0' },
    ),
    questionnaire(
      'asked-counterparts',
      'counterparts',
      { zh: '问卷调查（综合类）', en: 'Questionnaire, general departments' },
      [
        ['guidance', '40'],
        ['assistance', '40'],
        ['lean', '20'],
      ],
      { enforcement: '0', general: '25' },
    ),
  ],
};
