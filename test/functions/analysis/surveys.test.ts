import { describe, expect, test } from 'vitest';
import { downloadBook, downloadWeights } from '../../../functions/analysis/downloads.ts';
import { raters } from '../../../functions/analysis/raters-page.tsx';
import type { Source } from '../../../functions/analysis/source.ts';
import { surveys } from '../../../functions/analysis/surveys-page.tsx';
import { door } from '../../../functions/web/door.ts';
import { readyPlans } from '../../../shared/plan/templates/index.ts';
import { WeightsFile } from '../../../shared/statistics/ranks/kept-weights.ts';
import { openBook } from '../results/spreadsheet.ts';
import { testHouse } from '../web/house.ts';
import { plainText } from './desk.ts';

const ready = readyPlans.find(({ id }) => id === 'town-efficiency');
if (!ready) throw new Error('there is no such ready plan');
const town: Source = {
  title: ready.plan.title,
  path: '/analysis/cycles/2026',
  on: undefined,
  ...{ plan: ready.plan, ...ready.example() },
  misfits: 0,
  open: [],
  madeUp: false,
};
const { app } = door(testHouse(), (on) => {
  on.get('/surveys', 'public', (scene) => surveys(scene, town));
  on.get('/raters', 'public', (scene) => raters(scene, town));
  on.get('/analysis.xlsx', 'public', (scene) => downloadBook(scene, town));
  on.get('/weights.json', 'public', (scene) => downloadWeights(scene, town));
});
const open = async (path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, text: plainText(await answer.text()) };
};

describe('how many ballots a margin needs', () => {
  test('five points among very many people need 385, among 300 people 169', async () => {
    expect((await open('/surveys')).text).toContain('每个单位需要 385 张有效票');
    expect((await open('/surveys?margin=5&people=300')).text).toContain('每个单位需要 169 张有效票');
  });

  test.each([
    'margin=0',
    'margin=51',
    'margin=five',
    'margin=5e1',
    'people=-3',
    'people=1e9',
    'people=0',
    `people=${'9'.repeat(400)}`,
  ])('%s is refused beside its field, and what was typed stays', async (query) => {
    const { status, text } = await open(`/surveys?${query}`);
    expect(status).toBe(422);
    expect(text).toContain('有 1 处需要更正');
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('a script in a field is text', async () => {
    const answer = await app.request('/surveys?people=%22%3E%3Cscript%3E');
    expect(await answer.text()).not.toContain('"><script>');
  });
});

describe('what is taken away', () => {
  test('is a workbook with a sheet for every table, and no voter in it', async () => {
    const answer = await app.request('/analysis.xlsx');
    expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''");
    const sheets = await openBook(new Uint8Array(await answer.arrayBuffer()));
    expect([...sheets.keys()]).toEqual(expect.arrayContaining(['实际影响', '区分度', '名次把握', '换种算法']));
    const text = JSON.stringify([...sheets.values()].map(({ rows }) => rows));
    expect(town.evidence.ballots.filter(({ voter }) => text.includes(`"${voter}"`))).toEqual([]);
  });

  test('are the drawn weights, a thousand sets a group, each branch as the plan sums it', async () => {
    const file = WeightsFile.parse(await (await app.request('/weights.json?seed=abc')).json());
    expect(file).toMatchObject({ seed: 1, percent: 25 });
    for (const { slots, draws } of file.groups) {
      expect(draws).toHaveLength(1000);
      const sum = (row: readonly number[]) => row.reduce((so, one) => so + one, 0);
      expect(sum(draws[0] ?? [])).toBeCloseTo(sum(slots.map(({ weight }) => weight)), 6);
    }
  });
});

test('nobody who rated is named by his mark', async () => {
  const html = await (await app.request('/raters')).text();
  expect(town.evidence.ballots.filter(({ voter }) => html.includes(`>${voter}<`))).toEqual([]);
  expect(plainText(html)).toContain('评价人松严');
});
