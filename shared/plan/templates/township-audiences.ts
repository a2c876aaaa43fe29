import type { Audience, Sheet } from '../schema.ts';

/** Five levels, best first, as the national service rating (好差评) words them. */
const fiveLevels: Sheet['scale'] = [
  { id: 'very-satisfied', title: { zh: '非常满意', en: 'Very satisfied' } },
  { id: 'satisfied', title: { zh: '满意', en: 'Satisfied' } },
  { id: 'basically-satisfied', title: { zh: '基本满意', en: 'Basically satisfied' } },
  { id: 'dissatisfied', title: { zh: '不满意', en: 'Dissatisfied' } },
  { id: 'very-dissatisfied', title: { zh: '非常不满意', en: 'Very dissatisfied' } },
];

const speed: Sheet['items'][number] = {
  id: 'speed',
  title: { zh: '办事效率', en: 'Speed of service' },
  hint: { zh: '能当场办的当场办，承诺的时限能做到', en: 'Done on the spot where possible, promised dates kept' },
};

/**
 * Citizens rate any unit on one card: five questions that fit a township as well as a department, so that every
 * answer in the county means the same.
 */
const citizens: Audience = {
  id: 'citizens',
  kind: 'public',
  title: { zh: '群众', en: 'Citizens' },
  rates: ['plain', 'hills', 'enforcement', 'management'],
  channels: [
    { id: 'household', title: { zh: '入户卡', en: 'Household card' } },
    { id: 'window', title: { zh: '窗口卡', en: 'Service-window card' } },
    // No weight in the tree: shown apart, beside what counts.
    { id: 'street', title: { zh: '公开二维码', en: 'Open code' }, way: 'open' },
    { id: 'counter', title: { zh: '现场评价仪', en: 'Device on site' }, way: 'kiosk' },
    { id: 'phone', title: { zh: '电话访问', en: 'By phone' }, way: 'phone' },
    { id: 'paper', title: { zh: '纸质评价表', en: 'On paper' }, way: 'paper' },
    { id: 'after-service', title: { zh: '办事后评价', en: 'After a service' }, way: 'service' },
  ],
  service: { badFrom: 3, followUpDays: 15 },
  honesty: { voidAbove: '20', least: 30 },
  sheet: {
    scale: fiveLevels,
    items: [
      speed,
      { id: 'manner', title: { zh: '服务态度', en: 'Manner of the staff' } },
      {
        id: 'openness',
        title: { zh: '公开与告知', en: 'Openness' },
        hint: {
          zh: '办事要求一次说清，政策和结果看得到',
          en: 'Told once what is needed; policies and results can be seen',
        },
      },
      {
        id: 'solving',
        title: { zh: '解决诉求', en: 'Solving of problems' },
        hint: { zh: '反映的问题有回音、有结果', en: 'What is raised gets an answer and a result' },
      },
      { id: 'fairness', title: { zh: '办事公道', en: 'Fairness' } },
    ],
  },
};

/** Departments rate townships; those that enforce and serve meet them more often and weigh more (see the leaf). */
const departments: Audience = {
  id: 'departments',
  kind: 'seats',
  title: { zh: '区县职能部门', en: 'County departments' },
  rates: ['plain', 'hills'],
  duties: [
    { raters: 'enforcement', rates: ['plain', 'hills'], stratum: 'enforcement', self: 'excluded' },
    { raters: 'management', rates: ['plain', 'hills'], stratum: 'management', self: 'excluded' },
  ],
  strata: [
    { id: 'enforcement', title: { zh: '执法服务类部门', en: 'Enforcement and service departments' } },
    { id: 'management', title: { zh: '综合管理类部门', en: 'General management departments' } },
  ],
  sheet: {
    scale: fiveLevels,
    items: [
      { id: 'duties', title: { zh: '依法履行职责', en: 'Duties carried out by law' } },
      { id: 'cooperation', title: { zh: '协同配合', en: 'Cooperation' } },
      { id: 'reporting', title: { zh: '信息报送及时真实', en: 'Reports prompt and true' } },
    ],
  },
};

/** Townships rate departments. The second question is the seed's own: tasks may not be shifted down at will. */
const townships: Audience = {
  id: 'townships',
  kind: 'seats',
  title: { zh: '乡镇（街道）', en: 'Townships and subdistricts' },
  rates: ['enforcement', 'management'],
  duties: [
    { raters: 'plain', rates: ['enforcement', 'management'], self: 'excluded' },
    { raters: 'hills', rates: ['enforcement', 'management'], self: 'excluded' },
  ],
  sheet: {
    scale: fiveLevels,
    items: [
      { id: 'support', title: { zh: '业务指导与支持', en: 'Guidance and support' } },
      {
        id: 'no-shifting',
        title: { zh: '不向乡镇转嫁任务', en: 'Does not shift its tasks to townships' },
        hint: {
          zh: '权力下放时人员、经费、培训同步到位',
          en: 'Where powers are handed down, people, money and training come along',
        },
      },
      { ...speed, title: { zh: '办理乡镇请求的效率', en: "Speed with townships' requests" } },
    ],
  },
};

/** Deputies and members rate every township and department on one sheet, by a printed card: one question, many units. */
const deputies: Audience = {
  id: 'deputies',
  kind: 'public',
  title: { zh: '“两代表一委员”', en: 'Deputies and committee members' },
  rates: ['plain', 'hills', 'enforcement', 'management'],
  cards: 'all-units',
  sheet: {
    scale: fiveLevels,
    items: [{ id: 'overall', title: { zh: '总体评价', en: 'Overall' } }],
  },
};

/** Who is asked in the township assessment, and what. */
export const townshipAudiences: Audience[] = [citizens, departments, townships, deputies];
