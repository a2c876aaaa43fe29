import { expect, test } from 'vitest';
import { type Judged, judgeRecords } from '../../../functions/api/judge-records.ts';
import { cycle } from '../workbook/county.ts';
import { listsOf } from '../workbook/list-county.ts';

const judge = (supplier: string, ...items: readonly object[]) => judgeRecords(listsOf(supplier), cycle.period, items);
const ids = (judged: readonly Judged[]) =>
  judged.map((one) =>
    'fact' in one ? one.fact.id : one.faults.map(({ pointer, code }) => `${pointer} ${code}`).join(),
  );

const honour = { indicator: 'points', field: 'honour', unit: 'hefeng', matter: 'a-1', level: 'province' };
const veto = { indicator: 'veto', field: 'incident', unit: 'yunling', matter: 'v-1' };
const score = { indicator: 'third-party', field: 'score', unit: 'yunling', panel: '1', rater: '考官甲', value: '92.5' };

test('records tell their level, circumstance and end, and need no value where one is worth something by itself', () => {
  expect(
    ids(
      judge(
        'discipline',
        honour,
        { ...honour, level: 'city' }, // the same matter, honoured by another
        { ...honour, value: '2' },
        { ...honour, field: 'trouble', level: undefined, matter: 't-1', circumstance: 'warned' },
        { ...veto, level: 'committee', day: '2025-11-20', until: '2026-05-19' },
      ),
    ),
  ).toEqual([
    'discipline:points:honour:hefeng:a-1:province',
    'discipline:points:honour:hefeng:a-1:city',
    '#/items/2 twice',
    'discipline:points:trouble:hefeng:t-1',
    'discipline:veto:incident:yunling:v-1:committee',
  ]);
});

test('scores of a panel are known by panel and rater, without a matter', () => {
  expect(ids(judge('interviewers', score, { ...score, rater: '考官乙' }, { ...score, panel: '2' }, score))).toEqual([
    'interviewers:third-party:score:yunling:1:考官甲',
    'interviewers:third-party:score:yunling:1:考官乙',
    'interviewers:third-party:score:yunling:2:考官甲',
    '#/items/3 twice',
  ]);
});

test('what is wrong with them is told at its member', () => {
  const { rater: _, ...nameless } = score;
  const { panel: __, ...nowhere } = score;
  expect(ids(judge('interviewers', nameless, nowhere, { ...score, until: '2026-05-01' }))).toEqual([
    '#/items/0/rater rater-missing',
    '#/items/1/panel panel-missing',
    '#/items/2/until not-asked',
  ]);
  expect(
    ids(
      judge(
        'discipline',
        { ...honour, level: 'nation' },
        { ...honour, circumstance: 'rain' },
        { ...veto, day: '2026-06-01', until: '2026-05-31' },
        { ...honour, rater: '考官甲' },
        { ...honour, level: undefined },
      ),
    ),
  ).toEqual([
    '#/items/0/level word-unknown',
    '#/items/1/circumstance word-unknown',
    '#/items/2/until until-before-day',
    '#/items/3/rater not-asked',
    '#/items/4/level level-missing',
  ]);
  const figure = { indicator: 'on-time', field: 'actual', unit: 'hefeng', value: '98' };
  expect(ids(judge('statistics', figure, { ...figure, level: 'city' }))).toEqual([
    'statistics:on-time:actual:hefeng',
    '#/items/1/level not-asked',
  ]);
});
