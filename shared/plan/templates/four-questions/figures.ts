import type { Fact } from '../../../evidence/evidence.ts';

/** What a township gave itself and what the check found, both out of 100; `-` was not handed in. */
type Scored = `${string}/${string}`;

/** By township: the three questions (own score/score found), then problems put right of those found last year. */
const figures: Readonly<Record<string, readonly [Scored, Scored, Scored, Scored]>> = {
  chengguan: ['92/92', '95/90', '96/94', '10/10'],
  dongjiao: ['90/84', '88/88', '92/80', '6/8'],
  xihe: ['86/80', '84/80', '85/85', '9/10'],
  // It praises itself: a quarter and more above what was found.
  nanmen: ['96/76', '95/70', '98/72', '3/8'],
  // Nothing was found wrong the year before: there is nothing to put right.
  beiguan: ['88/88', '90/86', '84/84', '0/0'],
  // Set up this year: no list of the year before.
  xincheng: ['84/80', '86/86', '90/84', '-/-'],
  heping: ['90/90', '92/90', '88/88', '5/5'],
  // Equal in everything: neither can be put before the other.
  liushu: ['88/86', '85/85', '86/80', '7/8'],
  baiyun: ['88/86', '85/85', '86/80', '7/8'],
  // It did not hand in a score of its own for the mechanisms.
  shimen: ['80/78', '-/74', '82/75', '6/10'],
  // Modest: it gave itself less than was found.
  huangni: ['60/64', '56/70', '70/66', '4/10'],
  // Its mechanisms have not been checked yet.
  qingfeng: ['86/86', '90/-', '84/80', '4/4'],
};
const questions = ['institutions-found', 'mechanisms-found', 'methods-found'];

const fact = (indicator: string, unit: string, field: string, value: string): readonly Fact[] =>
  value === '-' ? [] : [{ id: `${indicator}:${field}:${unit}`, indicator, unit, field, value }];

/** All figures that were handed in, township by township. */
export const questionFigures: readonly Fact[] = Object.entries(figures).flatMap(([unit, pairs]) =>
  pairs.flatMap((pair, at) => {
    const [left = '-', right = '-'] = pair.split('/');
    const question = questions[at];
    return question === undefined
      ? [...fact('improved', unit, 'actual', left), ...fact('improved', unit, 'target', right)]
      : [...fact(question, unit, 'claimed', left), ...fact(question, unit, 'verified', right)];
  }),
);

/** One fault was decided by the county; another was only proposed by a department. */
export const questionIncidents: readonly Fact[] = [
  {
    id: 'duties:dongjiao:1',
    indicator: 'duties',
    unit: 'dongjiao',
    field: 'incident',
    day: '2026-05-18',
    matter: '违规设置办事前置条件',
    level: 'county',
    note: '要求群众自行开具已取消的证明，县政府通报问责',
  },
  {
    id: 'duties:xihe:1',
    indicator: 'duties',
    unit: 'xihe',
    field: 'incident',
    day: '2026-08-07',
    matter: '执法程序瑕疵',
    note: '部门建议问责，县委、县政府未作决定',
  },
];
