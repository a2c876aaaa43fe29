import type { Plan } from '../../schema.ts';

/** Rewards and penalties of the holder of a post, and what makes the grade the lowest whatever the points. */
export const postAdjustments: Plan['adjustments'] = [
  {
    id: 'rewards',
    title: { zh: '受奖惩情况', en: 'Rewards and penalties' },
    source: '以实际业绩、包联工作成绩、受奖惩情况等增减考评积分',
    handedInBy: [
      { supplier: 'organisation', fields: ['commended'], min: '0', places: 0 },
      { supplier: 'discipline-office', fields: ['penalised'], min: '0', places: 0 },
    ],
    form: 'account',
    kinds: [
      {
        field: 'commended',
        title: { zh: '表彰奖励', en: 'Commended' },
        sign: 'adds',
        worth: {
          byLevel: [
            { level: 'province', title: { zh: '省级', en: 'Province' }, points: '5' },
            { level: 'city', title: { zh: '地市级', en: 'Prefecture' }, points: '3' },
            { level: 'county', title: { zh: '县市级', en: 'County' }, points: '2' },
            { level: 'town', title: { zh: '镇级', en: 'Town' }, points: '1' },
          ],
        },
        // One achievement, commended by several levels, counts at the highest.
        sameMatter: 'best',
        cap: '6',
      },
      {
        field: 'penalised',
        title: { zh: '问责处理', en: 'Called to account' },
        sign: 'takes',
        worth: {
          byLevel: [
            { level: 'caution', title: { zh: '诫勉', en: 'Formal caution' }, points: '5' },
            { level: 'criticism', title: { zh: '通报批评', en: 'Circulated criticism' }, points: '3' },
            { level: 'reminder', title: { zh: '提醒谈话', en: 'Talk as a reminder' }, points: '1' },
          ],
        },
        sameMatter: 'best',
        cap: 'none',
      },
    ],
    bonusCap: '6',
    deductionCap: '10',
    floor: '0',
    cap: 'none',
  },
  {
    id: 'sanction',
    title: { zh: '受党纪政务处分', en: 'Sanctioned' },
    source: '受奖惩情况',
    handedInBy: [{ supplier: 'discipline-office' }],
    form: 'grade-veto',
    effect: { kind: 'lowest' },
    // The discipline committee of the town enters a sanction; what it only proposes has no effect.
    deciders: [
      { level: 'city-commission', title: { zh: '市纪委监委', en: 'The discipline commission of the city' } },
      { level: 'town-committee', title: { zh: '镇党委', en: 'The party committee of the town' } },
    ],
    inForce: 'period',
  },
];
