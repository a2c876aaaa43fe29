import type { EarlierResult } from '../../../evidence/earlier-result.ts';
import type { ExampleEvidence } from '../ready-plan.ts';
import { questionBallots, questionInvited } from './ballots.ts';
import { questionFigures, questionIncidents } from './figures.ts';
import { questionRoster } from './roster.ts';

/** Scores of the year before, and who was followed up then. Xincheng did not exist. */
const before: Readonly<Record<string, readonly [score: string, followUp: 'yes' | 'no']>> = {
  chengguan: ['90.10', 'no'],
  dongjiao: ['81.35', 'no'],
  xihe: ['72.80', 'yes'],
  nanmen: ['70.25', 'yes'],
  beiguan: ['86.90', 'no'],
  heping: ['88.40', 'no'],
  liushu: ['84.70', 'no'],
  baiyun: ['73.15', 'yes'],
  shimen: ['76.60', 'no'],
  huangni: ['66.05', 'yes'],
  qingfeng: ['85.20', 'no'],
};

const lastYear: EarlierResult = {
  id: 'last-year',
  cycle: '2025',
  title: { zh: '2025 年度“四问”评估（虚构）', en: 'The four questions 2025 (made up)' },
  digest: 'made up',
  full: '100',
  units: questionRoster.flatMap(({ unit, group }) => {
    const known = before[unit];
    if (!known) return [];
    const [score, followUp] = known;
    return [{ unit, group, score, published: score, outcomes: { 'follow-up': followUp } }];
  }),
};

/** A year of a county that does not exist, with what goes wrong in one: a score not given, a check not made, too few cards. */
export function fourQuestionsExample(): ExampleEvidence {
  return {
    cycle: {
      id: 'example-2026',
      office: 'demo',
      title: {
        zh: '2026 年度乡镇政府服务能力“四问”评估（演示，单位和数据均为虚构）',
        en: 'Service capacity by four questions 2026 (demonstration; units and figures are made up)',
      },
      plan: { id: 'four-questions', version: 1 },
      period: { from: '2026-01-01', to: '2026-12-31' },
      roster: [...questionRoster],
    },
    evidence: {
      ballots: [...questionBallots],
      records: [...questionFigures, ...questionIncidents],
      results: [lastYear],
      invited: [...questionInvited],
    },
  };
}
