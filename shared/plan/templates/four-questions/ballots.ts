import type { Answer, Ballot } from '../../../evidence/evidence.ts';

/** Citizens who came back with a card, by channel, where the township is not a new one. */
const cards = { household: 12, window: 8 };

/**
 * How many gave a township each level, best first, at home and at the service window: first at three of the questions,
 * then at the one whether one is told, asked and can look into things. Whoever is left does not know.
 *
 * Xincheng has six and three: too few to be counted. Huangni has no service window yet.
 */
const levels: Readonly<
  Record<string, readonly [home: string, window: string, voiceHome: string, voiceWindow: string]>
> = {
  chengguan: ['9210', '6200', '7410', '5210'],
  dongjiao: ['6420', '4310', '5430', '3410'],
  xihe: ['6321', '4220', '5321', '3311'],
  nanmen: ['3432', '2321', '2343', '1331'],
  beiguan: ['7410', '5210', '5520', '4310'],
  xincheng: ['4200', '2100', '3200', '2000'],
  heping: ['9300', '6200', '8310', '5300'],
  liushu: ['7320', '5300', '6330', '4310'],
  baiyun: ['7320', '5300', '6330', '4310'],
  shimen: ['5430', '4220', '4431', '3311'],
  huangni: ['2442', '0000', '1353', '0000'],
  qingfeng: ['6510', '5210', '5421', '4220'],
};

const fewer: Readonly<Record<string, { readonly household: number; readonly window: number }>> = {
  xincheng: { household: 6, window: 3 },
  huangni: { household: 12, window: 0 },
};

/** The levels given, one for each card, beginning with another card for every question; then "don't know". */
function spread(counts: string, of: number, shift: number): readonly Answer[] {
  const given = [...counts].flatMap((n, level) => Array.from({ length: Number(n) }, (): Answer => ({ level })));
  return Array.from({ length: of }, (_, card) =>
    card < given.length ? (given[(card + shift) % given.length] ?? { unknown: true }) : { unknown: true },
  );
}

function ballotsOf(unit: string, channel: 'household' | 'window', counts: string, voice: string): readonly Ballot[] {
  const of = (fewer[unit] ?? cards)[channel];
  const unknown: Answer = { unknown: true };
  const said = [spread(counts, of, 0), spread(counts, of, 3), spread(voice, of, 2), spread(counts, of, 1)];
  return Array.from({ length: of }, (_, card): Ballot => {
    const [content = unknown, manner = unknown, asked = unknown, overall = unknown] = said.map((one) => one[card]);
    return {
      round: 'citizens-2026',
      audience: 'citizens',
      voter: `${unit}-${channel}-${String(card + 1)}`,
      channel,
      day: channel === 'household' ? '2026-11-10' : '2026-11-12',
      sheet: { [unit]: { content, manner, voice: asked, overall } },
    };
  });
}

/** The cards that came back, township by township. */
export const questionBallots: readonly Ballot[] = Object.entries(levels).flatMap(([unit, counts]) => [
  ...ballotsOf(unit, 'household', counts[0], counts[2]),
  ...ballotsOf(unit, 'window', counts[1], counts[3]),
]);

/** How many cards were given out. */
export const questionInvited = [{ audience: 'citizens', count: 300 }];
