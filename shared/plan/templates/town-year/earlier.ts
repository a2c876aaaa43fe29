import type { EarlierResult } from '../../../evidence/earlier-result.ts';
import type { Words } from '../../../words.ts';
import { townRoster } from '../town-efficiency/roster.ts';

/** A score as the other assessment published it; where its exact score is another, that one too. */
type Score = string | readonly [published: string, exact: string];

/**
 * The result of the town's efficiency assessment, as its own example comes to it: published, exact, grade, and whether
 * it put the unit under supervision and called its head to a talk.
 */
const efficiency: Readonly<Record<string, readonly [string, string, string, 'yes' | 'no', 'yes' | 'no']>> = {
  office: ['96.84', '96.83818', 'excellent', 'no', 'no'],
  finance: ['92.98', '92.982773', 'excellent', 'no', 'no'],
  agriculture: ['70.53', '70.534963', 'qualified', 'yes', 'yes'],
  affairs: ['97.85', '97.851373', 'excellent', 'no', 'no'],
  construction: ['67.06', '67.0587465', 'unqualified', 'yes', 'yes'],
  justice: ['94.31', '28293647/300000', 'excellent', 'no', 'no'],
  hall: ['98.57', '98.572914', 'good', 'no', 'no'],
  veterans: ['95.00', '33249999/350000', 'excellent', 'no', 'no'],
  hekou: ['99.61', '99.61334', 'excellent', 'no', 'no'],
  qingshi: ['92.95', '92.95334', 'excellent', 'no', 'no'],
  shiban: ['92.95', '92.95334', 'excellent', 'no', 'no'],
  shuangqiao: ['64.44', '64.437232', 'qualified', 'yes', 'no'],
  songlin: ['86.30', '86.296673', 'good', 'no', 'no'],
  yangliu: ['84.69', '76220987/900000', 'good', 'no', 'no'],
  market: ['98.19', '98.194918', 'excellent', 'no', 'no'],
};

/** What was done of the targets of the year. The veterans' station was given none. */
const targets: Readonly<Record<string, Score>> = {
  office: '93.50',
  finance: '95.20',
  agriculture: '88.40',
  affairs: '92.00',
  construction: '81.00',
  justice: '90.00',
  hall: '94.60',
  hekou: '95.00',
  qingshi: '90.40',
  shiban: '91.20',
  shuangqiao: '84.00',
  songlin: '89.50',
  yangliu: '86.00',
  market: '94.00',
};

/** Clean government; Shuangqiao failed. */
const integrity: Readonly<Record<string, Score>> = {
  office: '96.00',
  finance: '94.00',
  agriculture: '90.00',
  affairs: '95.00',
  construction: '72.00',
  justice: '97.00',
  hall: '85.00',
  hekou: '96.00',
  qingshi: '92.00',
  shiban: '91.00',
  shuangqiao: '58.00',
  songlin: '93.00',
  yangliu: '90.00',
  market: '95.00',
};

/** What the assembly thought of the leaders' reports. Songlin's secretary was ill, and no report was heard. */
const debriefing: Readonly<Record<string, Score>> = {
  office: '92.00',
  finance: '90.50',
  agriculture: '85.00',
  affairs: '93.00',
  construction: '78.00',
  justice: '91.00',
  hall: '95.00',
  veterans: '88.00',
  hekou: '94.00',
  qingshi: '90.00',
  shiban: '89.00',
  shuangqiao: '80.00',
  yangliu: '87.00',
  market: '92.00',
};

/** The mean of the civil servants of a station. The service centre has none of its own: its people are lent to it. */
const civilServants: Readonly<Record<string, Score>> = {
  office: '90.00',
  finance: '92.00',
  agriculture: '86.00',
  affairs: ['91.67', '275/3'],
  construction: '84.00',
  justice: '93.00',
};

function result(id: string, title: Words, scores: Readonly<Record<string, Score>>): EarlierResult {
  return {
    id,
    cycle: `2026-${id}`,
    title,
    digest: 'made up',
    full: '100',
    units: townRoster.flatMap(({ unit, group }) => {
      const known = scores[unit];
      if (known === undefined) return [];
      const [published, exact] = typeof known === 'string' ? [known, known] : known;
      return [{ unit, group, score: exact, published, outcomes: {} }];
    }),
  };
}

/** The five results that make the year. */
export const yearResults: readonly EarlierResult[] = [
  {
    id: 'efficiency',
    cycle: 'example-2026',
    title: { zh: '2026 年度效能考核（虚构）', en: 'Efficiency 2026 (made up)' },
    digest: 'made up',
    full: '100',
    units: townRoster.flatMap(({ unit, group }) => {
      const known = efficiency[unit];
      if (!known) return [];
      const [published, score, grade, supervision, talk] = known;
      return [{ unit, group, score, published, outcomes: { grade, supervision, talk } }];
    }),
  },
  result('targets', { zh: '2026 年度工作目标考核（虚构）', en: 'Targets 2026 (made up)' }, targets),
  result('integrity', { zh: '2026 年度党风廉政责任制考核（虚构）', en: 'Clean government 2026 (made up)' }, integrity),
  result(
    'debriefing',
    { zh: '2026 年度领导干部年终述职测评（虚构）', en: 'Year-end reports 2026 (made up)' },
    debriefing,
  ),
  result('civil-servants', { zh: '2026 年度公务员考核（虚构）', en: 'Civil servants 2026 (made up)' }, civilServants),
];
