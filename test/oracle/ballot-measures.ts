import type { Answer, Ballot, Fact } from '../../shared/evidence/evidence.ts';
import { type Exact, less, type Mode, mean, most, nought, num, percent, rounded, same, total } from './exact.ts';
import type { Look, Measure } from './measures.ts';
import type { Read, Reads } from './reading.ts';

type Items = { item: string; weight: string }[];
type Empty = 'move-weight' | 'none';
type Trim = { drop: number; from: number; fewer: 'mean' | 'none' };
type Weighted = { readonly weight: Exact; readonly value: Exact | null };

/** The weighted mean of parts; an empty one moves its weight or ends it all. */
function mix(parts: readonly Weighted[], empty: Empty): Exact | null {
  const counted = parts.filter(({ weight }) => less(nought, weight));
  if (empty === 'none' && counted.some(({ value }) => value === null)) return null;
  const there = counted.flatMap(({ weight, value }) => (value ? [{ weight, value }] : []));
  if (there.length === 0) return null;
  return total(there.map(({ weight, value }) => weight.mul(value))).div(total(there.map(({ weight }) => weight)));
}

function trimmed(scores: readonly Exact[], trim: Trim | undefined): Exact | null {
  if (!trim) return mean(scores);
  if (scores.length < trim.from) return trim.fewer === 'none' ? null : mean(scores);
  return mean(scores.toSorted((a, b) => a.compare(b)).slice(trim.drop, scores.length - trim.drop));
}

const byUnit = (look: Look, of: (unit: string, group: string) => Read | Exact | null): Reads =>
  new Map(
    look.units.flatMap(({ unit, group }): [string, Read][] => {
      const read = of(unit, group);
      return read ? [[unit, 'facts' in read ? read : { value: read, facts: {} }]] : [];
    }),
  );

type Sheet = Readonly<Record<string, Answer>>;
type Sheets = { readonly channel: string | undefined; readonly sheet: Sheet }[];
type Pooled = {
  audience: string;
  items: Items;
  channels?: { channel: string; weight: string; minimum?: number }[];
  emptyItem: Empty;
  emptyChannel: Empty;
  minimum: number;
  defaults?: 'counted' | 'left-out' | { level: number };
  whenNone: string;
};

const weighs = ({ weight }: { weight: string }) => less(nought, num(weight));
const levelOf = (sheet: Sheet, item: string): number | undefined => {
  const answer = sheet[item];
  return answer && 'level' in answer ? answer.level : undefined;
};

/** The sheets about a unit that hold a valid answer to an item that weighs something. */
function sheetsAbout(s: Pooled, look: Look, unit: string): Sheets {
  const all = look.evidence.ballots.flatMap((ballot): Sheets => {
    const sheet = ballot.sheet[unit];
    if (ballot.audience !== s.audience || !sheet) return [];
    if (!ballot.default || s.defaults === 'counted') return [{ channel: ballot.channel, sheet }];
    if (s.defaults === undefined || s.defaults === 'left-out') return [];
    const { level } = s.defaults;
    return [{ channel: ballot.channel, sheet: Object.fromEntries(s.items.map(({ item }) => [item, { level }])) }];
  });
  const items = s.items.filter(weighs);
  return all.filter(({ sheet }) => items.some(({ item }) => levelOf(sheet, item) !== undefined));
}

type Channel = NonNullable<Pooled['channels']>[number];
/** The sheets of a channel; none where it weighs nothing or has too few. Without channels all of them. */
function sheetsOf(channel: Channel | undefined, sheets: Sheets): Sheets {
  if (!channel) return sheets;
  const own = weighs(channel) ? sheets.filter((one) => one.channel === channel.channel) : [];
  return own.length < (channel.minimum ?? 1) ? [] : own;
}

/** Per item a mean over answers, over items, over channels; `worth` says what a level counts. */
function pooled(s: Pooled, look: Look, unit: string, worth: (level: number) => Exact): Exact | null {
  const sheets = sheetsAbout(s, look, unit);
  let counted = 0;
  const channels = (s.channels ?? [undefined]).map((channel): Weighted => {
    const weight = channel ? num(channel.weight) : percent;
    const own = sheetsOf(channel, sheets);
    if (own.length === 0) return { weight, value: null };
    counted += own.length;
    const items = s.items.map(({ item, weight: share }) => {
      const levels = own.flatMap(({ sheet }) => levelOf(sheet, item) ?? []);
      return { weight: num(share), value: mean(levels.map(worth)) };
    });
    // A channel that lacks an item, where that ends it, is an empty channel.
    return { weight, value: mix(items, s.emptyItem) };
  });
  if (counted < s.minimum) return null;
  return mix(channels, s.emptyChannel);
}

function satisfaction(s: Pooled & { points: string[] }, look: Look): Reads {
  return byUnit(look, (unit) => pooled(s, look, unit, (level) => num(s.points[level] ?? '0')));
}

type LevelShare = Pooled & { levels: number; facts?: { fact: string; from: number; to: number }[] };
function levelShare(s: LevelShare, look: Look): Reads {
  const when = (is: boolean) => (is ? percent : nought);
  return byUnit(look, (unit) => {
    const value = pooled(s, look, unit, (level) => when(level < s.levels));
    if (!value) return null;
    const all = sheetsAbout(s, look, unit);
    const sheets = (s.channels ?? [undefined]).flatMap((channel) => sheetsOf(channel, all));
    const facts = (s.facts ?? []).flatMap(({ fact, from, to }) => {
      const items = s.items.map(({ item, weight }) => ({
        weight: num(weight),
        value: mean(
          sheets.flatMap(({ sheet }) => levelOf(sheet, item) ?? []).map((level) => when(level >= from && level <= to)),
        ),
      }));
      const found = mix(items, 'move-weight');
      return found ? [[fact, found]] : [];
    });
    return { value, facts: Object.fromEntries(facts) };
  });
}

type Review = {
  audience: string;
  points: string[];
  items: Items;
  strata?: { stratum: string; weight?: string; weightByGroup?: { group: string; weight: string }[] }[];
  trim?: Trim;
  emptyItem: Empty;
  emptyStratum: Empty;
  minimum: number;
};
function reviewMatrix(s: Review, look: Look): Reads {
  return byUnit(look, (unit, group) => {
    const scores = look.evidence.ballots.flatMap((ballot) => {
      const sheet = ballot.sheet[unit];
      if (ballot.audience !== s.audience || ballot.default || !sheet) return [];
      const items = s.items.map(({ item, weight }): Weighted => {
        const level = levelOf(sheet, item);
        return { weight: num(weight), value: level === undefined ? null : num(s.points[level] ?? '0') };
      });
      const score = mix(items, s.emptyItem);
      return score ? [{ stratum: ballot.stratum, score }] : [];
    });
    let counted = 0;
    const strata = (s.strata ?? [undefined]).map((stratum): Weighted => {
      const weight = stratum
        ? num(stratum.weight ?? stratum.weightByGroup?.find((one) => one.group === group)?.weight ?? '0')
        : percent;
      const own = scores.filter((one) => !stratum || one.stratum === stratum.stratum).map(({ score }) => score);
      if (same(weight, nought)) return { weight, value: null };
      counted += own.length;
      return { weight, value: trimmed(own, s.trim) };
    });
    return counted < s.minimum ? null : mix(strata, s.emptyStratum);
  });
}

function raterScores(s: { field: string; trim?: Trim; raters: 'mean' | 'sum'; minimum: number }, look: Look): Reads {
  return byUnit(look, (unit) => {
    const mine = look.records.filter((record) => record.unit === unit && record.field === s.field && record.value);
    const once = mine.filter(({ rater }) => mine.filter((other) => other.rater === rater).length === 1);
    const scores = once.map(({ value = '0' }) => num(value));
    if (scores.length === 0 || scores.length < s.minimum) return null;
    const kept = trimmed(scores, s.trim);
    if (!kept || s.raters === 'mean') return kept;
    const cut = s.trim && scores.length >= s.trim.from ? 2 * s.trim.drop : 0;
    return kept.mul(scores.length - cut);
  });
}

type Panel = {
  field: string;
  reference: 'mean-of-panel-means' | 'pooled-mean';
  coefficient: 'exact' | { places: number; mode: Mode };
  trim?: Trim;
};
function panelCorrection(s: Panel, look: Look): Reads {
  const own = new Map(
    look.units.flatMap(({ unit }): [string, { panel: string; scores: Exact[] }][] => {
      const mine = look.records.filter((record) => record.unit === unit && record.field === s.field && record.value);
      const panels = new Set(mine.map(({ panel }) => panel));
      const panel = mine[0]?.panel;
      if (panels.size !== 1 || panel === undefined) return [];
      const once = mine.filter(({ rater }: Fact) => mine.filter((other) => other.rater === rater).length === 1);
      const scores = once.map(({ value = '0' }) => num(value));
      if (!s.trim) return scores.length === 0 ? [] : [[unit, { panel, scores }]];
      const kept = trimmed(scores, s.trim);
      return kept ? [[unit, { panel, scores: [kept] }]] : [];
    }),
  );
  const all = [...own.values()];
  const panelMean = (panel: string) => mean(all.filter((one) => one.panel === panel).flatMap(({ scores }) => scores));
  const reference =
    s.reference === 'pooled-mean'
      ? mean(all.flatMap(({ scores }) => scores))
      : mean([...new Set(all.map(({ panel }) => panel))].flatMap((panel) => panelMean(panel) ?? []));
  return byUnit(look, (unit) => {
    const mine = own.get(unit);
    const its = mine && panelMean(mine.panel);
    if (!mine || !reference || !its || same(its, nought)) return null;
    const exact = reference.div(its);
    const coefficient = s.coefficient === 'exact' ? exact : rounded(exact, s.coefficient.places, s.coefficient.mode);
    return mean(mine.scores.map((score) => score.mul(coefficient)));
  });
}

function rankAverage(
  s: { audience: string; item: string; full: string; stepPercent: string; minimum: number },
  look: Look,
): Reads {
  return byUnit(look, (unit) => {
    const places = look.evidence.ballots.flatMap((ballot) => {
      const answer = ballot.audience === s.audience && !ballot.default ? ballot.sheet[unit]?.[s.item] : undefined;
      return answer && 'place' in answer ? [answer.place] : [];
    });
    if (places.length < s.minimum) return null;
    return mean(
      places.map((at) =>
        most(
          nought,
          num(s.full)
            .mul(percent.sub(num(s.stepPercent).mul(at - 1)))
            .div(100),
        ),
      ),
    );
  });
}

type Validity = {
  audience: string;
  allEqualIsVoid: boolean;
  bestSharePercent: string;
  incomplete?: 'count' | 'void';
  quorumPercent?: string;
  overReturned?: 'void' | 'ignore';
  of: { form: string };
};
function ballotValidity(s: Validity, look: Look): Reads {
  const asked = look.kindOf(s.audience).items;
  const isVoid = ({ sheet }: Ballot): boolean => {
    const levels = Object.values(sheet).flatMap((answers) => asked.flatMap((item) => levelOf(answers, item) ?? []));
    if (s.allEqualIsVoid && levels.length > 1 && new Set(levels).size === 1) return true;
    const best = num(levels.filter((level) => level === 0).length * 100);
    if (s.bestSharePercent !== 'none' && less(num(s.bestSharePercent).mul(levels.length), best)) return true;
    return s.incomplete === 'void' && Object.values(sheet).some((answers) => asked.some((item) => !answers[item]));
  };
  const about = look.evidence.ballots.filter(({ audience }) => audience === s.audience);
  const returned = about.filter((ballot) => !ballot.default);
  const invited = look.evidence.invited?.find((one) => one.audience === s.audience && one.stratum === undefined)?.count;
  const quorum = s.quorumPercent ?? 'none';
  const short =
    quorum !== 'none' && (invited === undefined || !less(num(quorum).mul(invited), num(returned.length * 100)));
  const over = s.overReturned === 'void' && invited !== undefined && returned.length > invited;
  if (short || over) return new Map();
  const spoilt = new Set(returned.filter(isVoid));
  const ballots = look.evidence.ballots.filter((ballot) => !spoilt.has(ballot));
  return look.again(s.of, { ...look, evidence: { ...look.evidence, ballots } });
}

/** Measures that ask raters, by their form. */
export const ballotMeasures: Readonly<Record<string, Measure>> = {
  satisfaction,
  'level-share': levelShare,
  'review-matrix': reviewMatrix,
  'rater-scores': raterScores,
  'panel-correction': panelCorrection,
  'rank-average': rankAverage,
  'ballot-validity': ballotValidity,
};
