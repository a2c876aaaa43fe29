import type { Fact } from '../../evidence/evidence.ts';
import type { MeasureExample } from '../example.ts';

const base = {
  form: 'panel-correction',
  field: 'score',
  reference: 'mean-of-panel-means',
  coefficient: { places: 2, mode: 'half-up' },
  whenNone: 'none',
};

function score(unit: string, panel: string, value: string, rater?: string): Fact {
  const id = `${unit}-${panel}-${rater ?? ''}-${value}`;
  return { id, indicator: 'leaf', unit, field: 'score', value, panel, ...(rater !== undefined && { rater }) };
}

/** One unit's scores by raters r1, r2, ... of a panel. */
function scores(unit: string, panel: string, ...values: readonly string[]): readonly Fact[] {
  return values.map((value, index) => score(unit, panel, value, `r${index + 1}`));
}

const records = [
  score('u1', 'p1', '80'),
  score('u2', 'p1', '78.80'),
  score('u3', 'p2', '82.50'),
  score('u4', 'p2', '79.90'),
  score('u5', 'p2', '85.10'),
];
const trim = { drop: 1, from: 3, fewer: 'none' };

/** Worked by hand; the numbers stand beside each. */
export const panelCorrectionExamples: readonly MeasureExample[] = [
  {
    title: { zh: '系数保留两位小数', en: 'Coefficient of two decimals' },
    settings: base,
    records,
    // panel means 79.4 and 82.5, their mean 80.95; 80.95/79.4 = 1.0195... -> 1.02, 80.95/82.5 = 0.9812... -> 0.98
    expect: { u1: '81.6', u2: '80.376', u3: '80.85', u4: '78.302', u5: '83.398', u6: null },
  },
  {
    title: { zh: '以全部原始分的平均为基准', en: 'The mean of all raw scores as the reference' },
    settings: { ...base, reference: 'pooled-mean', coefficient: 'exact' },
    records: [score('u1', 'p1', '60'), score('u2', 'p2', '90'), score('u3', 'p2', '100'), score('u4', 'p2', '110')],
    // all together 360 / 4 = 90; p1 has 60: 60 x 90/60 = 90; p2 has 100: 90 x 0.9 = 81, 100 x 0.9 = 90, 110 x 0.9 = 99
    expect: { u1: '90', u2: '81', u3: '90', u4: '99' },
  },
  {
    title: { zh: '组内先去掉最高分和最低分', en: 'Trimmed within each unit and panel first' },
    settings: { ...base, coefficient: 'exact', trim },
    records: [
      ...scores('u1', 'p1', '60', '80', '95'),
      ...scores('u2', 'p1', '70', '60', '50', '60'),
      ...scores('u3', 'p2', '90', '0', '85'),
      ...scores('u4', 'p2', '90', '80'),
    ],
    // raw: u1 80, u2 (60 + 60)/2 = 60, u3 85, u4 two scores only: none. Panel means 70 and 85, reference 77.5.
    // u1 80 x 77.5/70 = 620/7; u2 60 x 77.5/70 = 465/7; u3 85 x 77.5/85 = 77.5
    expect: { u1: '620/7', u2: '465/7', u3: '77.5', u4: null },
  },
  {
    title: {
      zh: '组内人数不够时取平均，没有评分人的照旧',
      en: 'Too few raters make their mean; a score without a rater stands',
    },
    settings: { ...base, coefficient: 'exact', trim: { ...trim, fewer: 'mean' } },
    records: [...scores('u1', 'p1', '90', '70'), score('u2', 'p1', '40'), score('u3', 'p2', '60')],
    // raw u1 80, u2 40, u3 60; panel means 60 and 60: nothing to correct
    expect: { u1: '80', u2: '40', u3: '60' },
  },
  {
    title: { zh: '考评组平均分为零，无法校正', en: 'A panel whose mean is zero' },
    settings: base,
    records: [score('u1', 'p1', '0'), score('u2', 'p2', '80')],
    // reference (0 + 80)/2 = 40; p2: 40/80 = 0.5
    expect: { u1: null, u2: '40' },
  },
];
