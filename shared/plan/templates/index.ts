import { coefficientPointsAnswers } from './coefficient-points/answers.ts';
import { coefficientPointsExample } from './coefficient-points/example.ts';
import { coefficientPoints } from './coefficient-points/plan.ts';
import { departmentEfficiencyAnswers } from './department-efficiency/answers.ts';
import { departmentEfficiencyExample } from './department-efficiency/example.ts';
import { departmentEfficiency } from './department-efficiency/plan.ts';
import { fourQuestionsAnswers } from './four-questions/answers.ts';
import { fourQuestionsExample } from './four-questions/example.ts';
import { fourQuestions } from './four-questions/plan.ts';
import type { ReadyPlan } from './ready-plan.ts';
import { efficiencyAnswers } from './town-efficiency/answers.ts';
import { townEfficiencyExample } from './town-efficiency/example.ts';
import { townEfficiency } from './town-efficiency/plan.ts';
import { yearAnswers } from './town-year/answers.ts';
import { townYearExample } from './town-year/example.ts';
import { townYear } from './town-year/plan.ts';
import { townshipAnswers } from './township-answers.ts';
import { townshipAssessment } from './township-assessment.ts';
import { townshipExample } from './township-example/example.ts';

/** The register of ready plans. A new one is listed here and nowhere else; its title is the plan's. */
export const readyPlans: readonly ReadyPlan[] = [
  {
    id: 'township-assessment',
    about: {
      zh: '乡镇与县直部门一并考核：绩效指标、群众满意度、部门与乡镇互评、第三方考评四个来源，分组设权重，有加减分和一票否决。',
      en: 'Townships and county departments together, from four sources: targets, public satisfaction, two-way review and third-party scores; weights by group, bonuses, deductions and a veto.',
    },
    policy: {
      zh: '某区《关于加强乡镇政府服务能力建设的实施方案》（2018）',
      en: 'A district’s scheme for strengthening the service capacity of township governments (2018)',
    },
    plan: townshipAssessment,
    answers: townshipAnswers,
    example: townshipExample,
  },
  {
    id: 'town-efficiency',
    about: {
      zh: '镇考核所属站、所、室和村（社区）的行政效能：文件、会议、经费同比下降，四项制度落实面，投诉办理，监督暗访，万人评议，有问责扣分、曝光和督办名单。',
      en: 'A town assesses its own stations, offices and villages: fewer documents and meetings, four systems in place, complaints, unannounced visits, a mass review; with faults, exposures and a list of supervision.',
    },
    policy: {
      zh: '某镇《行政效能建设工作要点》（2022）',
      en: 'A town’s plan for the year’s efficiency building (2022)',
    },
    plan: townEfficiency,
    answers: efficiencyAnswers,
    example: townEfficiencyExample,
  },
  {
    id: 'town-year',
    about: {
      zh: '把效能、工作目标、党风廉政责任制、领导干部述职、公务员年度考核五项结果合并为镇的年度综合考核，按名额定等次。',
      en: 'Five assessments of a town (efficiency, targets, clean government, leaders’ reports, civil servants) merged into one result of the year, graded by quota.',
    },
    policy: {
      zh: '某镇《行政效能建设工作要点》（2022）',
      en: 'A town’s plan for the year’s efficiency building (2022)',
    },
    plan: townYear,
    answers: yearAnswers,
    example: townYearExample,
  },
  {
    id: 'coefficient-points',
    about: {
      zh: '镇干部按岗位考评：实际业绩、包联工作、岗位履职、便民服务计积分，受奖惩加减分，再乘岗位系数、任务量系数，把年度目标考核奖和镇内公务交通补贴分配到分；一人两岗分别考评。',
      en: 'A town assesses its posts: points for results, contact work, duty and service, rewards and penalties; times the coefficients of post and workload they share out two pools to the cent. Two posts are assessed twice.',
    },
    policy: {
      zh: '某县级市乡镇“四项机制”改革报道（2023）',
      en: 'A report on four mechanisms in the towns of a county-level city (2023)',
    },
    plan: coefficientPoints,
    answers: coefficientPointsAnswers,
    example: coefficientPointsExample,
  },
  {
    id: 'department-efficiency',
    about: {
      zh: '县政府部门效能评估，分行政执法类和综合类：社会评价、实地评议、窗口测评、问卷调查四种方式测评作风，工作清单销号和限时办结，自评报告，专项检查，平时评估，第三方评估；按名额定等次，定奖励类别和跟踪督查。',
      en: 'Departments of a county in two classes: four channels of opinion, the list of work and its time limits, each one’s own report, inspections, quarters and an agency; graded by quota, with classes of reward and follow-up.',
    },
    policy: {
      zh: '某县《关于进一步推进政府效能建设的实施意见》（2016）',
      en: 'A county’s opinion on building efficient government (2016)',
    },
    plan: departmentEfficiency,
    answers: departmentEfficiencyAnswers,
    example: departmentEfficiencyExample,
  },
  {
    id: 'four-questions',
    about: {
      zh: '乡镇对照四问自查：体制、机制、方式由乡镇自评、县民政局核定，群众满意由群众评；按类型分组，看上年问题整改和上年结果，定跟踪检查、专题报告和经验总结名单。',
      en: 'Townships ask themselves four questions: three they score and civil affairs checks, the fourth the people answer. Grouped by type, held against the year before; lists of who is followed up, reported on, and learnt from.',
    },
    policy: {
      zh: '《关于加强乡镇政府服务能力建设的意见》解读（2017）',
      en: 'An explanation of the national opinion on the service capacity of township governments (2017)',
    },
    plan: fourQuestions,
    answers: fourQuestionsAnswers,
    example: fourQuestionsExample,
  },
];
