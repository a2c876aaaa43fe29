import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { canonical } from '../shared/canonical.ts';

const root = resolve(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const [plan = '', evidence = ''] = [...readme.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, text]) => text);
const folder = mkdtempSync(join(tmpdir(), 'pingyi-readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

function assess(planText: string, evidenceText: string) {
  const paths = [join(folder, 'plan.json'), join(folder, 'evidence.json')] as const;
  writeFileSync(paths[0], planText);
  writeFileSync(paths[1], evidenceText);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['infra/cli/assess.ts', ...paths], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, lines: stderr.replaceAll(`${folder}/`, '').trim().split('\n') };
}

describe('the example of the README', () => {
  test('gives the figures the README works out', () => {
    const { status, stdout } = assess(plan, evidence);
    expect(status).toBe(0);
    const result = JSON.parse(stdout);
    expect(
      result.groups[0].standing.map((row: { published: string; score: string }) => [row.published, row.score]),
    ).toEqual([
      ['94.00', '93.99998'],
      ['90.00', '90'],
    ]);
    // The bytes are canonical: what is read and written again is the same.
    expect(`${canonical(result)}\n`).toBe(stdout);
  });

  test('a plan with faults names each with its place, prints no result and exits with 1', () => {
    const faulty = plan
      .replace('"weight": 60', '"weight": 50')
      .replace('"ladder"', '"x"')
      .replace('"rank"', '"podium"');
    const { status, stdout, lines } = assess(faulty, evidence);
    expect([status, stdout]).toEqual([1, '']);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(
      'plan.json: total: For group "townships" the children\'s weights sum to 90 instead of 100: 50 + 40',
    );
    expect(lines[1]).toContain('plan.json: outcomes/place: There is no outcome called "podium"');
  });

  test('evidence about a unit nobody knows is named instead of being left out in silence', () => {
    const { status, lines } = assess(
      plan,
      evidence.replace('"unit": "west", "field": "actual"', '"unit": "wset", "field": "actual"'),
    );
    expect(status).toBe(1);
    expect(lines.join()).toContain('evidence.json: evidence/records/3: Unit "wset" is not in the roster');
  });

  test.each([
    ['not JSON', '{'],
    ['a number that is none', evidence.replace('118', '"NaN"')],
    ['a number too large', evidence.replace('118', '1e999')],
  ])('%s is refused with the place', (_, text) => {
    const { status, stdout, lines } = assess(plan, text);
    expect([status, stdout]).toEqual([1, '']);
    expect(lines[0]).toMatch(/^evidence\.json: \S+/);
  });
});

test('every command the README names exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const named = [...readme.matchAll(/(?:^|`)npm (?:run (?:--silent )?)?([a-z]+)/gm)].map(([, name]) => name ?? '');
  const known = [...Object.keys(scripts), 'install', 'ci', 'run'];
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});
