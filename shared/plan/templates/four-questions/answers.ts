import type { PhraseAnswer } from '../ready-plan.ts';

const answer = (phrase: string, at: readonly string[], zh: string, en: string): PhraseAnswer => ({
  phrase,
  at,
  how: { zh, en },
});

const measured: readonly PhraseAnswer[] = [
  answer(
    '从体制是否健全、机制是否完善、方式是否科学、群众是否满意等方面查找突出问题',
    ['capacity', 'institutions', 'mechanisms', 'methods', 'institutions-true', 'mechanisms-true', 'methods-true'],
    '前三问由乡镇自评、县民政局核定：核定分占八成，自评符合度占二成。自评与核定相差 5% 以内得满分，相差 25% 及以上不得分；没有自评的不得分，没有核定的该问不计分、权重由其他问题承担。',
    'The first three are scored by the township and checked by civil affairs: eight tenths for what was found, two for how near the own score was. Within 5 % earns everything, 25 % and more nothing; no own score earns nothing; without a check the question has no score and its weight moves.',
  ),
  answer(
    '健全乡镇事业站所管理体制',
    ['institutions-found'],
    '“体制”一问的要点取自《意见》第二、五部分：机构设置、权限承接、党委领导、干部管理。要点逐条的评分表附在报送材料里，方案只收总分：一个指标不能再分到要点而不另报数。',
    'The points of the first question are those of the opinion on bodies, powers, leadership and staff. The list with its marks goes with the papers; the plan takes its sum.',
  ),
  answer(
    '改进乡镇基本公共服务投入机制',
    ['mechanisms-found'],
    '“机制”一问的要点：投入机制、财政管理、需求表达和反馈、绩效评价奖惩，同样由核定分体现。',
    'The points of the second: funding, budgets, needs and feedback, rewards; in the score found likewise.',
  ),
  answer(
    '创新乡镇公共服务供给方式',
    ['methods-found'],
    '“方式”一问的要点：多元供给、购买服务、信息化，同样由核定分体现。',
    'The points of the third: several providers, services bought, services online; in the score found likewise.',
  ),
  answer(
    '乡镇政府应当深入学习领会《意见》精神',
    ['townships', 'civil-affairs'],
    '乡镇自己报自评分，核定由另一个部门做；学习情况本身不计分。',
    'The township hands in its own score, another body checks it; that it has studied the text earns nothing.',
  ),
  answer(
    '以百姓满意不满意为标准改进工作',
    ['satisfied', 'citizens', 'follow-up'],
    '群众满意度占 30% 或 35%，低于 30% 的方案不能发布；满意度不足 70 的，不论总分都列入跟踪检查。',
    'Satisfaction weighs 30 or 35 %, and a plan with less than 30 cannot be published; below 70 it means being followed up whatever the total.',
  ),
  answer(
    '强化群众对公共服务供给决策及运营的知情权、参与权和监督权',
    ['satisfied', 'citizens'],
    '评价票专设一题，占满意度的 20%；结果能否公开查看由办公室决定，不是方案内容。',
    'A question of its own, 20 % of satisfaction; whether results are open to all is for the office, outside the plan.',
  ),
  answer(
    '研究提出改进措施',
    ['improved'],
    '上年度查出的问题今年整改了多少；逐项清单由民政局保管，平台目前没有问题台账。',
    'How many of last year’s problems were put right; the list itself is kept by civil affairs, as the platform has none yet.',
  ),
  answer(
    '坚持统筹兼顾、实施分类指导',
    ['suburban', 'farming', 'rank'],
    '按类型分两组，各有权重，只在组内排名：城郊型“方式”权重高，农业型“体制”和“群众满意”权重高。',
    'Two groups by type with weights of their own, ranked within: methods weigh more near the county seat, institutions and the people more in farming townships.',
  ),
  answer(
    '建立科学化、差别化的乡镇政府服务绩效考核评价体系',
    ['grade', 'capacity'],
    '四问合成一个得分，按分数线定等次。原文没有权重和分数线，均为建议值。',
    'Four questions make one score, graded by lines. The text names neither weights nor lines; these are proposals.',
  ),
  answer(
    '强化乡镇政府监督管理,推进乡镇政府依法全面履行职责',
    ['duties', 'discipline'],
    '违法履职、失职被问责的，等次下调一级；只有县委、县政府或县纪委监委的决定才生效，其他只是建议。职责清单在平台之外，没有与指标逐条对应。',
    'Being called to account takes the grade down one, where the county or the discipline commission decided it. The list of duties is outside the platform and not matched to indicators.',
  ),
];

const followed: readonly PhraseAnswer[] = [
  answer(
    '各级民政部门要对《意见》贯彻落实情况进行跟踪检查',
    ['follow-up', 'civil-affairs'],
    '总分低于 75、满意度低于 70、上年问题整改不到一半或不合格的，列入跟踪检查并报送进展报告。',
    'Below 75 in all, below 70 in satisfaction, less than half of last year’s problems put right, or unsatisfactory: followed up, and a report is due.',
  ),
  answer(
    '及时向党委政府报告工作进展情况',
    ['report', 'last-year'],
    '连续两年列入的由民政局专题报告；报告的起草和报送在平台之外，结果页可以打印作附件。',
    'Who is followed up two years in a row is reported on; the report itself is written outside, with the printed result beside it.',
  ),
  answer(
    '用促进经济社会发展的实际效果检验推进服务能力建设的成效',
    ['better', 'last-year', 'improved'],
    '与上年结果对照：上年列入、今年 80 分以上且不再列入的为进步明显。现有形式不能在方案内直接计算今年得分与上年得分之差，进步分以问题整改率代替；经济社会发展指标本身不计入。',
    'Held against the year before: followed up then, 80 or more now and no longer. No form takes last year’s score from this year’s inside a plan, so progress earns points by problems put right; economic figures are not counted.',
  ),
  answer(
    '及时总结可复制可推广的成功经验,发挥典型引路作用',
    ['experience'],
    '组内前两名、85 分以上、等次良好以上且不在跟踪检查之列的，列入经验总结名单。是否值得推广要看实地和材料，方案只定名单；平台目前没有经验库。',
    'The first two of a group with 85 or more, graded good or better, not followed up. Whether it is worth spreading is seen on the spot; the plan makes the list, and the platform has no library of experience yet.',
  ),
];

const outside: readonly PhraseAnswer[] = [
  answer(
    '健全公共服务需求表达和反馈机制',
    [],
    '收集需求和反馈意见的渠道不在考核方案内，平台目前没有这一部分；建没建立在“机制”一问里核定。',
    'An inbox for needs and feedback is no part of a plan, and this platform has none yet; whether there is one is checked under the second question.',
  ),
  answer(
    '推动乡镇政府服务能力建设有计划、有步骤地开展',
    [],
    '分阶段推进的计划由各地实施方案安排，方案每年一个周期，不管步骤。',
    'Steps and phases are for the local scheme; the plan runs a cycle a year.',
  ),
  answer(
    '尊重地方和基层的首创精神',
    [],
    '原文没有可以计量的要求，为避免攀比不设创新加分。',
    'Nothing that can be measured is asked; there is no bonus for novelty, so that nobody competes for it.',
  ),
  answer(
    '采取多种措施,加强对《意见》的宣传解读',
    [],
    '学习宣传不计分：原文没有要求考核，计次数只会多开会。',
    'Study and publicity earn nothing: the text does not ask it, and counting would only make meetings.',
  ),
  answer(
    '中央和国家机关有关部门应当按照职责分工及时制定配套措施',
    [],
    '上级部门的责任，县级方案不考核。',
    'The duty of departments above; a county’s plan does not assess them.',
  ),
];

/** Which part of the four questions answers which words of the explanation, and what no part of it does. */
export const fourQuestionsAnswers: readonly PhraseAnswer[] = [...measured, ...followed, ...outside];
