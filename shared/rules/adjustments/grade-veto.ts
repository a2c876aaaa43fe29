import * as z from 'zod';
import { adjustmentFrame } from '../../plan/schema.ts';
import type { Phrases } from '../../words.ts';
import { type Adjustment, eachUnit, type Mark } from '../rule.ts';
import { num, step, text } from '../say.ts';

const Settings = z.strictObject({
  ...adjustmentFrame,
  form: z.literal('grade-veto'),
  /** The grade goes down so many levels; or is the lowest whatever the score; or honours are barred. */
  effect: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('down'), levels: z.int().min(1).max(9) }),
    z.strictObject({ kind: z.literal('lowest') }),
    z.strictObject({ kind: z.literal('bar-honours') }),
  ]),
});
type Settings = z.output<typeof Settings>;

const phrases = {
  none: { zh: '没有一票否决事项。', en: 'No veto matter.' },
  down: {
    zh: '一票否决事项：{matter}。等次下调 {levels} 级，得分不变。',
    en: 'Veto matter: {matter}. The grade goes down {levels}; the score stays.',
  },
  lowest: {
    zh: '一票否决事项：{matter}。不论得分多少，等次为最低一级。',
    en: 'Veto matter: {matter}. The grade is the lowest, whatever the score.',
  },
  'bar-honours': {
    zh: '一票否决事项：{matter}。取消评优资格，得分和等次不变。',
    en: 'Veto matter: {matter}. Honours are barred; score and grade stay.',
  },
} satisfies Phrases;

/**
 * An incident takes the grade down, to the lowest, or bars honours; it never touches the score.
 *
 * Records name this adjustment as their indicator, with field `incident`. One incident is enough; several of one plan
 * line have the effect once.
 */
export const gradeVeto: Adjustment<Settings> = {
  family: 'adjustment',
  form: 'grade-veto',
  title: { zh: '一票否决', en: 'Grade veto' },
  meaning: {
    zh: '发生规定事项的，等次下调、定为最低等次，或取消评优资格；得分照常公布。',
    en: 'An incident named by the plan lowers the grade, makes it the lowest, or bars honours; the score is published as it is.',
  },
  source: 'Catalogue D6, forms 1 to 3',
  phrases,
  labels: {
    effect: { zh: '后果', en: 'Effect' },
    'effect.kind': { zh: '后果', en: 'Effect' },
    'effect.kind=down': { zh: '等次下调', en: 'the grade goes down' },
    'effect.kind=lowest': { zh: '定为最低等次', en: 'the grade is the lowest' },
    'effect.kind=bar-honours': { zh: '取消评优资格', en: 'honours are barred' },
    'effect.levels': { zh: '下调级数', en: 'By how many levels' },
  },
  settings: Settings,
  fields: () => ['incident'],
  adjust: ({ effect }, scores, records, units) =>
    eachUnit(units, ({ unit }) => {
      const score = scores.get(unit) ?? { none: true as const, steps: [] };
      const incidents = records.filter((record) => record.unit === unit && record.field === 'incident');
      if (incidents.length === 0) return { score, marks: [], steps: [step('none')] };
      const matter = text(incidents.map((one) => one.note ?? one.matter ?? one.id).join('；'));
      const levels = effect.kind === 'down' ? effect.levels : undefined;
      return { score, marks: [markOf(effect)], steps: [step(effect.kind, { matter, levels: num(levels) })] };
    }),
  examples: [
    {
      title: { zh: '等次下调一级', en: 'Down one level' },
      settings: vetoSettings({ kind: 'down', levels: 1 }),
      scores: { east: '95', west: '88' },
      records: [{ id: '1', indicator: 'veto', unit: 'east', field: 'incident', note: '安全生产责任事故' }],
      expect: { east: '95', west: '88' },
      marks: { east: ['grade-lowered'], west: [] },
    },
    {
      title: { zh: '不论得分多少均为最低等次', en: 'The lowest whatever the score' },
      settings: vetoSettings({ kind: 'lowest' }),
      scores: { east: null },
      records: [
        { id: '1', indicator: 'veto', unit: 'east', field: 'incident' },
        { id: '2', indicator: 'veto', unit: 'east', field: 'incident' },
      ],
      expect: { east: null },
      marks: { east: ['grade-lowest'] },
    },
  ],
};

function markOf(effect: Settings['effect']): Mark {
  if (effect.kind === 'down') return { kind: 'grade-lowered', levels: effect.levels };
  return { kind: effect.kind === 'lowest' ? 'grade-lowest' : 'honours-barred' };
}

function vetoSettings(effect: Readonly<Record<string, unknown>>) {
  return { id: 'veto', title: { zh: '一票否决', en: 'Veto' }, form: 'grade-veto', effect };
}
