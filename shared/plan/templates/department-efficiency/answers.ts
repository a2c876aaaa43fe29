import type { PhraseAnswer } from '../ready-plan.ts';
import { outsideAnswers } from './answers-outside.ts';

const answer = (phrase: string, at: readonly string[], zh: string, en: string): PhraseAnswer => ({
  phrase,
  at,
  how: { zh, en },
});

const opinions: readonly PhraseAnswer[] = [
  answer(
    '优化机关作风建设测评工作,区分行政执法类、综合类部门',
    ['enforcement', 'general', 'style', 'asked-enforced', 'asked-counterparts'],
    '两类部门分组评估、分别排名，权重不同，问卷题目也不同。',
    'Two groups, ranked apart, with weights and a questionnaire of their own.',
  ),
  answer(
    '合理运用社会评价、实地评议、窗口测评、问卷调查等方式,督促改进工作作风',
    [
      'style',
      'social',
      'on-site',
      'window',
      'asked-enforced',
      'asked-counterparts',
      'society',
      'windows',
      'enforced',
      'counterparts',
    ],
    '四种方式各为一项指标，合成作风测评。没有办事窗口的部门，窗口测评的权重由其余三项承担。原文没有规定比例，权重为建议值。',
    'Each of the four ways is an indicator. A department without a window has its weight on the other three. The text gives no proportions: the weights are proposals.',
  ),
  answer(
    '建立办事指南社会公开评价、动态完善制度',
    ['guides', 'windows'],
    '办事指南是窗口测评表上的一题，按满意率（满意和比较满意）计分。指南修改的流程在平台之外。',
    'The guide is one question on the card at the window; the share of those content counts. How a guide is then changed is outside the platform.',
  ),
  answer(
    '实施政府效能建设监督员制度',
    ['on-site', 'supervisors'],
    '监督员实地查看后打分，5 人以上的去掉一个最高分和一个最低分，不足 3 人的不计分。监督员的选聘和分工在平台之外。',
    'They go there and score; from five on the highest and lowest are dropped, and fewer than three make no score. Who they are is decided outside the platform.',
  ),
  answer(
    '探索建立公众评价制度,开展第三方评估',
    ['third-party', 'agency', 'social'],
    '公众评价见社会评价；第三方机构报送分数，尚未评估到的部门不计分。',
    'The public judges in society’s judgement; the agency hands in its score, and a department it has not been to has none.',
  ),
  answer(
    '引导发挥社情民意调查、新闻媒体舆论监督、第三方机构专业评估等作用',
    ['social', 'third-party', 'merits'],
    '民意调查和第三方评估各有指标；媒体曝光的事项核实后由监察部门登记扣分。',
    'Surveys and the agency have indicators; what the media bring to light is entered by the inspectors once it is verified.',
  ),
];

const duties: readonly PhraseAnswer[] = [
  answer(
    '将年度重点任务和问题逐一列出,落实责任部门、责任人员和时间节点',
    ['worklist', 'supervision'],
    '清单由督查部门掌握，方案只取到期项目数和按期销号数；逐项的责任人和时间节点平台目前没有。',
    'The inspectors keep the list; the plan takes how many items were due and struck off. Items with their person and day are not in this platform yet.',
  ),
  answer(
    '建立销号制度,对解决或完成的要及时销号,对进展迟缓的要跟踪督查',
    ['worklist', 'inspections', 'follow-up'],
    '按期销号率计分；进展迟缓的逐项登记扣分，按期整改的减半；销号率低于 80% 的列入跟踪督查。',
    'The share struck off in time earns points; what is slow is entered and takes some, half where it was put right; under 80 % the department is followed up.',
  ),
  answer(
    '部门之间办理请示、报告、询问、答复、征求意见、会签文件等,必须在规定时限内办结',
    ['between', 'time-limit'],
    '“必须”按全部按时才得满分理解，98%、95%、90% 逐档下降；按时率低于 80% 的，等次下调一级。',
    '"Must" is read so that only all of them earn everything, with steps down at 98, 95 and 90 %. Under 80 % the grade goes down one.',
  ),
  answer(
    '健全并落实首问负责、一次性告知、限时办结、咨询服务、AB角工作制、收件凭证等基本服务制度',
    ['promised', 'window', 'inspections', 'service-centre'],
    '限时办结率由行政服务中心报送；首问负责由办事对象在窗口评价；一次性告知、AB 角、收件凭证在抽查中发现问题的扣分。',
    'The centre hands in what was done in time; whether the first person asked saw to it is said at the window; the rest is looked at by spot checks.',
  ),
  answer(
    '实施工作项目清单管理',
    ['duties', 'worklist'],
    '清单与限时办结合为一项，综合类部门的权重高于行政执法类。',
    'The list and the time limits make one branch, which weighs more for general departments.',
  ),
  answer(
    '简化优化公共服务流程',
    ['service', 'guides', 'hotline'],
    '以办事指南评价和热线办结衡量，流程的梳理在平台之外。',
    'Measured by the guides and the hotline; how procedures are made simpler is outside the platform.',
  ),
  answer(
    '强化“12345”市民服务热线处置能力',
    ['hotline', 'hotline-office'],
    '按期办结并经回访确认的比例，70% 及以下不得分，98% 及以上得满分，中间按直线计算；没有派单的部门不计分。数据由热线平台导出后报送，没有实时接口。',
    'What was settled in time as the caller says: nothing at 70 % and less, everything at 98 % and more, a straight line between. Without calls no points. The figures are handed in; there is no live link to the hotline.',
  ),
];

const process: readonly PhraseAnswer[] = [
  answer(
    '建立政府部门效能评估制度,将效能评估作为政府管理一项基本制度,纳入日常管理全过程',
    ['total', 'routine'],
    '年度评估之外，四个季度的评估结果占 10%，各季度另行发布。',
    'Beside the year, the results of the four quarters, each published on its own, are a tenth.',
  ),
  answer(
    '注重业绩考核,注重平时考核与年度考核相结合',
    ['routine', 'duties'],
    '平时评估取四个季度的平均，缺的季度由其余季度承担，少于两个季度的不计分。',
    'The mean of the four quarters; the others stand for a missing one, and fewer than two make no score.',
  ),
  answer(
    '向社会公示年度自我综合效能评价报告,接受评议',
    ['self-report', 'report-public', 'departments'],
    '按期公示得满分，迟 10 天以内得 60%，再迟或没有公示不得分。报告全文和公众意见由部门网站公示，平台目前不收集。',
    'In time it earns everything, up to ten days late six tenths, later nothing. The report and what people say to it are on the department’s own site; the platform does not gather that.',
  ),
  answer(
    '建立和落实效能数据质量控制和检查审核制度',
    ['data-quality', 'efficiency-office'],
    '自评分与审核后的核定分相差 3% 以内不扣分，每多 1% 扣 5%，报高报低都扣；各项数据经确认后才计入。',
    'The department’s own score within 3 % of the one found on checking costs nothing, each percent more 5 %, either way; and no figure counts before it is accepted.',
  ),
  answer(
    '对政府效能建设工作开展专项检查和抽查',
    ['inspections', 'supervision'],
    '从 100 分起，按问题轻重扣分，按期整改销号的减半，同一问题只扣一次。',
    'From a hundred, by how bad a finding is; half where it was put right in time, and a matter counts once.',
  ),
];

const consequences: readonly PhraseAnswer[] = [
  answer(
    '注重效能评估结果运用',
    ['rank', 'grade'],
    '每类部门内按得分和名额定等次：优秀不超过 25% 且不低于 85 分，良好 50%，其余合格，60 分以下不合格。名额和分数线为建议值。',
    'Graded within the class by score and quota: a quarter excellent from 85, half good, the rest satisfactory, under 60 unsatisfactory. Quotas and lines are proposals.',
  ),
  answer(
    '提高评估结果在领导班子和领导干部年度(绩效)考核中的比重',
    ['grade', 'first-class'],
    '本方案的结果可以作为年度考核方案的一个来源，所占比重在该方案中设定。',
    'This result can be a source of the plan by which leaders are assessed; its share is set there.',
  ),
  answer(
    '根据绩效考核结果合理确定绩效奖励类别与标准',
    ['first-class', 'second-class'],
    '按等次列入一类、二类绩效奖励；各类的金额标准原文没有规定，方案不设。',
    'The grade decides the class of the reward; the amounts are not in the text, and not in the plan.',
  ),
  answer(
    '对评估过程中发现的问题开展跟踪督查整改',
    ['follow-up'],
    '销号率低于 80%、作风测评低于 70 分或等次不合格的列入跟踪督查；逐项整改的过程平台目前没有。',
    'On the list: fewer than 80 % struck off, under 70 for how it works, or unsatisfactory. The single steps of putting it right are not in this platform yet.',
  ),
  answer(
    '对主动作为的表扬激励,对落实不力的通报问责',
    ['merits', 'departments', 'discipline'],
    '表扬由部门凭文件自报，通报由监察部门登记，同一事项取最高一级；加分合计不超过 3 分，扣分合计不超过 8 分。',
    'Departments claim praise by its document, the inspectors enter blame; one matter counts at the highest level. At most 3 are added and 8 taken.',
  ),
  answer(
    '针对一些“懒政”“庸政”“怠政”现象,加大公开曝光和跟踪问责力度',
    ['merits', 'accounted'],
    '曝光一件扣 3 分；上年和本年都列入跟踪督查的，约谈主要负责人。曝光报道由宣传渠道发布。',
    'Each exposure takes 3; followed up two years running, the head is talked with. The report itself appears elsewhere.',
  ),
  answer(
    '落实行政监察监督执纪问责',
    ['accountability', 'discipline'],
    '县委、县政府或县纪委决定问责的，等次为不合格；其他机关只能建议。',
    'Where the county committee, government or discipline commission so decides, the grade is the lowest; others may only propose it.',
  ),
  answer('必须在规定时限内办结', ['time-limit'], '底线按 80% 设定，为建议值。', 'The line of 80 % is a proposal.'),
  answer(
    '探索建立效能建设讲评会制度',
    ['accounted'],
    '被约谈的主要负责人在讲评会上发言；讲评会的安排和纪要在平台之外。',
    'Whoever is talked with answers before the review meeting; the meeting and its minutes are outside the platform.',
  ),
];

/** Which part of the plan answers which words of the policy, and what no part of a plan can answer. */
export const departmentEfficiencyAnswers: readonly PhraseAnswer[] = [
  ...opinions,
  ...duties,
  ...process,
  ...consequences,
  ...outsideAnswers,
];
