import type { FormSettings, Node, Rounding } from '../schema.ts';

/** Leaves are rounded to four places, so that a pocket calculator can redo every sum above them. */
const leafRounding: Rounding = { places: 4, mode: 'half-up' };

/**
 * A source that is not there is left out, and its weight moves to the others in proportion: it is neither zero nor
 * full. The result shows how much of the weight had evidence.
 */
const overWhatIsThere: FormSettings = { form: 'weighted-mean', whenMissing: 'rescale' };

const fiveLevelPoints = ['100', '80', '60', '30', '0'];

const accounted = { several: 'sum', facts: ['target'], whenNone: 'none' };
const againstTarget: FormSettings = {
  form: 'proportional',
  target: { fact: 'target' },
  cap: '100',
  whenTargetZero: 'none',
};

const targets: Node = {
  id: 'targets',
  title: { zh: '绩效指标与目标管理', en: 'Indicators and targets' },
  source: '坚持绩效指标设定和目标管理相结合',
  from: { zh: '考核办汇总各责任部门数据', en: 'The assessment office, from the responsible departments' },
  weightByGroup: { plain: '35', hills: '30', enforcement: '35', management: '50' },
  aggregate: overWhatIsThere,
  children: [
    {
      id: 'projects',
      title: { zh: '年度重点任务完成数', en: 'Key tasks of the year completed' },
      source: '推行乡镇干部岗位责任制、服务承诺制、业绩评议制、失职追究制',
      from: { zh: '被考核单位申报，考核办核验', en: 'The unit reports, the assessment office verifies' },
      handedInBy: [{ supplier: 'statistics', min: '0' }],
      weightByGroup: { plain: '40', hills: '50', enforcement: '40', management: '60' },
      measure: { form: 'value', field: 'actual', ...accounted },
      curve: againstTarget,
      round: leafRounding,
    },
    {
      id: 'on-time',
      title: { zh: '限时办结率', en: 'Cases closed in time, percent' },
      source: '全流程效能监督',
      from: { zh: '政务服务平台', en: 'The government service platform' },
      handedInBy: [{ supplier: 'statistics', min: '0', max: '100', places: 2 }],
      weight: '30',
      measure: { form: 'value', field: 'actual', several: 'mean', facts: [], whenNone: 'none' },
      curve: { form: 'proportional', target: { fixed: '100' }, cap: '100', whenTargetZero: 'none' },
      round: leafRounding,
    },
    {
      id: 'online',
      title: { zh: '网上办理事项数', en: 'Services handled online' },
      source: '扩大政务服务事项网上受理、办理的数量和种类',
      from: { zh: '数据资源管理局', en: 'The data department' },
      handedInBy: [{ supplier: 'statistics', min: '0' }],
      weightByGroup: { plain: '30', hills: '20', enforcement: '30', management: '10' },
      measure: { form: 'value', field: 'actual', ...accounted },
      curve: againstTarget,
      round: leafRounding,
    },
  ],
};

const satisfaction: Node = {
  id: 'satisfaction',
  title: { zh: '社会满意度', en: 'Public satisfaction' },
  source: '加大群众满意度在考核评价中的权重',
  from: { zh: '群众凭入户卡、窗口卡评价', en: 'Citizens, by household and service-window cards' },
  weightByGroup: { plain: '35', hills: '40', enforcement: '35', management: '15' },
  measure: {
    form: 'satisfaction',
    audience: 'citizens',
    points: fiveLevelPoints,
    items: [
      { item: 'speed', weight: '20' },
      { item: 'manner', weight: '20' },
      { item: 'openness', weight: '15' },
      { item: 'solving', weight: '30' },
      { item: 'fairness', weight: '15' },
    ],
    channels: [
      { channel: 'household', weight: '60' },
      { channel: 'window', weight: '40' },
    ],
    emptyItem: 'move-weight',
    // A department without a service window is judged by households alone.
    emptyChannel: 'move-weight',
    minimum: 30,
    whenNone: 'none',
  },
  curve: { form: 'proportional', target: { fixed: '100' }, cap: '100', whenTargetZero: 'none' },
  round: leafRounding,
};

/** Each direction is a leaf of its own. It has no weight in the groups that are the raters there. */
const twoWay: Node = {
  id: 'two-way',
  title: { zh: '双向评议与代表评议', en: 'Two-way review and deputies' },
  source: '建立健全区职能部门和乡镇政府之间履职双向考核评议制度',
  from: { zh: '区县职能部门与乡镇（街道）互评', en: 'Departments and townships, of one another' },
  weightByGroup: { plain: '15', hills: '15', enforcement: '20', management: '25' },
  aggregate: overWhatIsThere,
  children: [
    {
      id: 'by-departments',
      title: { zh: '部门评乡镇', en: 'Departments rate townships' },
      source: '建立健全区职能部门和乡镇政府之间履职双向考核评议制度',
      from: { zh: '各职能部门，一部门一票', en: 'The departments, one ballot each' },
      weightByGroup: { plain: '70', hills: '70', enforcement: '0', management: '0' },
      measure: {
        form: 'review-matrix',
        audience: 'departments',
        points: fiveLevelPoints,
        items: [
          { item: 'duties', weight: '40' },
          { item: 'cooperation', weight: '40' },
          { item: 'reporting', weight: '20' },
        ],
        strata: [
          { stratum: 'enforcement', weight: '60' },
          { stratum: 'management', weight: '40' },
        ],
        emptyItem: 'move-weight',
        emptyStratum: 'move-weight',
        minimum: 10,
        whenNone: 'none',
      },
      curve: { form: 'proportional', target: { fixed: '100' }, cap: '100', whenTargetZero: 'none' },
      round: leafRounding,
    },
    {
      id: 'by-townships',
      title: { zh: '乡镇评部门', en: 'Townships rate departments' },
      source: '区职能部门不得随意将工作任务转嫁给乡镇政府',
      from: { zh: '各乡镇（街道），一单位一票', en: 'The townships and subdistricts, one ballot each' },
      weightByGroup: { plain: '0', hills: '0', enforcement: '70', management: '70' },
      measure: {
        form: 'review-matrix',
        audience: 'townships',
        points: fiveLevelPoints,
        items: [
          { item: 'support', weight: '40' },
          { item: 'no-shifting', weight: '35' },
          { item: 'speed', weight: '25' },
        ],
        emptyItem: 'move-weight',
        emptyStratum: 'move-weight',
        minimum: 5,
        whenNone: 'none',
      },
      curve: { form: 'proportional', target: { fixed: '100' }, cap: '100', whenTargetZero: 'none' },
      round: leafRounding,
    },
    {
      id: 'by-deputies',
      title: { zh: '代表评议', en: 'Deputies rate all' },
      source: '探索乡镇政府实绩“公开、公示、公议”等做法',
      from: {
        zh: '人大代表、党代表、政协委员，一卡评全部',
        en: 'Deputies and committee members, all units on one card',
      },
      weight: '30',
      measure: {
        form: 'satisfaction',
        audience: 'deputies',
        points: fiveLevelPoints,
        items: [{ item: 'overall', weight: '100' }],
        emptyItem: 'move-weight',
        emptyChannel: 'move-weight',
        minimum: 10,
        whenNone: 'none',
      },
      curve: { form: 'proportional', target: { fixed: '100' }, cap: '100', whenTargetZero: 'none' },
      round: leafRounding,
    },
  ],
};

const thirdParty: Node = {
  id: 'third-party',
  title: { zh: '第三方考评', en: 'Third-party assessment' },
  source: '完善社会满意度评价及第三方考评办法',
  from: { zh: '受委托的第三方机构', en: 'The agency under contract' },
  handedInBy: [{ supplier: 'agency', min: '0', max: '100', places: 2 }],
  weightByGroup: { plain: '15', hills: '15', enforcement: '10', management: '10' },
  measure: { form: 'value', field: 'score', several: 'mean', facts: [], whenNone: 'none' },
  curve: {
    form: 'ladder',
    steps: [
      { from: '90', percent: '100' },
      { from: '80', percent: '90' },
      { from: '70', percent: '75' },
      { from: '60', percent: '60' },
    ],
    below: '30',
  },
  round: leafRounding,
};

/** What the township assessment measures: the same four sources for every unit, with weights that differ by group. */
export const townshipTree: Node = {
  id: 'service',
  title: { zh: '服务绩效', en: 'Service performance' },
  source: '建立科学化、差别化的乡镇政府服务绩效考核评价体系',
  from: {
    zh: '考核办汇总四个来源；尚无依据的来源不按零分计，其权重由其余来源按比例承担',
    en: 'The assessment office, from four sources; a source without evidence is not zero: its weight moves to the others in proportion',
  },
  aggregate: overWhatIsThere,
  children: [targets, satisfaction, twoWay, thirdParty],
};
