import type { Audience } from '../../schema.ts';

/**
 * The mass review (万人评议): one printed card rates every station, office and village of the town. Its last question is
 * the judgement of openness that the town asks its people for.
 */
const reviewers: Audience = {
  id: 'reviewers',
  kind: 'public',
  title: { zh: '参加万人评议的群众', en: 'People who take part in the mass review' },
  rates: ['stations', 'villages'],
  cards: 'all-units',
  strata: [
    { id: 'villagers', title: { zh: '村（居）民代表', en: 'Representatives of villagers and residents' } },
    { id: 'clients', title: { zh: '办事群众', en: 'People who came on business' } },
    { id: 'enterprises', title: { zh: '企业和个体工商户', en: 'Enterprises and small traders' } },
    { id: 'deputies', title: { zh: '党代表、人大代表、政协委员', en: 'Deputies and committee members' } },
  ],
  sheet: {
    scale: [
      { id: 'satisfied', title: { zh: '满意', en: 'Satisfied' } },
      { id: 'fairly-satisfied', title: { zh: '比较满意', en: 'Fairly satisfied' } },
      { id: 'so-so', title: { zh: '一般', en: 'So-so' } },
      { id: 'dissatisfied', title: { zh: '不满意', en: 'Dissatisfied' } },
    ],
    items: [
      {
        id: 'manner',
        title: { zh: '服务态度和工作作风', en: 'Manner and style of work' },
        hint: { zh: '不推诿、不刁难，首问有人负责', en: 'Nobody is sent away; the first person asked sees to it' },
      },
      {
        id: 'speed',
        title: { zh: '办事效率', en: 'Speed' },
        hint: { zh: '承诺的时限做得到', en: 'Promised dates are kept' },
      },
      {
        id: 'openness',
        title: { zh: '政务村务公开', en: 'Openness of town and village affairs' },
        hint: {
          zh: '该公开的及时公开，看得到、看得懂',
          en: 'What must be open is open in time, can be found and understood',
        },
      },
    ],
  },
};

/** Who is asked in the town's efficiency assessment, and what. */
export const efficiencyAudiences: Audience[] = [reviewers];
