import * as z from 'zod';
import { compare, rational } from '../../number.ts';
import { Decimal } from '../../plan/decimal.ts';
import { Id, outcomeFrame, WordsSchema } from '../../plan/schema.ts';
import type { Phrases } from '../../words.ts';
import { afterMarks, gradeMarkPhrases } from '../grade-marks.ts';
import { outcomeLabels } from '../labels.ts';
import type { Consequence, FormFault, Outcome, Standing } from '../rule.ts';
import { num, step, words } from '../say.ts';
import { gradeIdFaults } from './grade-ids.ts';

const Settings = z.strictObject({
  ...outcomeFrame,
  form: z.literal('grade'),
  /** Grades from the best down, each from this score on. The bound belongs to its grade, so there are no gaps. */
  levels: z
    .array(z.strictObject({ id: Id, title: WordsSchema, from: Decimal }))
    .min(1)
    .max(9),
  /** The grade below all bounds. */
  otherwise: z.strictObject({ id: Id, title: WordsSchema }),
  /** The grade that is an honour: units barred from honours get the next one. Absent, the bar changes no grade. */
  honours: Id.optional(),
  /** Units of groups that are listed apart: graded as all others (also where it is absent), or not. */
  unranked: z.enum(['graded', 'none']).optional(),
});
type Settings = z.output<typeof Settings>;

const phrases = {
  reached: { zh: '{score} 达到 {from}（含），等次为“{grade}”。', en: '{score} reaches {from} (included): "{grade}".' },
  below: { zh: '{score} 低于最低分数线，等次为“{grade}”。', en: '{score} is below every bound: "{grade}".' },
  ...gradeMarkPhrases,
  'no-score': { zh: '没有得分，不评等次。', en: 'No score: no grade.' },
  unranked: { zh: '本组单独列示，不评等次。', en: 'This group is listed apart: no grade.' },
} satisfies Phrases;

/** A grade by lower bounds, closed below; vetoes lower it afterwards, never under the lowest grade. */
export const grade: Outcome<Settings> = {
  family: 'outcome',
  form: 'grade',
  title: { zh: '等次', en: 'Grade' },
  meaning: {
    zh: '按分数线定等次，下限含本数；一票否决在其后下调。',
    en: 'A grade by lower bounds, bounds included; a veto lowers it afterwards.',
  },
  source: 'Catalogue G1, D6',
  phrases,
  labels: {
    ...outcomeLabels,
    levels: { zh: '等次（从高到低）', en: 'Grades, best first' },
    'levels.id': { zh: '编号', en: 'Id' },
    'levels.title': { zh: '名称', en: 'Title' },
    'levels.from': { zh: '最低分（含）', en: 'From this score on (included)' },
    otherwise: { zh: '低于以上各档', en: 'Below all of these' },
    'otherwise.id': { zh: '编号', en: 'Id' },
    'otherwise.title': { zh: '名称', en: 'Title' },
    honours: {
      zh: '属于评优的等次（取消评优资格的单位改为下一等次）',
      en: 'The grade that is an honour (barred units get the next one)',
    },
    unranked: { zh: '单独列示的分组', en: 'Groups listed apart' },
    'unranked=graded': { zh: '同样评等次', en: 'are graded too' },
    'unranked=none': { zh: '不评等次', en: 'are not graded' },
  },
  settings: Settings,
  check: ({ levels, otherwise, honours }): readonly FormFault[] => [
    ...gradeIdFaults([...levels, otherwise], honours),
    ...levels.flatMap((level, index) => {
      const next = levels[index + 1];
      if (!next || compare(rational(level.from), rational(next.from)) > 0) return [];
      return [{ code: 'steps-not-falling', with: { from: level.from, next: next.from } }];
    }),
  ],
  heedsBars: ({ honours }) => honours !== undefined,
  comesTo: ({ levels, otherwise }) => [...levels, otherwise].map(({ id, title }) => ({ id, title })),
  follow: (settings, standing, { period }) =>
    new Map(standing.map((one) => [one.unit.unit, gradeOf(settings, one, period.from)])),
  examples: [
    {
      title: { zh: '下限含本数', en: 'Bounds are included' },
      settings: gradeSettings(),
      scores: { a: '90', b: '89.99', c: '60', d: '59.99', e: null },
      expect: { a: '优秀', b: '良好', c: '合格', d: '不合格', e: '—' },
    },
    {
      title: { zh: '一票否决', en: 'Vetoes' },
      settings: gradeSettings(),
      scores: { a: '95', b: '95', c: '50', d: '95' },
      marks: {
        a: [{ kind: 'grade-lowered', levels: 1 }],
        b: [{ kind: 'grade-lowest' }],
        c: [{ kind: 'grade-lowered', levels: 1 }],
        d: [{ kind: 'honours-barred' }],
      },
      expect: { a: '良好', b: '不合格', c: '不合格', d: '优秀' },
    },
    {
      title: { zh: '取消评优资格的，不能定为优秀', en: 'Barred from honours: not excellent' },
      settings: { ...gradeSettings(), honours: 'excellent', unranked: 'none' },
      scores: { a: '95', b: '95', c: '85', d: '95', e: '95' },
      marks: {
        a: [{ kind: 'honours-barred' }],
        // The period is the year 2026: a bar that ended the day before it is over, one that ends on its first day holds.
        b: [{ kind: 'honours-barred', until: '2025-12-31' }],
        c: [{ kind: 'honours-barred', until: '2026-01-01' }],
        d: [{ kind: 'honours-barred', until: '2026-01-01' }],
      },
      unranked: ['e'],
      expect: { a: '良好', b: '优秀', c: '良好', d: '良好', e: '—' },
    },
  ],
};

function gradeOf(settings: Settings, { score, marks, ranked }: Standing, from: string): Consequence {
  const none = { value: { zh: '—', en: '—' }, order: Number.MAX_SAFE_INTEGER };
  if (!ranked && settings.unranked === 'none') return { ...none, steps: [step('unranked')] };
  if (!score) return { ...none, steps: [step('no-score')] };
  const { levels, otherwise, honours } = settings;
  const grades = [...levels, otherwise];
  const found = levels.findIndex((level) => compare(score, rational(level.from)) >= 0);
  const reached = found < 0 ? levels.length : found;
  const honour = grades.findIndex(({ id }) => id === honours);
  const scale = { titles: grades.map(({ title }) => title), honours: honour < 0 ? undefined : honour };
  const { level: order, steps } = afterMarks(reached, marks, scale, from);
  const bound = levels[reached]?.from;
  const title = words((grades[reached] ?? otherwise).title);
  const said =
    bound === undefined
      ? step('below', { score: num(score), grade: title })
      : step('reached', { score: num(score), from: num(rational(bound)), grade: title });
  const { id, title: value } = grades[order] ?? otherwise;
  return { value, order, is: id, steps: [said, ...steps] };
}

function gradeSettings() {
  const level = (id: string, zh: string, from: string) => ({ id, title: { zh, en: id }, from });
  return {
    id: 'grade',
    title: { zh: '等次', en: 'Grade' },
    form: 'grade',
    levels: [level('excellent', '优秀', '90'), level('good', '良好', '80'), level('qualified', '合格', '60')],
    otherwise: { id: 'unqualified', title: { zh: '不合格', en: 'unqualified' } },
  };
}
