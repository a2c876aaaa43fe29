import * as z from 'zod';
import type { Ballot } from '../../evidence/evidence.ts';
import { compare, divide, hundred, multiply, type Rational, rational } from '../../number.ts';
import { PositiveDecimal } from '../../plan/decimal.ts';
import type { Audience } from '../../plan/schema.ts';
import type { Step } from '../../words.ts';
import { sheetLabels, whenNoneLabels } from '../labels.ts';
import type { FormFault, LeafEvidence, Measure, Reading } from '../rule.ts';
import { noReading, num, step } from '../say.ts';
import { AudienceId, InnerMeasure, Limit, WhenNone } from '../settings.ts';
import { ballotValidityExamples } from './ballot-validity.examples.ts';
import { ballotValidityPhrases } from './ballot-validity.phrases.ts';

const Settings = z.strictObject({
  form: z.literal('ballot-validity'),
  audience: AudienceId,
  /** Whether a ballot whose levels are all the same is void (only where it holds at least two). */
  allEqualIsVoid: z.boolean(),
  /** Largest share of best levels among the levels given, in percent; exactly this share is still allowed. */
  bestSharePercent: z.union([z.literal('none'), PositiveDecimal]),
  /** What a sheet is that leaves an item of a unit on it unanswered; "don't know" is an answer. Absent, it counts. */
  incomplete: z.enum(['count', 'void']).optional(),
  /** More than this percent of those asked must have returned a ballot, valid or void. Absent, no quorum. */
  quorumPercent: Limit.optional(),
  /** What more ballots than were asked for mean: the whole poll is void, or nothing. Absent, nothing. */
  overReturned: z.enum(['void', 'ignore']).optional(),
  /** What measures the ballots that remain. */
  of: InnerMeasure,
  whenNone: WhenNone,
});
type Settings = z.output<typeof Settings>;

/**
 * Voids ballots that cannot be meant, and polls too few or too many took part in; hands the rest to another measure.
 *
 * A ballot is judged as the whole sheet its rater filled in, over all units he rated, also those of other groups.
 * "Don't know" reduces the base of the share. Ratings that stand in after silence are nobody's ballot: they are not
 * judged, not returned, and passed on to the other measure, which says what they mean.
 */
export const ballotValidity: Measure<Settings> = {
  family: 'measure',
  form: 'ballot-validity',
  title: { zh: '有效票审查', en: 'Ballot validity' },
  meaning: {
    zh: '整张评价票全部相同、最高等次比例超过上限或未答全的，按方案整票作废；收回票数未过法定比例，或多于应评人数的，整次评价无效；其余票再按另一种方法计算。',
    en: 'A whole ballot is void when all its levels are the same, too many are the best one, or it is incomplete, as the plan says; the whole poll is void without a quorum or with more ballots than were asked for; the rest goes to another measure.',
  },
  source: 'Catalogue B8, B9; a cap of 40 % is common wording',
  phrases: ballotValidityPhrases,
  labels: {
    audience: sheetLabels.audience,
    allEqualIsVoid: { zh: '全部选同一等级的票作废', en: 'Void a ballot whose levels are all the same' },
    bestSharePercent: { zh: '最高等级占比上限（%）', en: 'Largest share of best levels (%)' },
    'bestSharePercent=none': { zh: '不限', en: 'no limit' },
    incomplete: { zh: '未答全的票（不填则计入）', en: 'A ballot not fully answered (none: counts)' },
    'incomplete=count': { zh: '计入', en: 'counts' },
    'incomplete=void': { zh: '作废', en: 'is void' },
    quorumPercent: { zh: '收回票数须超过应评的（%，恰好不算）', en: 'More than this share must return a ballot (%)' },
    'quorumPercent=none': { zh: '不限', en: 'no quorum' },
    overReturned: { zh: '收回票数多于应评（不填则不论）', en: 'More ballots than were asked for (none: ignored)' },
    'overReturned=void': { zh: '整次评价无效', en: 'the whole poll is void' },
    'overReturned=ignore': { zh: '不论', en: 'ignored' },
    of: { zh: '有效票再按此测量', en: 'What measures the valid ballots' },
    ...whenNoneLabels,
  },
  settings: Settings,
  inner: ({ of }) => of,
  feeds: ({ of }, ofMeasure) => ofMeasure(of),
  facts: ({ of }, ofMeasure) => ofMeasure(of),
  check: ({ audience, quorumPercent, of }, context) => {
    const faults: FormFault[] = [...context.checkMeasure(of)];
    if (!context.audience(audience) && !faults.some(({ code }) => code === 'no-such-audience'))
      faults.push({ code: 'no-such-audience', with: { audience } });
    if (quorumPercent && quorumPercent !== 'none' && compare(rational(quorumPercent), hundred) >= 0)
      faults.push({ code: 'quorum-whole', with: { percent: quorumPercent } });
    return faults;
  },
  alternatives: (settings, { ofMeasure }) => [
    { kind: 'every-ballot', settings: settings.of },
    ...ofMeasure(settings.of).map((one) => ({ ...one, settings: { ...settings, of: one.settings } })),
  ],
  read: (settings, evidence, units) => {
    const all = evidence.ballots(settings.audience);
    const { valid, say } = review(settings, all, evidence.audience(settings.audience));
    const { isVoid, steps } = poll(settings, evidence, all.filter((ballot) => !ballot.default).length);
    if (isVoid) return new Map(units.map(({ unit }) => [unit, noReading(0, say, ...steps)]));
    // The inner measure sees what is left; it must not take that for what came back.
    const readings = evidence.measure(settings.of, {
      ...evidence,
      ballots: (audience) => (audience === settings.audience ? valid : evidence.ballots(audience)),
      invited: (audience, stratum) =>
        audience === settings.audience ? undefined : evidence.invited(audience, stratum),
    });
    return new Map(
      units.map(({ unit }): [string, Reading] => {
        const reading = readings.get(unit) ?? { none: true, n: 0, steps: [] };
        return [unit, { ...reading, steps: [say, ...steps, ...reading.steps] }];
      }),
    );
  },
  examples: ballotValidityExamples,
};

/** The ballots that remain, and how many fell to what. */
function review(settings: Settings, all: readonly Ballot[], audience: Audience | undefined) {
  const items = askedItems(all, audience);
  const verdicts = all.map((ballot) => ({ ballot, verdict: judge(settings, ballot, items) }));
  const count = (verdict: Verdict) => verdicts.filter((one) => one.verdict === verdict).length;
  const say = step(settings.incomplete === 'void' ? 'kept-whole' : 'kept', {
    n: num(verdicts.length - count('default')),
    equal: num(count('all-equal')),
    cap: settings.bestSharePercent === 'none' ? { t: '—' } : num(rational(settings.bestSharePercent)),
    over: num(count('too-many-best')),
    incomplete: num(count('incomplete')),
    valid: num(count('valid')),
  });
  const valid = verdicts.flatMap(({ ballot, verdict }) =>
    verdict === 'valid' || verdict === 'default' ? [ballot] : [],
  );
  return { valid, say };
}

/** Whether the poll as a whole stands: more than the quorum came back, and no more than were asked for. */
function poll(settings: Settings, evidence: LeafEvidence, returned: number) {
  const { quorumPercent: quorum = 'none', overReturned } = settings;
  const invited = evidence.invited(settings.audience);
  if (invited === undefined) {
    const steps = quorum === 'none' ? [] : [step('quorum-unknown', { quorum: num(rational(quorum)) })];
    return { isVoid: quorum !== 'none', steps };
  }
  const fills = { invited: num(invited), returned: num(returned) };
  const steps: Step[] = [step('returned', fills)];
  const isOver = overReturned === 'void' && returned > invited;
  if (isOver) steps.push(step('over-returned', fills));
  if (quorum === 'none') return { isVoid: isOver, steps };
  const share = invited === 0 ? rational(0) : percent(returned, invited);
  const isQuorate = compare(share, rational(quorum)) > 0;
  steps.push(step(isQuorate ? 'quorum' : 'no-quorum', { ...fills, share: num(share), quorum: num(rational(quorum)) }));
  return { isVoid: isOver || !isQuorate, steps };
}

/** The items of the sheet; where nobody knows it, every item that anybody answered. */
function askedItems(all: readonly Ballot[], audience: Audience | undefined): readonly string[] {
  if (audience) return audience.sheet.items.map(({ id }) => id);
  return [...new Set(all.flatMap(({ sheet }) => Object.values(sheet).flatMap((answers) => Object.keys(answers))))];
}

type Verdict = 'valid' | 'all-equal' | 'too-many-best' | 'incomplete' | 'default';

function judge(settings: Settings, ballot: Ballot, items: readonly string[]): Verdict {
  if (ballot.default) return 'default';
  const subjects = Object.values(ballot.sheet);
  const levels = subjects.flatMap((answers) =>
    Object.values(answers).flatMap((answer) => ('level' in answer ? [answer.level] : [])),
  );
  if (settings.allEqualIsVoid && levels.length > 1 && new Set(levels).size === 1) return 'all-equal';
  const best = levels.filter((level) => level === 0).length;
  if (settings.bestSharePercent !== 'none' && levels.length > 0) {
    if (compare(percent(best, levels.length), rational(settings.bestSharePercent)) > 0) return 'too-many-best';
  }
  if (settings.incomplete === 'void' && subjects.some((answers) => items.some((item) => !answers[item])))
    return 'incomplete';
  return 'valid';
}

function percent(part: number, whole: number): Rational {
  return divide(multiply(rational(part), hundred), rational(whole));
}
