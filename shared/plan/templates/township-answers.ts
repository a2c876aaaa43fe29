import type { PhraseAnswer } from './ready-plan.ts';

const answer = (phrase: string, at: readonly string[], zh: string, en: string): PhraseAnswer => ({
  phrase,
  at,
  how: { zh, en },
});

/** Which part of the township assessment answers which words of the district's scheme, and what no part of it does. */
export const townshipAnswers: readonly PhraseAnswer[] = [
  answer(
    '坚持绩效指标设定和目标管理相结合',
    ['targets', 'projects', 'on-time', 'online', 'statistics'],
    '完成数与本单位目标相比，办结率与 100% 相比，超额不加分。',
    'What was done against the own target, cases in time against 100 %; more than the target earns no more.',
  ),
  answer(
    '推行乡镇干部岗位责任制、服务承诺制、业绩评议制、失职追究制',
    ['projects', 'veto'],
    '重点任务完成情况计分，失职追究以一票否决体现；到人的岗位考核不在本方案内。',
    'Key tasks earn points and neglect of duty is a veto; the assessment of single posts is outside this plan.',
  ),
  answer(
    '全流程效能监督',
    ['on-time'],
    '采用政务服务平台的限时办结率。',
    'Cases closed in time, as the service platform has them.',
  ),
  answer(
    '扩大政务服务事项网上受理、办理的数量和种类',
    ['online'],
    '网上办理事项数与目标相比。',
    'Services handled online, against the target.',
  ),
  answer(
    '建立科学化、差别化的乡镇政府服务绩效考核评价体系',
    ['service', 'plain', 'hills', 'enforcement', 'management'],
    '四个分组各有权重，组内比较。原文没有规定权重和分值，均为建议值。',
    'Four groups with weights of their own, compared within. The text names no weights and points; these are proposals.',
  ),
  answer(
    '推行一次性综合考核',
    ['service'],
    '四个来源在一个方案、一个周期内合成；其他部门另行组织的考核，平台不能阻止。',
    'Four sources in one plan and one cycle; the platform cannot keep others from assessing beside it.',
  ),
  answer(
    '建立健全区职能部门和乡镇政府之间履职双向考核评议制度',
    ['two-way', 'by-departments', 'departments', 'by-townships', 'townships'],
    '部门评乡镇、乡镇评部门，一单位一票。',
    'Departments rate townships and townships departments, one ballot each.',
  ),
  answer(
    '区职能部门不得随意将工作任务转嫁给乡镇政府',
    ['by-townships', 'townships'],
    '乡镇评部门时专设一题，占 35%；对转嫁任务的投诉不在方案内。',
    'A question of its own where townships rate departments, 35 %; complaints about it are outside the plan.',
  ),
  answer(
    '分级建立民主评议制度',
    ['by-deputies', 'deputies', 'by-departments'],
    '“两代表一委员”一卡评全部单位；部门按类别分层计算。',
    'Deputies and members rate all units on one card; departments are counted by stratum.',
  ),
  answer(
    '探索乡镇政府实绩“公开、公示、公议”等做法',
    ['by-deputies', 'rank'],
    '代表评议即公议，名次供公示；公示期内的意见收集不在方案内。',
    'The deputies are the public discussion, the places are what is published; opinions in the notice period are outside.',
  ),
  answer(
    '完善社会满意度评价及第三方考评办法',
    ['satisfaction', 'citizens', 'third-party', 'agency'],
    '群众满意度按五级折算，入户卡、窗口卡六四加权；第三方评分按档计分。',
    'Five levels, household and window cards 60 to 40; scores of the agency go by steps.',
  ),
  answer(
    '加大群众满意度在考核评价中的权重',
    ['satisfaction', 'plain', 'hills'],
    '乡镇组群众满意度不低于 30%，低于此数不能发布。',
    'At least 30 % for townships: a plan with less cannot be published.',
  ),
  answer(
    '坚持把考评结果作为乡镇领导班子建设和干部选拔任用、评优评先、培养教育、管理监督、激励约束的重要参考',
    ['grade', 'rank'],
    '定等次和名次；哪项决定用了哪次结果，平台目前不登记。',
    'Grades and places; which decision used which result is not kept by this platform.',
  ),
  answer(
    '对工作实绩差、群众满意度低的乡镇领导班子和干部,要按照有关规定及时约谈、责令整改、通报批评、严肃问责',
    ['talk', 'targets', 'satisfaction'],
    '绩效指标得分低于 60，或者群众满意度低于 60 的，列入约谈整改，不论总分多少。原文没有分数线，均为建议值；触发事项不能只对部分分组，部门低于此数的同样列入。约谈记录、整改销号和问责程序在平台之外。',
    'Less than 60 in targets or in satisfaction, whatever the total. The text names no lines; these are proposals. A trigger cannot be kept to some groups, so departments below them are listed too. Minutes of the talk, what is mended, and the procedure against persons are outside the platform.',
  ),
  answer(
    '统筹规范针对乡镇的评比表彰、示范创建等活动',
    ['points', 'claims'],
    '同一成果多方表彰的只计一次，加分合计最多 5 分；评比活动的登记不在方案内。',
    'One achievement counts once whoever commends it, 5 points at most; a register of such campaigns is outside the plan.',
  ),
  answer(
    '健全行政问责制度,明确问责事项和范围,规范问责程序,加大责任追究力度',
    ['veto', 'discipline'],
    '发生规定事项的等次下调一级，由考核办会同纪检监察登记。',
    'An incident takes the grade down one; the office enters it with the discipline inspectors.',
  ),
  answer(
    '严格执行乡镇政府权力清单和责任清单,并实行动态调整优化',
    [],
    '清单在平台之外，本方案的指标没有逐项对应。',
    'The lists are outside the platform; the indicators do not point to their items.',
  ),
  answer(
    '建立健全乡镇公开承诺制度',
    [],
    '原文没有可以计量的要求，本方案不列指标。',
    'Nothing that can be measured is asked; this plan has no indicator for it.',
  ),
];
