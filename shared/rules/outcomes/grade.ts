import * as z from 'zod';
import { compare, rational } from '../../number.ts';
import { Decimal } from '../../plan/decimal.ts';
import { Id, outcomeFrame, WordsSchema } from '../../plan/schema.ts';
import type { Phrases } from '../../words.ts';
import { outcomeLabels } from '../labels.ts';
import type { Consequence, FormFault, Outcome, Standing } from '../rule.ts';
import { num, step, words } from '../say.ts';

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
});
type Settings = z.output<typeof Settings>;

const phrases = {
  reached: { zh: '{score} 达到 {from}（含），等次为“{grade}”。', en: '{score} reaches {from} (included): "{grade}".' },
  below: { zh: '{score} 低于最低分数线，等次为“{grade}”。', en: '{score} is below every bound: "{grade}".' },
  lowered: {
    zh: '因一票否决，等次由“{before}”调整为“{grade}”。',
    en: 'A veto takes the grade from "{before}" to "{grade}".',
  },
  'no-score': { zh: '没有得分，不评等次。', en: 'No score: no grade.' },
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
  },
  settings: Settings,
  check: ({ levels }): readonly FormFault[] =>
    levels.flatMap((level, index) => {
      const next = levels[index + 1];
      if (!next || compare(rational(level.from), rational(next.from)) > 0) return [];
      return [{ code: 'steps-not-falling', with: { from: level.from, next: next.from } }];
    }),
  follow: (settings, standing) => new Map(standing.map((one) => [one.unit.unit, gradeOf(settings, one)])),
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
  ],
};

function gradeOf({ levels, otherwise }: Settings, { score, marks }: Standing): Consequence {
  if (!score) return { value: { zh: '—', en: '—' }, order: Number.MAX_SAFE_INTEGER, steps: [step('no-score')] };
  const titles = [...levels.map(({ title }) => title), otherwise.title];
  const last = titles.length - 1;
  const found = levels.findIndex(({ from }) => compare(score, rational(from)) >= 0);
  const reached = found < 0 ? last : found;
  const down = marks.reduce((so, mark) => so + (mark.kind === 'grade-lowered' ? mark.levels : 0), 0);
  const order = marks.some((mark) => mark.kind === 'grade-lowest') ? last : Math.min(last, reached + down);
  const title = (index: number) => titles[index] ?? otherwise.title;
  const from = levels[reached]?.from;
  const steps = [
    from === undefined
      ? step('below', { score: num(score), grade: words(title(reached)) })
      : step('reached', { score: num(score), from: num(rational(from)), grade: words(title(reached)) }),
  ];
  if (order !== reached) steps.push(step('lowered', { before: words(title(reached)), grade: words(title(order)) }));
  return { value: title(order), order, steps };
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
