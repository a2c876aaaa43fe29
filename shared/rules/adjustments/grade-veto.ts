import * as z from 'zod';
import { monthsAfter } from '../../calendar-months.ts';
import { byCodeUnit } from '../../canonical.ts';
import type { Fact } from '../../evidence/evidence.ts';
import { zero } from '../../number.ts';
import { adjustmentFrame, Id, WordsSchema } from '../../plan/schema.ts';
import type { Phrases, Step, Words } from '../../words.ts';
import { listedTwice } from '../listed-twice.ts';
import { type Adjustment, type AdjustmentContext, eachUnit } from '../rule.ts';
import { num, step, text, words } from '../say.ts';
import { vetoEffects, vetoed, vetoLabels, vetoPhrases } from '../veto-effect.ts';
import { gradeVetoExamples } from './grade-veto.examples.ts';

const Settings = z.strictObject({
  ...adjustmentFrame,
  form: z.literal('grade-veto'),
  effect: z.discriminatedUnion('kind', vetoEffects),
  /** Who may decide a veto, as the record's level; whoever is not listed only proposes. Absent: nobody is asked for. */
  deciders: z
    .array(z.strictObject({ level: Id, title: WordsSchema }))
    .min(1)
    .max(20)
    .optional(),
  /** Every incident counts, or those in force on some day of the cycle's period. Absent: every one. */
  inForce: z.enum(['any', 'period']).optional(),
});
type Settings = z.output<typeof Settings>;

const phrases = {
  none: { zh: '没有一票否决事项。', en: 'No veto matter.' },
  ...vetoPhrases,
  incidents: {
    zh: '一票否决事项 {all} 件，其中生效 {counted} 件。',
    en: 'Veto matters: {all}, of which {counted} take effect.',
  },
  'no-day': {
    zh: '事项没有写明日期，无法推算 {months} 个月的期限。',
    en: 'A matter has no day, so the {months} months cannot be counted.',
  },
  'h-matter': { zh: '事项', en: 'Matter' },
  'h-day': { zh: '日期', en: 'Day' },
  'h-until': { zh: '截止', en: 'Until' },
  'h-decider': { zh: '决定机关', en: 'Decided by' },
  'h-state': { zh: '是否生效', en: 'In effect' },
} satisfies Phrases;

const states = {
  counted: { zh: '生效', en: 'yes' },
  proposed: { zh: '只是建议，不生效', en: 'no, proposed only' },
  over: { zh: '期限已过，不生效', en: 'no, it is over' },
  'to-come': { zh: '尚未开始，不生效', en: 'no, it has not begun' },
} satisfies Phrases;

/**
 * An incident takes the grade down, to the lowest, bars honours, or holds the score down.
 *
 * Records name this adjustment as their indicator, with field `incident`; `level` is who decided it, `day` to `until` is
 * how long it holds. Where honours are barred for so many months these are counted from the incident's day, whatever
 * its `until`. One incident is enough; several of one plan line have the effect once, for as long as the longest.
 */
export const gradeVeto: Adjustment<Settings> = {
  family: 'adjustment',
  form: 'grade-veto',
  title: { zh: '一票否决', en: 'Grade veto' },
  meaning: {
    zh: '发生规定事项的，等次下调、定为最低等次、取消评优资格，或限定最高得分。可以规定由谁决定才生效，以及是否只看本考核期内有效的事项。',
    en: 'An incident named by the plan lowers the grade, makes it the lowest, bars honours, or holds the score down. The plan may say whose decision it takes, and whether only what is in force within the period counts.',
  },
  source: 'Catalogue D6, forms 1 to 3',
  phrases,
  labels: {
    ...vetoLabels,
    deciders: { zh: '有权决定的机关（不填则不区分）', en: 'Who may decide (absent: anybody)' },
    'deciders.level': { zh: '编号', en: 'Id' },
    'deciders.title': { zh: '名称', en: 'Title' },
    inForce: { zh: '哪些事项生效（不填则全部）', en: 'Which incidents count (absent: all)' },
    'inForce=any': { zh: '全部', en: 'all of them' },
    'inForce=period': { zh: '只看考核期内有效的', en: 'those in force within the period' },
  },
  settings: Settings,
  fields: () => ['incident'],
  tells: ['until'],
  recordWords: ({ deciders = [] }) => ({
    levels: deciders.map(({ level, title }) => ({ id: level, title })),
    circumstances: [],
  }),
  barsHonours: ({ effect }) => effect.kind === 'bar-honours',
  adds: () => zero,
  check: ({ deciders = [] }) => listedTwice(deciders.map(({ level }) => level)),
  adjust: (settings, scores, records, units, { period }) =>
    eachUnit(units, ({ unit }) => {
      const score = scores.get(unit) ?? { none: true as const, steps: [] };
      const incidents = records
        .filter((record) => record.unit === unit && record.field === 'incident')
        .map((record) => incidentOf(settings, record, period));
      if (incidents.length === 0) return { score, marks: [], steps: [step('none')] };
      const counted = incidents.filter(({ state }) => state === 'counted');
      const said = settings.deciders || settings.inForce === 'period' ? [listed(settings, incidents, counted)] : [];
      if (counted.length === 0) return { score, marks: [], steps: said };
      const matter = text(counted.map((one) => one.matter).join('；'));
      const one = vetoed(settings.effect, score, matter, latest(counted.map(({ until }) => until)));
      return { ...one, steps: [...said, ...undated(settings, counted), ...one.steps] };
    }),
  examples: gradeVetoExamples,
};

type Incident = {
  readonly matter: string;
  readonly day: string | undefined;
  readonly until: string | undefined;
  readonly decider: Words | undefined;
  readonly state: keyof typeof states;
};

function incidentOf(settings: Settings, record: Fact, period: AdjustmentContext['period']): Incident {
  const { day, level } = record;
  const decider = settings.deciders?.find((one) => one.level === level)?.title;
  const until = endOf(settings.effect, record);
  const inPeriod = settings.inForce === 'period';
  const state =
    settings.deciders && !decider
      ? 'proposed'
      : inPeriod && until !== undefined && until < period.from
        ? 'over'
        : inPeriod && day !== undefined && day > period.to
          ? 'to-come'
          : 'counted';
  return { matter: record.note ?? record.matter ?? record.id, day, until, decider, state };
}

/** The day an incident's effect ends: by the months of the plan where honours are barred, else what the record says. */
function endOf(effect: Settings['effect'], { day, until }: Fact): string | undefined {
  if (effect.kind !== 'bar-honours' || effect.months === undefined || day === undefined) return until;
  return monthsAfter(day, effect.months);
}

function listed({ deciders }: Settings, incidents: readonly Incident[], counted: readonly Incident[]): Step {
  const cell = (given: string | undefined) => text(given ?? '—');
  return step(
    'incidents',
    { all: num(incidents.length), counted: num(counted.length) },
    {
      head: ['h-matter', 'h-day', 'h-until', ...(deciders ? ['h-decider'] : []), 'h-state'],
      body: incidents.map(({ matter, day, until, decider, state }) => [
        text(matter),
        cell(day),
        cell(until),
        ...(deciders ? [decider ? words(decider) : cell(undefined)] : []),
        words(states[state]),
      ]),
    },
  );
}

function undated({ effect }: Settings, counted: readonly Incident[]): readonly Step[] {
  if (effect.kind !== 'bar-honours' || effect.months === undefined) return [];
  return counted.some(({ day }) => day === undefined) ? [step('no-day', { months: num(effect.months) })] : [];
}

/** The last of some days, or none where one of them is open. */
function latest(days: readonly (string | undefined)[]): string | undefined {
  const known = days.filter((day) => day !== undefined).sort(byCodeUnit);
  return known.length < days.length ? undefined : known.at(-1);
}
