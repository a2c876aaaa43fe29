import type { PhraseAnswer } from '../ready-plan.ts';

const answer = (phrase: string, at: readonly string[], zh: string, en: string): PhraseAnswer => ({
  phrase,
  at,
  how: { zh, en },
});

const figures: readonly PhraseAnswer[] = [
  answer(
    '文件数量、会议次数、办文办会经费同比下降20%以上',
    ['economy', 'documents', 'meetings', 'costs', 'general-office', 'treasury'],
    '三项分别计算同比降幅，降 20% 及以上得满分，不足的按比例，上升的不得分。上年为零、本年也为零的按达到 20% 计；上年为零、本年不为零的按没有下降计。上年还没有的单位没有基数，不计分，权重由其他指标承担。',
    'The fall on the year before, for each of the three: 20 % or more earns everything, less earns in proportion, a rise nothing. Zero then and now counts as 20 %; zero then and something now counts as no fall. A unit that was not there then has no base and no points; its weight moves.',
  ),
  answer(
    '首问责任制、服务承诺制、限时办结制、责任追究制落实面*到100%',
    ['systems', 'first-asked', 'promises', 'time-limits', 'answerability', 'inspectors'],
    '四项制度各算一项：已落实的岗位（事项）占应落实数的比例，到 100% 才得满分，95%、90%、80% 逐档下降，80% 以下不得分。原文脱字处按“达”理解。',
    'One indicator for each system: where it is in place, of where it must be. Only 100 % earns everything; 95, 90 and 80 % are steps down, below them nothing. The missing word of the text is read as "reaches".',
  ),
  answer(
    '建立完善制度,细化、简化办事流程,提高服务质量,优化办事效能',
    ['service', 'flows', 'service-centre'],
    '已简化并公布流程的事项占应公布事项的比例。',
    'Procedures simplified and put up, of those due.',
  ),
  answer(
    '指定办事流程、精简办事环节、缩短办事时限,标明每个环节的责任人和承诺时限',
    ['on-time'],
    '按承诺时限办结率，含村（社区）全程代办件；全年没有办件的单位不计分。',
    'Cases closed by the promised date, errands of village desks included; a unit without cases has no points.',
  ),
  answer(
    '引入群众评判机制',
    ['openness', 'published', 'judged', 'reviewers'],
    '公开情况由监察员核对占六成，由村（居）民代表和办事群众评判占四成。',
    'Openness: six tenths as the inspectors check it, four tenths as villagers and clients judge it.',
  ),
  answer(
    '按照政务村务公开实施办法,进一步对公开原则、公开内容、公开程序、公开方式进行规范',
    ['published'],
    '应公开事项目录由实施办法另定，方案只核对按时公开了多少。',
    'What must be public is laid down elsewhere; the plan checks how much of it was, in time.',
  ),
  answer(
    '投诉有门、有诉必理,事事有回音、件件有结果',
    ['complaints', 'accepted', 'answered', 'concluded', 'complaint-desk'],
    '受理、答复、办结件数各与收到件数相比；“投诉有门”是渠道问题，不打分，由受理机构报送数据。投诉的受理、回执和办理流程不在考核方案内，平台目前没有这一部分。',
    'Taken up, answered and brought to a result, each of those received. That there is a door to complain at is not scored. The flow of a complaint with its receipts is no part of a plan, and this platform does not have it yet.',
  ),
  answer(
    '健全效能投诉受理机构,完善效能投诉办理机制',
    ['complaint-desk'],
    '受理机构在方案中是数据报送方；机构怎样设立不在方案内。',
    'The complaint desk hands in the figures; how it is set up is outside the plan.',
  ),
  answer(
    '实行事前、事中、事后监督',
    ['inspections', 'inspectors'],
    '三个环节各为一类事项，逐次登记日期、问题轻重和是否限期整改，从 100 分起扣。没有发现问题与没有检查过，数据上分不出，由效能办保证检查覆盖。',
    'Each stage is a kind of event with its day, how bad it is and whether it was put right, taken from a hundred. A unit never visited looks like one without findings: the office must see that all are visited.',
  ),
  answer(
    '健全并充实效能监察员队伍,明确职责,落实责任',
    ['inspectors'],
    '效能监察员是数据报送方，其工作分工不在方案内。',
    'The inspectors hand in what they find; who of them does what is outside the plan.',
  ),
  answer(
    '对机关行政效能建设进行不定期暗访,对反面典型进行媒体曝光',
    ['inspections', 'exposure', 'efficiency-office'],
    '暗访问题带日期扣分，此类最多扣 20 分；经领导小组决定曝光的，等次下调一级，只是建议的不生效。曝光报道本身由宣传渠道发布。',
    'Findings of unannounced visits take points, 20 at most. An exposure the leading group has decided takes the grade down one; one that is only proposed does nothing. The report itself appears elsewhere.',
  ),
  answer(
    '挂牌设立首问责任岗,确定首问责任人,明确首问责任,推行首问事项登记制、服务双岗制、去向留言制',
    ['first-asked', 'inspections'],
    '挂牌、登记、双岗、去向留言在暗访中各有对应的扣分级别。',
    'Signs, registers, a second person in reserve and notes left behind each have their level in the unannounced visits.',
  ),
  answer(
    '实行多向服务承诺,承诺工作项目具体化,承诺要求明确化,承诺责任严格化,践诺考核督察认真化',
    ['promises'],
    '已作具体承诺并兑现的岗位（事项）计为已落实。',
    'A post counts where a promise was made in particular and kept.',
  ),
  answer(
    '确保逐环节、逐岗位直接生成问责',
    ['time-limits'],
    '逐环节标明时限和责任人的计为已落实。',
    'A step counts where its time limit and its person are named.',
  ),
];

const say: readonly PhraseAnswer[] = [
  answer(
    '继续开展“万人评议机关效能”活动',
    ['mass-review', 'reviewers'],
    '一张评议卡评全部站所和村（社区），四个层面分别计算再加权；村（社区）侧重村民代表，站所侧重办事群众。',
    'One card rates all stations and villages; four strata are computed apart and weighed: villagers more where a village is rated, clients more where a station is.',
  ),
  answer(
    '充分发挥社会各界人士和群众的监督作用',
    ['reviewers'],
    '评议层面包括村（居）民代表、办事群众、企业和个体工商户、代表委员；人数太少的层面只计入总分，不单独公布。',
    'The strata are villagers, clients, enterprises and deputies; one too small is counted and never shown by itself.',
  ),
];

const consequences: readonly PhraseAnswer[] = [
  answer(
    '认真分解落实效能建设各项重点工作,实行工作项目责任制',
    ['tasks'],
    '按时完成的项目数占分解到本单位的项目数。牵头部门、责任人和办理时限记在任务台账，不在方案内。',
    'Projects completed on time, of those assigned. Who leads each and by when is in the register of tasks, outside the plan.',
  ),
  answer(
    '对分解工作项目落实不力,没有按时完成任务的严格实行效能督办',
    ['supervision', 'tasks', 'complaints'],
    '按时完成率低于 80%、投诉办理得分低于 80 分或总分低于 70 分的列入督办名单；督办通知和销号过程平台目前没有。',
    'On the list: fewer than 80 % of the tasks on time, complaints under 80 points, or a total under 70. Orders and their follow-up are not in this platform yet.',
  ),
  answer(
    '加大效能问责力度',
    ['talk', 'merits'],
    '上年和本年都列入督办的约谈主要负责人；被告诫、通报批评、诫勉的按级别扣分。',
    'Supervised two years running: a talk with the head. Admonition, criticism and caution take points by level.',
  ),
  answer(
    '严肃查处违反《*县国家工作人员十不准》,不履行或不正确履行职责,以及低效率、慢节奏、行政不作为、慢动作、乱作为等行为',
    ['merits', 'discipline'],
    '由镇纪委登记问责事项，同一事项只取最重一次。',
    'The discipline committee enters each case; of one matter only the gravest counts.',
  ),
  answer(
    '责任追究制',
    ['answerability', 'accountability'],
    '制度是否落实是一项指标；被追究责任的单位 12 个月内不得评为优秀，只有镇党委或县纪委监委的决定才生效。',
    'Whether the system is in place is an indicator; a unit called to account cannot be excellent for 12 months, if the party committee or the county commission decided so.',
  ),
  answer(
    '通过试点抓示范,通过示范推全局',
    ['merits', 'units'],
    '试点经验被推广、评为服务明星的由各单位自报加分，合计最多 3 分。',
    'A pilot taken up elsewhere or a star of service is claimed by the unit, 3 points at most together.',
  ),
  answer(
    '深入推进“三真行动”、“五零服务”、“争创服务明星”活动',
    ['merits'],
    '服务明星按级别加分；其余活动原文没有可以计量的要求。',
    'Stars of service add points by level; of the other campaigns the text asks nothing that can be measured.',
  ),
  answer(
    '对各站、所、室、村(社区)进行严格的年度综合目标考核',
    ['stations', 'villages', 'rank'],
    '站所室与村（社区）分两组，各有权重，分别排名。',
    'Two groups with weights of their own, ranked apart.',
  ),
  answer(
    '制定科学的、量化的、操作性强的具体考核办法,出台有关效能考核评议的实施细则',
    ['total'],
    '本方案即考核办法；除 20% 和 100% 外，分值、权重和等次线原文没有规定，均为建议值，可在编制方案时修改。每次发布一个版本，发布后不再改动。',
    'This plan is the method. But for 20 % and 100 % the text names no figures: weights, points and lines are proposals to be changed in the editor. A published version never changes.',
  ),
  answer(
    '把考核的结果作为业绩评定、奖励惩处、选拔任用的重要依据',
    ['grade', 'rank'],
    '本方案定效能等次；与其他考核合并后的运用见“镇年度综合考核”方案。',
    'This plan gives the grade for efficiency; what follows of the year is in the plan of the year.',
  ),
  answer(
    '把效能考核与工作目标考核、党风廉政责任制考核、领导干部年终述职、公务员年度考核等结合起来',
    [],
    '由另一个方案“镇年度综合考核”完成，本方案的结果是它的来源之一。',
    'Done by another plan, the assessment of the year, which takes this result as one of its sources.',
  ),
  answer(
    '书记、镇长是第一责任人,分管领导是直接责任人,效能办主任是具体负责人',
    ['efficiency-office'],
    '分工到人的审批链不在方案内；平台按账号权限区分编制、确认和发布，没有逐级签批。',
    'A chain of approval by person is outside the plan; the platform tells apart by account who writes, accepts and publishes.',
  ),
];

const outside: readonly PhraseAnswer[] = [
  answer(
    '实施行政性和事业性收费清理',
    [],
    '原文没有可以计量的要求，不列指标；违规收费按责任追究处理。',
    'Nothing that can be measured is asked; unlawful charges fall under accountability.',
  ),
  answer('严格设立议事协调机构', [], '属于机构管理，不列指标。', 'A matter of how bodies are set up; no indicator.'),
  answer(
    '广泛开展“四个特别”大讨论',
    [],
    '学习讨论活动，原文没有可以计量的要求，不列指标。',
    'A campaign of study; nothing that can be measured is asked.',
  ),
  answer('充分发挥新闻媒体的舆论宣传作用', [], '宣传工作在平台之外。', 'Publicity is outside the platform.'),
];

/** Which part of the plan answers which words of the town's policy, and what no part of a plan can answer. */
export const efficiencyAnswers: readonly PhraseAnswer[] = [...figures, ...say, ...consequences, ...outside];
