import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { branch, figureLeaf, judgedCounty, planWith } from '../../shared/statistics/county.ts';

const root = resolve(import.meta.dirname, '../../..');
let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'analyse-'));
  const plan = planWith(branch('total', undefined, [figureLeaf('x', '60'), figureLeaf('y', '40')]));
  const { cycle, evidence } = judgedCounty(plan, { a: { x: 90, y: 50 }, b: { x: 80, y: 100 }, c: { x: 70, y: 75 } });
  writeFileSync(at('plan.json'), JSON.stringify(plan));
  writeFileSync(at('evidence.json'), JSON.stringify({ cycle, evidence }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function analyse(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, ['infra/cli/analyse.ts', ...args], { cwd: root }, (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

const rowsUnder = (out: string, title: string) =>
  (out.split(`## ${title}\n`)[1] ?? '')
    .split('\n## ')[0]
    ?.split('\n')
    .map((line) => line.trim().split(/\s{2,}/)) ?? [];

describe('npm run analyse', () => {
  test('prints what the indicators really weigh, in the language asked for', async () => {
    const { code, out } = await analyse(at('plan.json'), at('evidence.json'), '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toContain('not a result');
    // Worked out by hand beside the analysis: x 7.895 % of the spread and 6 of the 16 points between first and last
    const rows = rowsUnder(out, 'Real weight');
    expect(rows.find((row) => row.includes('60.0'))?.slice(2)).toEqual(['60.0', '7.9', '-52.1', '6.00', '6.00']);
    expect(rows.find((row) => row.includes('40.0'))?.slice(2)).toEqual(['40.0', '92.1', '52.1', '10.00', '10.00']);
  });

  test('the kept weights give the same places again, and the workbook holds the same tables', async () => {
    const first = await analyse(
      at('plan.json'),
      at('evidence.json'),
      '--draws',
      '50',
      '--keep',
      at('w.json'),
      '--xlsx',
      at('a.xlsx'),
    );
    const again = await analyse(at('plan.json'), at('evidence.json'), '--replay', at('w.json'), '--seed', '77');
    expect([first.code, again.code]).toEqual([0, 0]);
    const places = (out: string) =>
      rowsUnder(out, '名次把握').filter(([group]) => group === 'towns' || group === 'Towns');
    expect(places(again.out)).toEqual(places(first.out));
    expect(places(first.out)).toHaveLength(3);
    expect(again.out).toContain('权重取自保存的文件');
    const { sheets } = await readXlsx(readFileSync(at('a.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual([
      '实际影响',
      '区分度',
      '相近或相左的指标',
      '名次把握',
      '换种算法',
      '各种算法下的名次',
      '评价人：未分析',
    ]);
    const weights = sheets[0]?.rows.map((row) => row.map((cell) => cell ?? ''));
    expect(weights?.[1]?.[0]).toBe('分析参考，不是考核结果，不作为任何单位的得分。');
    expect(weights?.find((row) => row[1] === '　x')?.slice(2, 5)).toEqual([60, 7.9, -52.1]);
  });

  test.each([
    [['plan.json'], 'Two files are wanted'],
    [['plan.json', 'evidence.json', '--draws', 'many'], "--draws: 'many' is not a whole number"],
    [['plan.json', 'evidence.json', '--lang', 'fr'], '--lang fr: zh or en'],
    [['plan.json', 'evidence.json', '--loud'], "Unknown option '--loud'"],
    [['plan.json', 'nowhere.json'], 'nowhere.json: cannot be read'],
    [['evidence.json', 'evidence.json'], 'evidence.json: '],
    [['plan.json', 'evidence.json', '--replay', 'plan.json'], 'holds no drawn weights'],
  ])('%j is refused with what is wrong', async (args, line) => {
    const { code, out, err } = await analyse(...args.map((arg) => (arg.endsWith('.json') ? at(arg) : arg)));
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(line);
    expect(err).not.toContain('    at ');
  });

  test('weights of another plan are not laid on this one', async () => {
    const other = planWith(branch('total', undefined, [figureLeaf('x', '60'), figureLeaf('z', '40')]));
    const { cycle, evidence } = judgedCounty(other, { a: { x: 90, z: 50 }, b: { x: 80, z: 100 } });
    writeFileSync(at('other.json'), JSON.stringify(other));
    writeFileSync(at('other-evidence.json'), JSON.stringify({ cycle, evidence }));
    await analyse(at('other.json'), at('other-evidence.json'), '--draws', '5', '--keep', at('foreign.json'));
    const { code, err } = await analyse(at('plan.json'), at('evidence.json'), '--replay', at('foreign.json'));
    expect(code).toBe(1);
    expect(err).toContain('the weights of group "towns" are not for this plan');
  });
});
