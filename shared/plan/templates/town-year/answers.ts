import type { PhraseAnswer } from '../ready-plan.ts';

const answer = (phrase: string, at: readonly string[], zh: string, en: string): PhraseAnswer => ({
  phrase,
  at,
  how: { zh, en },
});

/** Which part of the plan answers which words of the town's policy. */
export const yearAnswers: readonly PhraseAnswer[] = [
  answer(
    '把效能考核与工作目标考核、党风廉政责任制考核、领导干部年终述职、公务员年度考核等结合起来',
    ['total', 'efficiency', 'targets', 'integrity', 'debriefing', 'civil-servants'],
    '五项考核各自作出并公布结果，本方案按权重合并；某项没有结果的，权重由其余各项承担，有结果的不足六成则不形成年度得分。村干部不是公务员，村（社区）没有第五项。各项均须为百分制。',
    'Five assessments, each made and published on its own, merged by weight. Where one has no result the others take over; with less than six tenths there is no score. Village cadres are no civil servants, so villages have no fifth one. Each must be out of a hundred.',
  ),
  answer(
    '推行绩效管理',
    ['efficiency'],
    '效能考核由“镇站所、村（社区）行政效能考核”方案作出。',
    'The efficiency assessment is a plan of its own.',
  ),
  answer(
    '领导干部年终述职',
    ['debriefing'],
    '述职本身是会议，这里采用会后测评的得分；测评在平台外进行的，须先作为一个周期登记结果。',
    'The report is a meeting; what counts is the score given after it. If that is made elsewhere it must first be entered as a cycle.',
  ),
  answer(
    '公务员年度考核',
    ['civil-servants'],
    '采用本站所公务员考核得分的平均；个人考核不在本平台内。',
    'The mean of the civil servants of the station; the assessment of persons is not in this platform.',
  ),
  answer(
    '党风廉政责任制考核',
    ['integrity', 'integrity-failed'],
    '低于 60 分的，不论总分多少，年度等次定为最低。',
    'Below 60 the grade of the year is the lowest, whatever the total.',
  ),
  answer(
    '责任追究制',
    ['accountability', 'no-reward', 'discipline'],
    '被追究责任的单位 12 个月内不得评优；效能考核中的责任追究不会自动带入，须由镇纪委在本周期再登记一次。',
    'No honours for 12 months. A call to account in the efficiency assessment does not come over by itself: the discipline committee enters it here again.',
  ),
  answer(
    '作为业绩评定、奖励惩处、选拔任用的重要依据',
    ['grade', 'honours', 'no-reward', 'admonished'],
    '等次按名额确定；优秀的推荐先进、选拔优先，被追究的取消奖励，不合格或低于 80 分的约谈。决定由镇党委、政府作出，平台只列名单。',
    'The grade goes by quota: the excellent are put forward, who was called to account gets no reward, the unsatisfactory and those under 80 are talked with. The platform lists; the town decides.',
  ),
  answer(
    '对各站、所、室、村(社区)进行严格的年度综合目标考核',
    ['stations', 'villages', 'rank', 'targets'],
    '站所室与村（社区）分两组，各有权重，分别排名、定等次。',
    'Two groups with weights of their own, ranked and graded apart.',
  ),
];
