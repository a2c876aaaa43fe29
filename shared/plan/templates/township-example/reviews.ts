import type { Answer, Ballot } from '../../../evidence/evidence.ts';
import { townshipRoster } from './roster.ts';

/**
 * The level each department gave a township, one figure for each in the roster's order, `-` for "don't know": first the
 * six that enforce and serve at duties and cooperation, then at reporting; then the six general ones at the same.
 */
const byDepartments: Readonly<Record<string, readonly [string, string, string, string]>> = {
  shuangta: ['101100', '100000', '000001', '111001'],
  henggang: ['100010', '020000', '010100', '110022'],
  liantang: ['210202', '121011', '121110', '112020'],
  guanqiao: ['000101', '111101', '010100', '101001'],
  heyan: ['213121', '231244', '222322', '142131'],
  taiping: ['100012', '001110', '110200', '002022'],
  yuntai: ['000010', '100000', '000000', '011100'],
  fengmu: ['212000', '21012-', '202000', '01112-'],
  shizhai: ['212201', '211112', '211011', '320212'],
  longtan: ['120001', '101002', '000000', '112221'],
  tongling: ['100001', '222000', '200120', '121210'],
  gaoshan: ['101101', '110011', '000000', '011010'],
};

/** The level each township gave a department: at support and speed, then at whether it shifts its tasks down. */
const byTownships: Readonly<Record<string, readonly [string, string]>> = {
  police: ['011100010111', '000112010001'],
  market: ['102001011102', '111020112101'],
  land: ['111333112222', '112312231313'],
  ecology: ['200112110100', '232233112013'],
  insurance: ['110000110101', '020112001101'],
  civil: ['001000000000', '111000000100'],
  planning: ['10220021111-', '01111111020-'],
  treasury: ['010121210002', '211012222010'],
  census: ['021001101010', '121202011212'],
  auditing: ['021001101010', '121202011212'],
  farming: ['101100000000', '210202102211'],
  irrigation: ['201201020221', '312212011101'],
};

/** The level each of twelve deputies gave a unit, all units on one card. */
const byDeputies: Readonly<Record<string, string>> = {
  shuangta: '100001102011',
  henggang: '110010001222',
  liantang: '121122200122',
  guanqiao: '100000011110',
  heyan: '142112331323',
  taiping: '100201111002',
  yuntai: '000001110000',
  fengmu: '220211022102',
  shizhai: '111222111222',
  longtan: '022010011110',
  tongling: '012212220020',
  gaoshan: '200021002110',
  police: '010101211211',
  market: '102002100101',
  land: '221121131222',
  ecology: '220221021212',
  insurance: '101010100101',
  civil: '011001101001',
  planning: '112020220121',
  treasury: '121201101001',
  census: '111112011021',
  auditing: '111112011021',
  farming: '001000110110',
  irrigation: '121210110201',
};

function answer(levels: string, at: number): Answer {
  const level = levels[at] ?? '-';
  return level === '-' ? { unknown: true } : { level: Number(level) };
}

const seatsOf = (...groups: readonly string[]) => townshipRoster.filter(({ group }) => groups.includes(group));

const departmentBallots = seatsOf('enforcement', 'management').map(({ unit, group }, seat): Ballot => {
  const first = group === 'enforcement' ? 0 : 2;
  const at = seat % 6;
  return {
    round: 'departments-2026',
    audience: 'departments',
    voter: `seat-${unit}`,
    stratum: group,
    day: '2026-11-18',
    sheet: Object.fromEntries(
      Object.entries(byDepartments).map(([township, levels]) => {
        const said = answer(levels[first] ?? '', at);
        return [township, { duties: said, cooperation: said, reporting: answer(levels[first + 1] ?? '', at) }];
      }),
    ),
  };
});

const townshipBallots = seatsOf('plain', 'hills').map(
  ({ unit }, seat): Ballot => ({
    round: 'townships-2026',
    audience: 'townships',
    voter: `seat-${unit}`,
    day: '2026-11-18',
    sheet: Object.fromEntries(
      Object.entries(byTownships).map(([department, [general, shifting]]) => {
        const said = answer(general, seat);
        return [department, { support: said, 'no-shifting': answer(shifting, seat), speed: said }];
      }),
    ),
  }),
);

const deputyBallots = Array.from(
  { length: 12 },
  (_, deputy): Ballot => ({
    round: 'deputies-2026',
    audience: 'deputies',
    voter: `deputy-${String(deputy + 1)}`,
    day: '2026-12-02',
    sheet: Object.fromEntries(
      Object.entries(byDeputies).map(([unit, levels]) => [unit, { overall: answer(levels, deputy) }]),
    ),
  }),
);

/** What departments, townships and deputies said of one another. */
export const townshipReviews: readonly Ballot[] = [...departmentBallots, ...townshipBallots, ...deputyBallots];
