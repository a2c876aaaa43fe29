import type { Fact } from '../../../evidence/evidence.ts';

/**
 * By unit: key tasks done of those set, cases closed in time in percent, services online of those aimed at, the score of
 * the agency; `-` was not handed in. Longtan stands just on a step of the agency's ladder; the water bureau was set no
 * target for services online; the statistics and audit bureaus have none. Those two are equal in everything.
 */
const figures: Readonly<Record<string, readonly [tasks: string, onTime: string, online: string, agency: string]>> = {
  shuangta: ['9/10', '96.44', '114/120', '95.2'],
  henggang: ['11/12', '94.18', '54/60', '86.6'],
  liantang: ['11/12', '91.3', '66/80', '86.7'],
  guanqiao: ['19/20', '96.5', '93/100', '94.8'],
  heyan: ['5/12', '71.5', '38/100', '70.9'],
  taiping: ['19/20', '94.18', '74/80', '85.3'],
  yuntai: ['16/15', '98.57', '82/80', '96.5'],
  fengmu: ['15/16', '92.21', '37/40', '86.5'],
  shizhai: ['18/20', '92.41', '46/60', '74.9'],
  longtan: ['11/12', '96.52', '37/40', '90'],
  tongling: ['9/10', '92.71', '71/80', '-'],
  gaoshan: ['9/10', '95.13', '53/60', '91.3'],
  police: ['15/15', '96.36', '91/100', '92.8'],
  market: ['9/10', '93.59', '68/80', '90.8'],
  land: ['13/16', '91.11', '82/100', '78.6'],
  ecology: ['18/20', '94.21', '32/40', '82.1'],
  insurance: ['19/20', '98.57', '120/120', '94.6'],
  civil: ['15/15', '97.61', '39/40', '94.3'],
  planning: ['18/20', '93.59', '99/120', '87.7'],
  treasury: ['18/20', '93.25', '53/60', '82.3'],
  census: ['10/10', '93.77', '-/-', '91'],
  auditing: ['10/10', '93.77', '-/-', '91'],
  farming: ['14/15', '97.84', '113/120', '88.2'],
  irrigation: ['10/12', '94.25', '0/0', '78.1'],
};

const fact = (indicator: string, unit: string, field: string, value: string): readonly Fact[] =>
  value === '-' ? [] : [{ id: `${indicator}:${field}:${unit}`, indicator, unit, field, value }];

function pairOf(indicator: string, unit: string, pair: string): readonly Fact[] {
  const [actual = '-', target = '-'] = pair.split('/');
  return [...fact(indicator, unit, 'actual', actual), ...fact(indicator, unit, 'target', target)];
}

/** All figures that were handed in, unit by unit. */
export const townshipFigures: readonly Fact[] = Object.entries(figures).flatMap(
  ([unit, [tasks, onTime, online, agency]]) => [
    ...pairOf('projects', unit, tasks),
    ...fact('on-time', unit, 'actual', onTime),
    ...pairOf('online', unit, online),
    ...fact('third-party', unit, 'score', agency),
  ],
);

let count = 0;
const points = (unit: string, field: 'bonus' | 'deduction', value: string, day: string, matter: string): Fact => ({
  ...{ id: `points:${unit}:${String(++count)}`, indicator: 'points', unit, field, value, day, matter },
});

/** Bonuses, deductions and one veto. The commendations of one matter count once, the better of them. */
export const townshipEvents: readonly Fact[] = [
  points('yuntai', 'bonus', '1', '2026-04-20', '村级代办员制度'),
  points('yuntai', 'bonus', '2', '2026-09-12', '村级代办员制度'),
  points('guanqiao', 'bonus', '1.5', '2026-07-03', '一窗通办试点'),
  points('civil', 'bonus', '1', '2026-10-15', '居家养老服务站建设'),
  points('taiping', 'deduction', '0.5', '2026-06-18', '政务公开栏逾期未更新'),
  points('land', 'deduction', '2', '2026-08-25', '要求乡镇代填图斑核查表被通报'),
  {
    id: 'veto:market:1',
    indicator: 'veto',
    unit: 'market',
    field: 'incident',
    day: '2026-05-29',
    matter: '食品抽检数据造假被问责',
  },
];
