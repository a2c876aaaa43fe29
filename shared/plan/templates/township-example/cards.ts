import type { Answer, Ballot } from '../../../evidence/evidence.ts';

const none = '0/0/0/0/0';

/**
 * How many cards gave a unit each level, best first: household and window cards at every question but one, then both at
 * the question whether problems get solved, which one card in each channel left as "don't know".
 *
 * Gaoshan has 26 cards, and 30 are the fewest that count. Most general departments have no service window.
 */
const levels: Readonly<
  Record<string, readonly [home: string, window: string, solvingHome: string, solvingWindow: string]>
> = {
  shuangta: ['10/12/2/0/0', '4/8/0/0/0', '12/9/2/0/0', '8/3/0/0/0'],
  henggang: ['8/5/11/0/0', '3/6/3/0/0', '6/8/9/0/0', '6/2/3/0/0'],
  liantang: ['7/8/9/0/0', '6/3/3/0/0', '3/8/11/1/0', '4/3/4/0/0'],
  guanqiao: ['12/12/0/0/0', '9/3/0/0/0', '15/6/2/0/0', '7/3/1/0/0'],
  heyan: ['0/8/10/4/2', '0/1/9/1/1', '0/1/10/8/4', '0/2/6/2/1'],
  taiping: ['10/7/7/0/0', '3/5/4/0/0', '2/12/9/0/0', '1/5/5/0/0'],
  yuntai: ['16/8/0/0/0', '9/3/0/0/0', '15/8/0/0/0', '5/6/0/0/0'],
  fengmu: ['13/5/6/0/0', '1/9/2/0/0', '6/5/12/0/0', '1/3/7/0/0'],
  shizhai: ['3/8/12/1/0', '1/4/7/0/0', '0/14/6/3/0', '2/3/5/1/0'],
  longtan: ['14/8/2/0/0', '4/7/1/0/0', '9/12/2/0/0', '5/5/1/0/0'],
  tongling: ['4/14/6/0/0', '6/3/3/0/0', '9/5/9/0/0', '1/4/6/0/0'],
  gaoshan: ['5/10/3/0/0', '4/2/2/0/0', '7/5/5/0/0', '1/6/0/0/0'],
  police: ['12/11/1/0/0', '8/3/1/0/0', '11/9/3/0/0', '5/5/1/0/0'],
  market: ['10/10/4/0/0', '4/3/5/0/0', '8/8/7/0/0', '3/7/1/0/0'],
  land: ['0/7/10/7/0', '0/6/2/4/0', '0/5/12/6/0', '0/3/4/4/0'],
  ecology: ['7/9/8/0/0', '8/2/2/0/0', '3/10/10/0/0', '0/5/6/0/0'],
  insurance: ['17/7/0/0/0', '4/8/0/0/0', '14/7/2/0/0', '4/7/0/0/0'],
  civil: ['15/9/0/0/0', '8/4/0/0/0', '15/8/0/0/0', '6/5/0/0/0'],
  planning: ['9/13/10/0/0', none, '2/14/15/0/0', none],
  treasury: ['14/15/3/0/0', none, '9/15/7/0/0', none],
  census: ['14/11/7/0/0', none, '11/15/5/0/0', none],
  auditing: ['14/11/7/0/0', none, '11/15/5/0/0', none],
  farming: ['11/13/0/0/0', '5/7/0/0/0', '9/8/6/0/0', '5/5/1/0/0'],
  irrigation: ['9/14/9/0/0', none, '3/11/16/1/0', none],
};

/** The levels given, one for each card, beginning with another card for every question; then "don't know". */
function spread(counts: string, of: number, shift: number): readonly Answer[] {
  const given = counts.split('/').flatMap((n, level) => Array.from({ length: Number(n) }, (): Answer => ({ level })));
  return Array.from({ length: of }, (_, card) =>
    card < given.length ? (given[(card + shift) % given.length] ?? { unknown: true }) : { unknown: true },
  );
}

const cardsIn = (counts: string) => counts.split('/').reduce((all, n) => all + Number(n), 0);

function ballotsOf(unit: string, channel: string, general: string, solved: string): readonly Ballot[] {
  const of = cardsIn(general);
  const unknown: Answer = { unknown: true };
  const shifts = [0, 5, 7, 2].map((shift) => spread(general, of, shift));
  const last = spread(solved, of, 3);
  return Array.from({ length: of }, (_, card): Ballot => {
    const [speed = unknown, manner = unknown, openness = unknown, fairness = unknown] = shifts.map((one) => one[card]);
    return {
      round: 'citizens-2026',
      audience: 'citizens',
      voter: `${unit}-${channel}-${String(card + 1)}`,
      channel,
      day: '2026-10-20',
      sheet: { [unit]: { speed, manner, openness, solving: last[card] ?? unknown, fairness } },
    };
  });
}

/** The citizens' cards that came back, unit by unit. */
export const townshipCards: readonly Ballot[] = Object.entries(levels).flatMap(([unit, counts]) => [
  ...ballotsOf(unit, 'household', counts[0], counts[2]),
  ...ballotsOf(unit, 'window', counts[1], counts[3]),
]);
