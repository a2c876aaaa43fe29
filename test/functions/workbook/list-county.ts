import { type HandInAsked, handInAsked } from '../../../shared/evidence/hand-in.ts';
import { checkPlan } from '../../../shared/plan/check.ts';
import { Plan } from '../../../shared/plan/schema.ts';
import { townshipAssessment as township } from '../../../shared/plan/templates/township-assessment.ts';
import { cycle } from './county.ts';

const words = (zh: string, en: string) => ({ zh, en });
const level = (id: string, zh: string, en: string, points: string) => ({ level: id, title: words(zh, en), points });

/**
 * The township plan with lists that tell more: an account of honours (by level) and reports of trouble (each so much),
 * vetoes that hold until some day, and interviews scored by name in panels.
 */
export const listPlan: Plan = Plan.parse({
  ...township,
  suppliers: [
    ...(township.suppliers ?? []).filter(({ id }) => id === 'statistics' || id === 'discipline'),
    { id: 'interviewers', title: words('面谈考官', 'Interviewers'), own: false },
  ],
  tree: {
    ...township.tree,
    children: township.tree.children?.map((node) =>
      node.id !== 'third-party'
        ? node
        : {
            ...node,
            handedInBy: [{ supplier: 'interviewers', min: '0', max: '100', places: 2 }],
            measure: {
              form: 'panel-correction',
              field: 'score',
              reference: 'pooled-mean',
              coefficient: 'exact',
              whenNone: 'none',
            },
          },
    ),
  },
  adjustments: [
    {
      id: 'points',
      title: words('加减分事项', 'Honours and trouble'),
      handedInBy: [{ supplier: 'discipline', min: '0', places: 0 }],
      form: 'account',
      kinds: [
        {
          field: 'honour',
          title: words('表彰', 'Honour'),
          sign: 'adds',
          worth: { byLevel: [level('province', '省级', 'Province', '3'), level('city', '市级', 'City', '1.5')] },
          sameMatter: 'best',
          cap: '5',
        },
        {
          field: 'trouble',
          title: words('通报', 'Criticism'),
          sign: 'takes',
          worth: { each: '0.5' },
          sameMatter: 'all',
          cap: 'none',
        },
      ],
      circumstances: [{ id: 'warned', title: words('事前已预警', 'Warned in advance'), percent: '50' }],
      bonusCap: '5',
      deductionCap: 'none',
      floor: 'none',
      cap: 'none',
    },
    {
      id: 'veto',
      title: words('一票否决', 'Veto'),
      handedInBy: [{ supplier: 'discipline' }],
      form: 'grade-veto',
      effect: { kind: 'lowest' },
      deciders: [
        { level: 'committee', title: words('县委常委会', 'The county committee') },
        { level: 'inspectors', title: words('县纪委监委', 'The inspectors') },
      ],
      inForce: 'period',
    },
  ],
});

/** What a supplier of that plan hands in. The plan must be one that may be published. */
export function listsOf(supplier: string): HandInAsked {
  const { faults } = checkPlan(listPlan);
  if (faults.length > 0) throw new Error(`the plan has faults: ${JSON.stringify(faults)}`);
  const asked = handInAsked(listPlan, cycle, supplier);
  if (!asked) throw new Error(`the plan has no supplier ${supplier}`);
  return asked;
}
