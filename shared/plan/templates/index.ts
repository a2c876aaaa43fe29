import type { Words } from '../../words.ts';
import type { Plan } from '../schema.ts';
import { townshipAssessment } from './township-assessment.ts';

/** A plan that is complete as it stands, for an office to begin from. `id` is what forms and addresses call it. */
export type ReadyPlan = { readonly id: string; readonly about: Words; readonly plan: Plan };

/** The register of ready plans. A new one is listed here and nowhere else; its title is the plan's. */
export const readyPlans: readonly ReadyPlan[] = [
  {
    id: 'township-assessment',
    about: {
      zh: '乡镇与县直部门一并考核：绩效指标、群众满意度、部门与乡镇互评、第三方考评四个来源，分组设权重，有加减分和一票否决。',
      en: 'Townships and county departments together, from four sources: targets, public satisfaction, two-way review and third-party scores; weights by group, bonuses, deductions and a veto.',
    },
    plan: townshipAssessment,
  },
];
