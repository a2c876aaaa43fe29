import type { Plan } from '../../schema.ts';

/**
 * Coefficient times points, as factors of one weight: the points; the coefficient of the kind of post, set here; the
 * coefficient of its workload, the months in post and the share of a second post, handed in. Who holds one post for the
 * whole year needs no entry of the last two.
 */
const coefficientTimesPoints = [
  { kind: 'score' },
  {
    kind: 'group',
    factors: [
      { group: 'general', factor: '1' },
      { group: 'frontline', factor: '1.1' },
      { group: 'service', factor: '1.05' },
      { group: 'resident', factor: '1' },
    ],
    otherwise: '1',
  },
  { kind: 'field', field: 'coefficient', missing: 'one', divisor: '1' },
  { kind: 'field', field: 'months', missing: 'one', divisor: '12' },
  { kind: 'field', field: 'share', missing: 'one', divisor: '100' },
];

const handedIn = [
  { supplier: 'town-office', fields: ['coefficient'], min: '0.8', max: '1.3', places: 2 },
  { supplier: 'organisation', fields: ['months'], min: '0', max: '12', places: 0 },
  // A second post counts at its share; the first one is whole and needs no entry.
  { supplier: 'organisation', fields: ['share'], min: '0', max: '100', places: 0 },
];

/** What follows from the points of a post: its place, its grade, a talk, and its share of two pools. */
export const postOutcomes: Plan['outcomes'] = [
  {
    id: 'rank',
    title: { zh: '名次', en: 'Rank' },
    source: '以考核结果作为主要依据',
    form: 'rank',
    ties: 'competition',
  },
  {
    id: 'grade',
    title: { zh: '岗位考核等次', en: 'Grade of the post' },
    source: '将两个岗的履职作为单独的考核评优指标',
    form: 'quota-grade',
    levels: [
      { id: 'excellent', title: { zh: '优秀', en: 'Excellent' }, percent: '30', from: '85' },
      { id: 'good', title: { zh: '良好', en: 'Good' }, percent: '40', from: '75' },
      { id: 'qualified', title: { zh: '合格', en: 'Satisfactory' }, percent: '30', from: '60' },
    ],
    otherwise: { id: 'unqualified', title: { zh: '不合格', en: 'Unsatisfactory' } },
    rounding: 'half-up',
    base: 'scored',
    ties: 'include',
    // A post under a sanction takes nobody's place.
    vetoed: 'skipped',
    unranked: 'otherwise-none',
  },
  {
    id: 'talk',
    title: { zh: '约谈', en: 'Talk' },
    source: '以考核结果作为主要依据',
    form: 'trigger',
    consequence: {
      zh: '由分管领导约谈本人，商定改进措施，必要时调整岗位',
      en: 'The leader in charge talks with the holder; where needed the post is given to another',
    },
    when: 'any',
    conditions: [{ kind: 'outcome', outcome: 'grade', is: ['unqualified'] }, { kind: 'marked' }],
    ties: 'include',
    over: 'group',
  },
  {
    id: 'bonus',
    title: { zh: '年度目标考核奖', en: 'Target bonus of the year' },
    source: '将年度目标考核奖、镇内公务交通补贴纳入差异化分配',
    handedInBy: handedIn,
    form: 'pool',
    amount: '412000',
    places: 2,
    // Nobody unsatisfactory shares in the bonus. What is left of it goes to the others.
    factors: [
      ...coefficientTimesPoints,
      { kind: 'outcome', outcome: 'grade', factors: [{ is: 'unqualified', factor: '0' }], otherwise: '1' },
    ],
    over: 'all',
    unranked: 'in',
    noScore: 'zero',
  },
  {
    id: 'transport',
    title: { zh: '镇内公务交通补贴', en: 'Allowance for travel in the town' },
    source: '将年度目标考核奖、镇内公务交通补贴纳入差异化分配',
    handedInBy: handedIn,
    form: 'pool',
    amount: '98765.43',
    places: 2,
    // The way has been made whatever the grade.
    factors: coefficientTimesPoints,
    over: 'all',
    unranked: 'in',
    noScore: 'zero',
  },
];
