import { type Dice, falling, parts } from './dice.ts';
import { levels, optional, orNone, type Settings, wholes } from './random-words.ts';

const severals = ['sum', 'mean', 'last', 'none'] as const;
const whenNone = ['none', 'none', 'zero', 'group-mean', 'full'] as const;
const empty = ['move-weight', 'none'] as const;
const trim = (dice: Dice) =>
  optional(dice, () => ({
    ...dice.pick([
      { drop: 1, from: 3 },
      { drop: 1, from: 5 },
      { drop: 2, from: 5 },
    ]),
    fewer: dice.pick(['mean', 'none']),
  }));

/** Kinds of events and circumstances, for a measure and an adjustment alike. */
export function randomKinds(dice: Dice) {
  const fields = (['late', 'praise', 'visit'] as const).slice(0, dice.whole(1, 3));
  return {
    kinds: fields.map((field) => ({
      field,
      title: wholes(field),
      sign: dice.pick(['adds', 'takes']),
      worth: dice.pick<unknown>([
        'value',
        { each: dice.pick(['0.5', '2']) },
        { byLevel: ['city', 'county'].map((level, at) => ({ level, title: wholes(level), points: String(3 - at) })) },
      ]),
      sameMatter: dice.pick<unknown>(['all', 'best', { othersPercent: '30' }]),
      cap: orNone(dice, () => dice.pick(['3', '6.5'])),
    })),
    circumstances: optional(dice, () => [{ id: 'warned', title: wholes('warned'), percent: '50' }]),
  };
}

/** A measure with random settings; `facts` are names that a reading may bring along. */
export function randomMeasure(dice: Dice, form: string, groups: readonly string[]): Settings {
  const none = dice.pick(whenNone);
  const facts = dice.chance(70) ? ['target', 'base'].slice(0, dice.whole(1, 2)) : [];
  const items = () => parts(dice, 1000, 2).map((weight, at) => ({ item: `i${at + 1}`, weight }));
  const scale = () => falling(dice, levels, 0, 100);
  const pooling = () => ({
    missing: dice.pick(['move-weight', 'zero', 'none']),
    least: dice.whole(1, 2),
    whenNone: none,
  });
  const weights = (as: string, n: number) =>
    as === 'sum' ? Array.from({ length: n }, () => '100') : parts(dice, 1000, n);
  const sheets = () => ({
    audience: 'folk',
    items: items(),
    channels: optional(dice, () =>
      parts(dice, 1000, 2).map((weight, at) => ({
        channel: `c${at + 1}`,
        weight,
        minimum: optional(dice, () => dice.whole(1, 6)),
      })),
    ),
    emptyItem: dice.pick(empty),
    emptyChannel: dice.pick(empty),
    minimum: dice.whole(10, 12),
    defaults: optional<unknown>(dice, () =>
      dice.pick<unknown>(['counted', 'left-out', { level: dice.whole(0, levels - 1) }]),
    ),
    whenNone: none,
  });
  switch (form) {
    case 'value':
      return { form, field: 'actual', several: dice.pick(severals), facts, whenNone: none };
    case 'ratio':
      return {
        form,
        actual: 'actual',
        against: 'target',
        as: dice.pick(['percent', 'increase', 'decrease', 'deviation', 'difference']),
        several: dice.pick(['sum', 'none']),
        whenBothZero: orNone(dice, () => '100'),
        whenAgainstZero: orNone(dice, () => '0'),
        whenNone: none,
        actualLess: optional(dice, () => ['q1'], 25),
        againstLess: optional(dice, () => ['q2'], 25),
        againstAlso: optional(dice, () => ({ fields: ['base', 'q3'], as: dice.pick(['sum', 'mean']) }), 25),
      };
    case 'fields': {
      const as = dice.pick(['mean', 'sum', 'least', 'most']);
      const all = weights(as, 3).map((weight, at) => ({ field: `q${at + 1}`, weight }));
      return { form, fields: all, as, ...pooling(), several: dice.pick(severals), facts };
    }
    case 'earlier-results': {
      const as = dice.pick(['mean', 'sum']);
      return {
        form,
        from: weights(as, 2).map((weight, at) => ({ earlier: `e${at + 1}`, weight })),
        take: dice.pick(['own', 'children', 'all']),
        groups: optional(dice, () => groups.slice(0, 1), 25),
        score: dice.pick(['exact', 'published']),
        as,
        ...pooling(),
      };
    }
    case 'events': {
      const cap = orNone(dice, () => '60');
      return {
        form,
        start: dice.pick(['0', '50', '12.5']),
        ...randomKinds(dice),
        floor: orNone(dice, () => '0'),
        cap,
        whenNothing: dice.pick(['start', 'none']),
        whenNone: none,
      };
    }
    case 'transform': {
      const of = randomMeasure(dice, dice.pick(['value', 'ratio', 'fields', 'satisfaction']), groups);
      return {
        form,
        of,
        as: dice.pick(['logarithm', 'square-root', 'reciprocal', 'negative']),
        places: dice.whole(0, 12),
        whenNone: none,
      };
    }
    case 'satisfaction':
      return { form, points: scale(), ...sheets() };
    case 'level-share': {
      const more = [{ fact: 'target', from: dice.whole(0, 1), to: dice.whole(1, levels - 1) }];
      return { form, levels: dice.whole(1, levels - 1), ...sheets(), facts: optional(dice, () => more) };
    }
    case 'review-matrix': {
      const byGroup = () => groups.map((group) => ({ group, weight: '50' }));
      const strata = () =>
        dice.chance(30)
          ? ['s1', 's2'].map((stratum) => ({ stratum, weightByGroup: byGroup() }))
          : parts(dice, 1000, 2).map((weight, at) => ({ stratum: `s${at + 1}`, weight }));
      return {
        form,
        audience: 'peers',
        points: scale(),
        items: items(),
        strata: optional(dice, strata),
        trim: trim(dice),
        emptyItem: dice.pick(empty),
        emptyStratum: dice.pick(empty),
        minimum: dice.whole(5, 6),
        whenNone: none,
      };
    }
    case 'rater-scores':
      return {
        form,
        field: 'score',
        trim: trim(dice),
        raters: dice.pick(['mean', 'sum']),
        minimum: dice.whole(1, 3),
        whenNone: none,
      };
    case 'panel-correction':
      return {
        form,
        field: 'score',
        reference: dice.pick(['mean-of-panel-means', 'pooled-mean']),
        coefficient: dice.pick<unknown>([
          'exact',
          { places: 2, mode: 'half-up' },
          { places: 4, mode: 'half-even' },
          { places: 3, mode: 'down' },
        ]),
        trim: trim(dice),
        whenNone: none,
      };
    case 'rank-average':
      return {
        form,
        audience: 'rankers',
        item: 'i1',
        full: '100',
        stepPercent: dice.pick(['2', '30']),
        minimum: 5,
        whenNone: none,
      };
    default: {
      const of = randomMeasure(dice, dice.pick(['satisfaction', 'level-share']), groups);
      return {
        form,
        audience: 'folk',
        allEqualIsVoid: dice.chance(40),
        bestSharePercent: orNone(dice, () => '50'),
        incomplete: optional(dice, () => dice.pick(['count', 'void'])),
        quorumPercent: optional(dice, () => dice.pick(['50', '50', 'none']), 35),
        overReturned: optional(dice, () => dice.pick(['void', 'ignore'])),
        of,
        whenNone: none,
      };
    }
  }
}
