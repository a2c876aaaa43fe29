import type { PhraseAnswer } from '../ready-plan.ts';

const outside = (phrase: string, zh: string, en: string): PhraseAnswer => ({ phrase, at: [], how: { zh, en } });

/** What the policy asks for and no part of this plan answers. */
export const outsideAnswers: readonly PhraseAnswer[] = [
  outside(
    '开展实时监控、预警纠错、效能评估、满意度调查等活动',
    '评估和满意度调查见各指标；实时监控和预警纠错需要接入业务系统，平台目前没有。',
    'Assessment and surveys are in the indicators; live monitoring and early warning would need the systems in which the work is done, and are not in this platform.',
  ),
  outside(
    '探索建立效能数据库和效能评估人员数据库',
    '历年依据和结果由平台保存，可以导出；评估人员库平台目前没有。',
    'The platform keeps evidence and results of all years and gives them out; it keeps no pool of assessors.',
  ),
  outside(
    '建立权责清单管理制度',
    '清单的编制和公布原文没有可以计量的要求，不列指标。',
    'Nothing that can be measured is asked of the lists of powers and duties.',
  ),
  outside(
    '建立行政协助制度',
    '请求和答复协助的流转在平台之外；协助得怎样，由其他部门在综合类问卷中评价。',
    'Requests for help go their own way; how well a general department helps is a question of its questionnaire.',
  ),
  outside(
    '健全行政争议协调制度',
    '争议协调不属于评估内容。',
    'How disputes are settled is no matter of this assessment.',
  ),
  outside(
    '完善岗位廉政风险防控机制,针对每个岗位查摆确定廉政风险点',
    '廉政风险点登记在平台之外。',
    'A register of risks is outside the platform.',
  ),
  outside(
    '健全公务员激励保障机制',
    '本方案评估部门，不考核个人。',
    'This plan is about departments, not about persons.',
  ),
  outside(
    '建立健全责任倒查追究机制,严格落实“一案双查”制度',
    '案件查处由监察部门办理，只有决定的结果计入方案。',
    'Cases are looked into by the inspectors; only what was decided counts in the plan.',
  ),
];
