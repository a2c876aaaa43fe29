import { type Dice, falling } from './dice.ts';
import { best, edges, optional, orNone, rate, type Settings, ties } from './random-words.ts';

/** A curve with random settings; `facts` are those its readings bring. */
export function randomCurve(dice: Dice, form: string, facts: readonly string[]): Settings {
  const target = () => {
    const fact = facts[dice.whole(0, facts.length - 1)];
    return fact !== undefined && dice.chance(60) ? { fact } : { fixed: dice.chance(10) ? '0' : dice.size() };
  };
  switch (form) {
    case 'proportional':
      return {
        form,
        target: target(),
        cap: orNone(dice, () => String(dice.whole(50, 150))),
        whenTargetZero: dice.pick(edges),
      };
    case 'best-ratio': {
      const reference = optional(dice, () => (dice.chance(40) ? 'group-mean' : target()));
      return {
        form,
        best: dice.pick(best),
        whenSenseless: dice.pick(edges),
        reference,
        cap: reference && optional(dice, () => String(dice.whole(80, 150))),
      };
    }
    case 'ladder': {
      const n = dice.whole(1, 4);
      const percents = falling(dice, n + 1, 0, 110);
      return {
        form,
        steps: falling(dice, n, -10, 120).map((from, at) => ({ from, percent: percents[at] })),
        below: percents[n],
      };
    }
    case 'line': {
      const at = falling(dice, dice.whole(2, 4), -20, 130).toReversed();
      const floor = optional(dice, () => String(dice.whole(-20, 30)));
      return {
        form,
        corners: at.map((x) => ({ at: x, percent: rate(dice) })),
        outside: dice.pick(['flat', 'extend']),
        floor: floor ?? 'none',
        cap: orNone(dice, () => String(dice.whole(60, 140))),
      };
    }
    case 'place':
      return {
        form,
        first: dice.pick(best),
        firstPercent: String(dice.whole(60, 110)),
        stepPercent: dice.pick(['2', '5', '12.5', '30']),
        floorPercent: String(dice.whole(0, 40)),
        ties: dice.pick(ties),
        onlyFrom: optional(dice, dice.size),
      };
    case 'place-table': {
      const all = falling(dice, dice.whole(1, 5), -40, 110);
      const cut = dice.whole(0, all.length - 1);
      return {
        form,
        first: dice.pick(best),
        top: all.slice(0, cut),
        between: all[cut],
        bottom: all.slice(cut + 1).toReversed(),
        ties: dice.pick([...ties, 'cancel']),
      };
    }
    case 'range':
      return {
        form,
        best: dice.pick(best),
        worstPercent: String(dice.whole(-20, 60)),
        bestPercent: String(dice.whole(61, 120)),
        whenEqual: dice.pick(['best', 'worst', 'half', 'none']),
      };
    case 'relative-place':
      return {
        form,
        best: dice.pick(best),
        as: dice.pick(['percentile', 'borda']),
        ties: dice.pick(ties),
        alone: dice.pick(['none', 'full']),
      };
    case 'share-of-sum':
      return { form, whenSenseless: dice.pick(['none', 'zero']) };
    case 'distance':
      return {
        form,
        target: dice.chance(50) ? target() : { group: dice.pick([...best, 'mean']) },
        direction: dice.pick(['both', 'below', 'above']),
        free: dice.pick(['0', '0.5', '5']),
        perUnit: dice.pick(['0.5', '2', '3.3']),
        floor: orNone(dice, () => String(dice.whole(-50, 40))),
      };
    case 'cases':
      return {
        form,
        cases: Array.from({ length: dice.whole(1, 4) }, () => ({
          when: Array.from({ length: dice.whole(1, 3) }, () => {
            const fact = facts[dice.whole(0, facts.length - 1)];
            return {
              what: fact !== undefined && dice.chance(40) ? { fact } : 'value',
              is: dice.pick(['at-least', 'above', 'at-most', 'below', 'equal']),
              than: target(),
            };
          }),
          percent: rate(dice),
        })),
        otherwise: orNone(dice, () => rate(dice)),
      };
    case 'over-target':
      return {
        form,
        target: target(),
        below: dice.pick(['proportional', 'zero']),
        step: dice.pick(['0.5', '5', '10']),
        furtherStep: optional(dice, () => dice.pick(['2.5', '20'])),
        points: dice.pick(['0.5', '1', '3']),
        most: orNone(dice, () => dice.pick(['2', '5', '9'])),
        bound: dice.pick(['included', 'excluded']),
        whenTargetZero: dice.pick(edges),
      };
    case 'goalposts':
      return {
        form,
        low: target(),
        high: target(),
        scale: dice.pick(['linear', 'log']),
        places: dice.whole(0, 12),
        outside: dice.pick(['clamp', 'free']),
        whenEqual: dice.pick(edges),
      };
    default:
      return {
        form,
        best: dice.pick(best),
        sigma: dice.pick(['population', 'sample']),
        places: dice.whole(0, 12),
        mean: String(dice.whole(30, 80)),
        spread: String(dice.whole(1, 20)),
        floor: orNone(dice, () => String(dice.whole(-20, 20))),
        cap: orNone(dice, () => String(dice.whole(90, 120))),
        whenNoSpread: dice.pick(['mean', 'none']),
      };
  }
}

/** An aggregate with random settings. */
export function randomAggregate(dice: Dice, form: string): Settings {
  const whenMissing = dice.pick(['rescale', 'zero', 'group-mean', 'none']);
  const leastShare = optional(dice, () => dice.pick(['25', '50', '75.5', '100']), 25);
  if (form === 'copeland') return { form, leastShare };
  if (form !== 'power-mean') return { form, whenMissing, leastShare };
  const exponent = dice.pick(['0', '-1', '1', '2', '3', '-2', '0.5', '-1.5', '2.35', '10', '-10']);
  return { form, exponent, places: dice.whole(0, 12), whenMissing, whenZero: dice.pick(['zero', 'none']), leastShare };
}
