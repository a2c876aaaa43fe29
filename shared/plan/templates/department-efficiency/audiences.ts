import type { Audience, Sheet } from '../../schema.ts';

/** Four levels on every card, so that an answer means the same wherever it was given. */
const fourLevels: Sheet['scale'] = [
  { id: 'satisfied', title: { zh: '满意', en: 'Satisfied' } },
  { id: 'fairly-satisfied', title: { zh: '比较满意', en: 'Fairly satisfied' } },
  { id: 'so-so', title: { zh: '一般', en: 'So-so' } },
  { id: 'dissatisfied', title: { zh: '不满意', en: 'Dissatisfied' } },
];

/** Society at large rates every department on one card. */
const society: Audience = {
  id: 'society',
  kind: 'public',
  title: { zh: '社会各界', en: 'Society at large' },
  rates: ['enforcement', 'general'],
  cards: 'all-units',
  strata: [
    { id: 'deputies', title: { zh: '人大代表、政协委员', en: 'Deputies and committee members' } },
    { id: 'enterprises', title: { zh: '企业和社会组织', en: 'Enterprises and associations' } },
    { id: 'residents', title: { zh: '居民群众', en: 'Residents' } },
  ],
  sheet: {
    scale: fourLevels,
    items: [{ id: 'style', title: { zh: '工作作风总体评价', en: 'How it works, on the whole' } }],
  },
};

/** Whoever came to a window or applied online rates what he met, and the guide that told him what to bring. */
const windows: Audience = {
  id: 'windows',
  kind: 'public',
  title: { zh: '窗口和网上办事对象', en: 'People served at windows and online' },
  rates: ['enforcement', 'general'],
  cards: 'one-unit',
  channels: [
    { id: 'counter', title: { zh: '办事窗口', en: 'At the window' } },
    { id: 'online', title: { zh: '网上政务大厅', en: 'Online' } },
  ],
  sheet: {
    scale: fourLevels,
    items: [
      {
        id: 'manner',
        title: { zh: '首问负责、服务态度', en: 'The first person asked saw to it' },
        hint: { zh: '有人管、不推诿', en: 'Nobody was sent away' },
      },
      {
        id: 'speed',
        title: { zh: '限时办结', en: 'Done by the promised day' },
        hint: { zh: '承诺的时限做得到', en: 'The promise was kept' },
      },
      {
        id: 'guide',
        title: { zh: '办事指南准确好懂', en: 'The guide is right and plain' },
        hint: { zh: '照着指南一次备齐材料，没有另外要求', en: 'What it names was enough, nothing else was asked for' },
      },
    ],
  },
};

/** What bodies that were inspected and fined are asked. */
const enforced: Audience = {
  id: 'enforced',
  kind: 'public',
  title: { zh: '行政执法类部门问卷对象', en: 'Asked about enforcing departments' },
  rates: ['enforcement'],
  cards: 'all-units',
  sheet: {
    scale: fourLevels,
    items: [
      { id: 'fair', title: { zh: '执法公正', en: 'Fair' } },
      { id: 'by-rule', title: { zh: '程序规范', en: 'By the rules' } },
      { id: 'open', title: { zh: '执法结果公示', en: 'Decisions made public' } },
    ],
  },
};

/** What townships and other departments are asked. */
const counterparts: Audience = {
  id: 'counterparts',
  kind: 'public',
  title: { zh: '综合类部门问卷对象', en: 'Asked about general departments' },
  rates: ['general'],
  cards: 'all-units',
  sheet: {
    scale: fourLevels,
    items: [
      { id: 'guidance', title: { zh: '服务基层', en: 'Serves the townships' } },
      { id: 'assistance', title: { zh: '行政协助', en: 'Helps other bodies' } },
      { id: 'lean', title: { zh: '精简会议文件', en: 'Few meetings and papers' } },
    ],
  },
};

/** Who is asked about the departments, and what. The two classes have questionnaires of their own. */
export const departmentAudiences: Audience[] = [society, windows, enforced, counterparts];
