import { expect, test } from 'vitest';
import { reportBook } from '../../../functions/analysis/report/book.ts';
import { ratersTables } from '../../../functions/analysis/report/raters-table.ts';
import { surveyTable } from '../../../functions/analysis/report/surveys-table.ts';
import type { Table } from '../../../functions/analysis/report/table.ts';
import { reportText } from '../../../functions/analysis/report/text.ts';
import type { Ballot } from '../../../shared/evidence/evidence.ts';
import { raterReports } from '../../../shared/statistics/answers/rater-report.ts';
import { surveyReports } from '../../../shared/statistics/answers/survey-report.ts';
import { seeded } from '../../../shared/statistics/random.ts';
import { branch, figureLeaf, judgedCounty, planWith, words } from '../../shared/statistics/county.ts';

const parts = (...ids: readonly string[]) => ids.map((id) => ({ id, title: words(id) }));
const sheet = { scale: parts('a', 'b', 'c', 'd', 'e'), items: parts('q') };
const plan = planWith(branch('total', undefined, [figureLeaf('x', '100')]), {
  audiences: [
    { id: 'offices', kind: 'seats', title: words('Offices'), rates: ['towns'], sheet },
    {
      id: 'citizens',
      kind: 'public',
      title: words('Citizens'),
      rates: ['towns'],
      strata: parts('north', 'south'),
      sheet,
    },
  ],
});
const figures = { one: { x: 90 }, two: { x: 80 }, three: { x: 70 } };

/** What stands in a table, as text. */
function texts({ rows }: Table): readonly (readonly string[])[] {
  return rows.map((row) =>
    row.map((value) => {
      if (value === undefined) return '';
      return typeof value === 'string' ? value : 'n' in value ? value.n.toFixed(value.places) : value.zh;
    }),
  );
}

/** Five offices rate three towns 100, 75, 50; the first is one level stricter with everybody. */
function offices(name: (rater: number) => string): readonly Ballot[] {
  return [0, 1, 2, 3, 4].map((rater) => ({
    round: 'r',
    audience: 'offices',
    voter: name(rater),
    sheet: Object.fromEntries(
      ['one', 'two', 'three'].map((unit, level) => [unit, { q: { level: rater === 0 ? level + 1 : level } }]),
    ),
  }));
}

test('the strict office stands first, 20 points below the mean of all, and the towns have their plain means', () => {
  const basis = judgedCounty(plan, figures, { ballots: offices((rater) => `mark-${rater}`) });
  const [severity, adjusted, note] = ratersTables(raterReports(basis, seeded(1)));
  if (!severity || !adjusted || !note) throw new Error('a table is missing');
  // Means of the raters: 50 and four times 75, in all 70. The strict one is 20 below, the others 5 above.
  expect(texts(severity).map((row) => [row[1], row[2]])).toEqual([
    ['3', '20.00'],
    ['3', '-5.00'],
    ['3', '-5.00'],
    ['3', '-5.00'],
    ['3', '-5.00'],
  ]);
  // Who it is nobody can say: the voter's mark is not shown, a number is.
  expect(JSON.stringify([severity, adjusted, note])).not.toContain('mark-');
  // (75 + 4 x 100) / 5 = 95, 70, 45; everybody rated everybody, so nothing is to be adjusted.
  expect(texts(adjusted).map((row) => row.slice(0, 4))).toEqual([
    ['one', '5', '95.00', '95.00'],
    ['two', '5', '70.00', '70.00'],
    ['three', '5', '45.00', '45.00'],
  ]);
  expect(note.notes.map(({ zh }) => zh).join()).toContain('评价票不记名');
});

test('four raters are too few to be spoken of', () => {
  const basis = judgedCounty(plan, figures, { ballots: offices((rater) => `v${rater}`).slice(1) });
  const tables = ratersTables(raterReports(basis, seeded(1)));
  expect(tables.map(({ title }) => title.zh)).toEqual(['评价人：未分析']);
  expect(tables[0]?.notes[0]?.zh).toBe('“Offices”：评价人不足 5 人，为保密不作分析。');
});

const citizens = (unit: string, levels: readonly number[]): readonly Ballot[] =>
  levels.map((level, at) => ({
    round: 'c',
    audience: 'citizens',
    voter: `${unit}-${at}`,
    stratum: at % 2 === 0 ? 'north' : 'south',
    sheet: { [unit]: { q: { level } } },
  }));

test('ten citizens, five of them content, five half so: 75 with its doubt; of nine nothing is shown', () => {
  // North gives 100, south 50.
  const ballots = [...citizens('one', [0, 2, 0, 2, 0, 2, 0, 2, 0, 2]), ...citizens('two', [0, 0, 0, 0, 0, 0, 0, 0, 0])];
  const basis = judgedCounty(plan, figures, { ballots });
  const [report] = surveyReports(
    basis,
    new Map([
      [
        'citizens',
        new Map([
          ['north', 3000],
          ['south', 1000],
        ]),
      ],
    ]),
  );
  if (!report) throw new Error('nothing is said of the citizens');
  const [one, two] = texts(surveyTable(basis, report));
  // Deviation sqrt(10 x 625 / 9) = 26.3523, by sqrt(10): 8.3333; t of 9 degrees 2.262157: 18.8513 either way.
  // Above 50 are five of ten; Wilson 0.5 -+ 0.2634; the widest margin 1.96 x 0.5 / sqrt(10) = 31.0 points.
  expect(one?.slice(1, 12)).toEqual([
    'one',
    '10',
    '0',
    '75.00',
    '8.33',
    '56.15',
    '93.85',
    '50.0',
    '23.7',
    '76.3',
    '31.0',
  ]);
  // Weighted 3 : 1: 0.75 x 100 + 0.25 x 50 = 87.5; inside a stratum all agree, so nothing is in doubt.
  expect(one?.slice(14, 16)).toEqual(['87.50', '0.00']);
  // Nine and how many of them did not know are withheld like what they said.
  expect(two?.slice(1, 5)).toEqual(['two', '', '', '']);
  expect(two?.at(-1)).toBe('有效票不足 10 张，不显示');
});

test('names that are long or forbidden become sheets of their own', () => {
  const table = (title: string): Table => ({
    title: words(title),
    notes: [],
    columns: [{ title: words('x') }],
    rows: [],
  });
  const long = 'A very long title: that goes on / and on for ever';
  const book = reportBook(words('Book'), [table(long), table(long), table('[odd]?*')], 'en');
  const names = book.sheets.map(({ name }) => name);
  expect(new Set(names).size).toBe(3);
  expect(names.every((name) => name.length <= 31 && !/[:\\/?*[\]]/.test(name))).toBe(true);
  const text = reportText(words('Book'), [{ ...table('T'), rows: [['a'], [{ n: -0.001, places: 2 }]] }], 'en');
  expect(text).toContain('0.00');
  expect(text).not.toContain('-0.00');
});
