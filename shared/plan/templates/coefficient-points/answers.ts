import type { PhraseAnswer } from '../ready-plan.ts';

const answer = (phrase: string, at: readonly string[], zh: string, en: string): PhraseAnswer => ({
  phrase,
  at,
  how: { zh, en },
});

const points: readonly PhraseAnswer[] = [
  answer(
    '建立系数+积分考评体系,推进差异化措施',
    ['points', 'bonus', 'transport'],
    '每个岗位先得考评积分，再与考评系数相乘，作为两项奖补的分配权数。原文没有公布计算公式，相乘的办法和各项权重均为建议。',
    'A post earns its points; these times its coefficient make its weight in both pools. The text gives no formula: that they are multiplied, and every weight, is a proposal.',
  ),
  answer(
    '以工作岗位、任务量等确定考评系数',
    ['bonus', 'transport', 'general', 'frontline', 'service', 'resident', 'town-office'],
    '系数由两部分相乘：岗位类别系数写在方案里、随方案版本锁定，任务量系数由镇考核办在 0.8 至 1.3 之间核定，没有报送的按 1 计。两项奖补各自读取数据，任务量系数需要分别报送一次。',
    'Two parts multiplied: that of the kind of post is in the plan and locked with its version, that of its workload is set by the office between 0.8 and 1.3 and is 1 where none is handed in. Each pool reads its own entries, so it is handed in once for each.',
  ),
  answer(
    '以实际业绩、包联工作成绩、受奖惩情况等增减考评积分',
    ['results', 'contact', 'rewards', 'sanction'],
    '实际业绩按完成量与任务量之比计分，超额的最高计 120；包联工作从 60 分起逐笔加减；受奖惩情况按级别加减，同一事项只取最高。',
    'Results: what was done of what was laid on the post, up to 120. Work with households: events up and down from 60. Rewards and penalties: by level, one matter counting once.',
  ),
  answer(
    '受奖惩情况',
    ['rewards', 'sanction', 'organisation', 'discipline-office'],
    '受党纪政务处分的，不论积分多少等次为不合格；只是建议、没有作出决定的不生效。',
    'Under a sanction the grade is the lowest whatever the points; one that is only proposed does nothing.',
  ),
  answer(
    '以考核结果作为主要依据',
    ['rank', 'grade', 'talk', 'bonus', 'transport'],
    '名次、等次、约谈和两项奖补都只由考核结果推出，没有另行调整的环节。',
    'Place, grade, talk and both shares follow from the result alone; there is no step at which anybody changes them.',
  ),
  answer(
    '工资走身份,奖补按业绩',
    ['bonus', 'transport'],
    '只分配奖补，不涉及工资。两项奖补按权数占比分配到分，尾差按余数从大到小补足，合计与总额一致。',
    'Wages are not touched. Each pool is shared out by weight to the cent; cents left over go to the largest remainders, and the parts sum to the amount.',
  ),
  answer(
    '将年度目标考核奖、镇内公务交通补贴纳入差异化分配',
    ['bonus', 'transport'],
    '两个资金池分别分配。不合格的不参与年度目标考核奖；镇内公务交通补贴不看等次。金额为示例。',
    'Two pools, shared out apart. Whoever is unsatisfactory has no part in the bonus; for travel the grade does not matter. The amounts are examples.',
  ),
];

const posts: readonly PhraseAnswer[] = [
  answer(
    '统一编制岗位目录',
    ['results', 'general', 'frontline', 'service', 'resident'],
    '岗位目录即考核周期的名册，一个岗位是一个被考核单位，按类别分组；目录的编制和审批在平台之外。',
    'The catalogue is the roster of the cycle: a post is a unit, by kinds in groups. How the catalogue is made and approved is outside the platform.',
  ),
  answer(
    '打破行政、事业身份界限',
    ['general', 'frontline', 'service', 'resident'],
    '分组和系数都不看编制身份。',
    'Neither the groups nor the coefficients look at who is a civil servant.',
  ),
  answer(
    '将人武工作与退役军人服务工作设置为两个岗位',
    ['duty', 'grade', 'bonus', 'transport'],
    '两个岗位是名册中的两个单位，分别计分、分别定等次，上级单位同为本人。兼任的岗位按比例（示例 50%）参与分配，本人看到两份之和。',
    'Two units of the roster under one person: scored apart, graded apart. The second post shares at its percentage (50 in the example), and the person sees the sum.',
  ),
  answer(
    '将两个岗的履职作为单独的考核评优指标',
    ['duty', 'grade', 'leaders'],
    '班子成员对每个岗位分别打分；优秀名额按岗位分组计算，一人兼两岗的可以两岗都评优。',
    'The leaders score every post by itself; places for the best grade are counted by groups of posts, so one person may have it for both.',
  ),
  answer(
    '将财政所、司法所、市场监管所日常管理权限交由镇负责',
    ['resident'],
    '三个所的岗位单列一组，与镇内岗位同一套办法，由镇考核。',
    'Posts of the three stations are a group of their own, assessed by the town by the same rules.',
  ),
  answer(
    '由镇管理、考核和发放',
    ['resident', 'leaders', 'bonus', 'transport'],
    '驻镇单位岗位由镇领导打分，与其他岗位同池分配。方案把经费按一个总额处理，市财政拨付的部分需要单独核算的，应另设一个资金池。',
    'The leaders of the town score them, and they share in the same pools. Where what the city pays for them must be kept apart, it takes a pool of its own.',
  ),
  answer(
    '市级主管部门负责派驻人员业务培训和调配',
    ['organisation'],
    '市级主管部门不打分，也不报送数据；中途调配的，由镇组织人事部门报送任职月数，按月折算。',
    'The departments of the city score nothing and hand in nothing; whoever they move in mid-year counts by the months in post, which the town hands in.',
  ),
  answer(
    '聚焦人岗匹配、薪酬发放、工作实绩等方面',
    ['talk', 'results'],
    '不合格或受处分的约谈，必要时调整岗位；岗位调整的审批在平台之外。',
    'Whoever is unsatisfactory or sanctioned is talked with, and the post may be given to another; that decision is outside the platform.',
  ),
];

const service: readonly PhraseAnswer[] = [
  answer(
    '下沉资源,便民服务零距离',
    ['nearby'],
    '只考核便民服务岗和驻镇单位岗位，其他岗位没有这一项权重。',
    'For service posts and posts of the stations only; the others have no weight there.',
  ),
  answer(
    '真正做到群众办事小事基本不出村(居)、大事基本不出镇',
    ['in-village', 'in-town', 'hall'],
    '村办结、镇办结各占收到件数的比例。“基本”按 90% 及以上理解，逐档下降，60% 以下不得分。',
    'What was settled in the village, and in the town, of what was received. "By and large" is read as 90 % and more; steps below, and nothing under 60 %.',
  ),
  answer(
    '在便民服务大厅部署现场评价仪',
    ['on-site', 'clients'],
    '现场评价仪是评价渠道之一，占 70%；另一渠道是帮办代办回访，占 30%。评价仪凭评价卡通过数据接口提交，同一张卡只计一次；评价仪设备本身由便民服务中心配备。',
    'The device is one channel, 70 %; calls back after an errand are the other. A device hands in ratings by card through the data interface, and a card counts once; the device itself is the matter of the centre.',
  ),
  answer(
    '建立以镇村干部为主的帮办代办服务队伍',
    ['on-site'],
    '代办件办结后回访评价；代办派单和流转平台目前没有。',
    'Rated in a call back when the errand is done; the platform does not hand out errands.',
  ),
  answer(
    '走访企业51次,开展政策宣讲42次,对症下药,协助企业解决各类困难22件',
    ['contact', 'posts'],
    '走访、宣讲、解决困难各为一类事项，分别封顶，以免单纯追求次数；应访未访扣分。',
    'Visits, talks and difficulties are kinds of event, each with a cap so that counting alone does not pay; visits left out take points.',
  ),
];

const outside: readonly PhraseAnswer[] = [
  answer(
    '在10个机构限额内因地制宜设置工作机构',
    [],
    '机构设置不属于考评。',
    'How bodies are set up is no matter of assessment.',
  ),
  answer(
    '通过委托方式,将11个市直部门84项行政执法事项下放到镇',
    [],
    '事项下放的承接情况原文没有可以计量的要求，不列指标。',
    'Nothing that can be measured is asked of the powers handed down.',
  ),
  answer(
    '将一体化政务服务平台延伸部署至所有试点镇',
    [],
    '政务服务平台不属于本平台，件数由便民服务中心从该平台导出后报送。',
    'That is another platform; the centre takes its counts from there and hands them in.',
  ),
];

/** Which part of the plan answers which words of the report, and what no part of a plan can answer. */
export const coefficientPointsAnswers: readonly PhraseAnswer[] = [...points, ...posts, ...service, ...outside];
