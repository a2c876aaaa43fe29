import type { Fact } from '../../evidence/evidence.ts';
import type { MeasureExample } from '../example.ts';

function settings(as: string, more: Readonly<Record<string, unknown>> = {}) {
  return {
    form: 'ratio',
    actual: 'actual',
    against: 'base',
    as,
    several: 'sum',
    whenBothZero: 'none',
    whenAgainstZero: 'none',
    whenNone: 'none',
    ...more,
  };
}

/** Records of a unit: actual values, then what they are compared with. */
function records(unit: string, actual: readonly string[], base: readonly string[]): readonly Fact[] {
  const fact = (field: string) => (value: string, index: number) => ({
    id: `${unit}-${field}-${index}`,
    indicator: 'leaf',
    unit,
    field,
    value,
  });
  return [...actual.map(fact('actual')), ...base.map(fact('base'))];
}

/** Worked examples of the ratio, one for each way of reading it. */
export const ratioExamples: readonly MeasureExample[] = [
  {
    title: { zh: '办结率', en: 'Share of cases closed' },
    settings: settings('percent'),
    records: [
      ...records('east', ['41'], ['44']),
      ...records('west', ['3', '5'], ['8', '8']),
      ...records('north', ['7'], []),
    ],
    // 41/44 = 93.1818...%; (3 + 5)/(8 + 8) = 50 %; nothing to compare with
    expect: { east: '1025/11', west: '50', north: null },
  },
  {
    title: { zh: '信访量同比下降', en: 'Petitions down on the year before' },
    settings: settings('decrease', { whenBothZero: '100', whenAgainstZero: '0' }),
    records: [
      ...records('east', ['36'], ['45']),
      ...records('west', ['50'], ['40']),
      ...records('north', ['0'], ['0']),
      ...records('south', ['2'], ['0']),
    ],
    // (45 - 36)/45 = 20 %; (40 - 50)/40 = -25 %; none in either year; two where there was none
    expect: { east: '20', west: '-25', north: '100', south: '0' },
  },
  {
    title: { zh: '预算执行偏差', en: 'Deviation from the budget' },
    settings: settings('deviation'),
    records: [
      ...records('east', ['96'], ['100']),
      ...records('west', ['106.5'], ['100']),
      ...records('north', ['1'], ['0']),
    ],
    // |96 - 100|/100; |106.5 - 100|/100; a budget of zero gives no reading by this plan
    expect: { east: '4', west: '6.5', north: null },
  },
  {
    title: { zh: '增幅', en: 'Increase' },
    settings: settings('increase'),
    records: records('east', ['112'], ['100']),
    expect: { east: '12' },
  },
  {
    title: { zh: '与标准的差额，基数为零也成立', en: 'Difference, also from zero' },
    settings: settings('difference'),
    records: [...records('east', ['38'], ['35']), ...records('west', ['4'], ['0'])],
    expect: { east: '3', west: '4' },
  },
  {
    title: { zh: '多笔不成立', en: 'Several entries are no reading' },
    settings: settings('percent', { several: 'none' }),
    records: records('east', ['1', '2'], ['4']),
    expect: { east: null },
  },
  {
    title: { zh: '解决率，不合理诉求不计', en: 'Resolved, unreasonable requests left out' },
    settings: settings('percent', { actualLess: ['void'], againstLess: ['void', 'repeated'] }),
    records: [
      ...records('east', ['47'], ['60']),
      { id: 'e1', indicator: 'leaf', unit: 'east', field: 'void', value: '2' },
      { id: 'e2', indicator: 'leaf', unit: 'east', field: 'repeated', value: '8' },
      ...records('west', ['30'], ['40']),
    ],
    // (47 - 2) / (60 - 2 - 8) = 45 / 50 = 90 %; west has nothing to leave out: 75 %
    expect: { east: '90', west: '75' },
  },
  {
    title: { zh: '与前两年平均相比下降', en: 'Down on the mean of two years' },
    settings: settings('decrease', { againstAlso: { fields: ['base-2'], as: 'mean' } }),
    records: [
      ...records('east', ['36'], ['50']),
      { id: 'e1', indicator: 'leaf', unit: 'east', field: 'base-2', value: '40' },
      ...records('west', ['36'], ['48']),
    ],
    // (50 + 40) / 2 = 45, (45 - 36) / 45 = 20 %; west has one year: (48 - 36) / 48 = 25 %
    expect: { east: '20', west: '25' },
  },
  {
    title: { zh: '与前两年合计相比；新设单位只有一年', en: 'Against two years together; a new unit has one' },
    settings: settings('percent', { againstAlso: { fields: ['base-2'], as: 'sum' } }),
    records: [
      ...records('east', ['36'], ['50']),
      { id: 'e1', indicator: 'leaf', unit: 'east', field: 'base-2', value: '40' },
      ...records('west', ['36'], []),
      { id: 'w1', indicator: 'leaf', unit: 'west', field: 'base-2', value: '48' },
      ...records('north', ['36'], []),
    ],
    // 36 / (50 + 40) = 40 %; west 36 / 48 = 75 %; north has no base at all
    expect: { east: '40', west: '75', north: null },
  },
];
