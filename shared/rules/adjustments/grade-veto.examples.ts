import type { AdjustmentExample } from '../example.ts';

const incident = (
  id: string,
  unit: string,
  more: { day?: string; until?: string; level?: string; note?: string } = {},
) => ({
  id,
  indicator: 'veto',
  unit,
  field: 'incident',
  ...more,
});

const vetoSettings = (effect: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}) => ({
  id: 'veto',
  title: { zh: '一票否决', en: 'Veto' },
  form: 'grade-veto',
  effect,
  ...more,
});

/** Worked examples of the grade veto. */
export const gradeVetoExamples: readonly AdjustmentExample[] = [
  {
    title: { zh: '等次下调一级', en: 'Down one level' },
    settings: vetoSettings({ kind: 'down', levels: 1 }),
    scores: { east: '95', west: '88' },
    records: [incident('1', 'east', { note: '安全生产责任事故' })],
    expect: { east: '95', west: '88' },
    marks: { east: ['grade-lowered'], west: [] },
  },
  {
    title: { zh: '不论得分多少均为最低等次', en: 'The lowest whatever the score' },
    settings: vetoSettings({ kind: 'lowest' }),
    scores: { east: null },
    records: [incident('1', 'east'), incident('2', 'east')],
    expect: { east: null },
    marks: { east: ['grade-lowest'] },
  },
  {
    title: { zh: '只有县级以上决定才生效，乡镇只能建议', en: 'The county decides; a township may only propose' },
    settings: vetoSettings(
      { kind: 'lowest' },
      {
        deciders: [
          { level: 'province', title: { zh: '省级', en: 'the province' } },
          { level: 'county', title: { zh: '县级', en: 'the county' } },
        ],
      },
    ),
    scores: { east: '90', west: '90', north: '90' },
    records: [
      incident('1', 'east', { level: 'county' }),
      incident('2', 'west', { level: 'township' }),
      incident('3', 'north'),
    ],
    expect: { east: '90', west: '90', north: '90' },
    marks: { east: ['grade-lowest'], west: [], north: [] },
  },
  {
    title: {
      zh: '取消评优资格 12 个月，只看本年度内有效的',
      en: 'Honours barred for 12 months, as far as the year is touched',
    },
    settings: vetoSettings({ kind: 'bar-honours', months: 12 }, { inForce: 'period' }),
    scores: { east: '90', west: '90', north: '90', south: '90' },
    records: [
      // 2024-12-31 + 12 months = 2025-12-31, before 2026 begins: over. A day later it reaches 2026-01-01.
      incident('1', 'east', { day: '2024-12-31' }),
      incident('2', 'west', { day: '2025-01-01' }),
      incident('3', 'north', { day: '2027-01-01' }),
      // No day: nobody knows the end, so it counts.
      incident('4', 'south'),
    ],
    expect: { east: '90', west: '90', north: '90', south: '90' },
    marks: { east: [], west: ['honours-barred'], north: [], south: ['honours-barred'] },
  },
  {
    title: { zh: '得分最高计 0 分', en: 'The score is held down to zero' },
    settings: vetoSettings({ kind: 'score-to', points: '0' }),
    scores: { east: '88', west: '-2', north: null, south: '70' },
    records: [incident('1', 'east'), incident('2', 'west'), incident('3', 'north')],
    // at most 0: 88 becomes 0, -2 is lower already, no score stays none
    expect: { east: '0', west: '-2', north: null, south: '70' },
    marks: { east: [] },
  },
];
