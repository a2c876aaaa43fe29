import { expect, test } from 'vitest';
import { demoCycle, demoPlan, demoUnits } from '../../../infra/demo/county.ts';
import { demoPeople } from '../../../infra/demo/people.ts';
import { firstHalf, secondHalf } from '../../../infra/demo/rounds.ts';
import { checkPlan } from '../../../shared/plan/check.ts';
import { type Node, nodesOf } from '../../../shared/plan/schema.ts';

test('the plan of the demonstration county may be published', () => {
  expect(checkPlan(demoPlan).faults).toEqual([]);
});

test('the four sources weigh as the plan says in each group', () => {
  // 35 + 35 + 15 + 15 = 100
  expect(weights(demoPlan.tree, 'plain')).toEqual({
    targets: '35',
    satisfaction: '35',
    'two-way': '15',
    'third-party': '15',
  });
  // 30 + 40 + 15 + 15 = 100: in the hills citizens weigh more, targets less
  expect(weights(demoPlan.tree, 'hills')).toEqual({
    targets: '30',
    satisfaction: '40',
    'two-way': '15',
    'third-party': '15',
  });
  // 35 + 35 + 20 + 10 = 100
  expect(weights(demoPlan.tree, 'enforcement')).toEqual({
    targets: '35',
    satisfaction: '35',
    'two-way': '20',
    'third-party': '10',
  });
  // 50 + 15 + 25 + 10 = 100: citizens see little of an office without a window
  expect(weights(demoPlan.tree, 'management')).toEqual({
    targets: '50',
    satisfaction: '15',
    'two-way': '25',
    'third-party': '10',
  });
});

test('targets weigh differently on the plain, in the hills and in offices', () => {
  // 40 + 30 + 30, 50 + 30 + 20, 40 + 30 + 30, 60 + 30 + 10: 100 each
  expect(weights(node('targets'), 'plain')).toEqual({ projects: '40', 'on-time': '30', online: '30' });
  expect(weights(node('targets'), 'hills')).toEqual({ projects: '50', 'on-time': '30', online: '20' });
  expect(weights(node('targets'), 'enforcement')).toEqual({ projects: '40', 'on-time': '30', online: '30' });
  expect(weights(node('targets'), 'management')).toEqual({ projects: '60', 'on-time': '30', online: '10' });
});

test('in the two-way review each side is rated by the other side, and all by deputies', () => {
  for (const group of ['plain', 'hills'])
    expect(weights(node('two-way'), group)).toEqual({
      'by-departments': '70',
      'by-townships': '0',
      'by-deputies': '30',
    }); // 70 + 0 + 30 = 100
  for (const group of ['enforcement', 'management'])
    expect(weights(node('two-way'), group)).toEqual({
      'by-departments': '0',
      'by-townships': '70',
      'by-deputies': '30',
    }); // 0 + 70 + 30 = 100
});

test('every part of the plan names the words of the regulation it answers, and who hands in the figures', () => {
  for (const { node, path } of nodesOf(demoPlan.tree)) {
    expect(node.source, path).toMatch(/\p{Script=Han}{4}/u);
    expect(node.from, path).toBeDefined();
  }
  for (const one of [...demoPlan.adjustments, ...demoPlan.outcomes])
    expect(one.source, one.id).toMatch(/\p{Script=Han}{4}/u);
});

test('a source without evidence is left out by every branch, and the plan says so in words', () => {
  const branches = [...nodesOf(demoPlan.tree)].filter(({ node }) => node.children);
  expect(branches.map(({ node }) => node.aggregate)).toEqual(
    branches.map(() => ({ form: 'weighted-mean', whenMissing: 'rescale' })),
  );
  expect(demoPlan.tree.from?.zh).toContain('不按零分计');
});

test('the county has 8 townships and subdistricts in two groups, and 20 departments in two classes', () => {
  const of = (group: string) => demoCycle.roster.filter((unit) => unit.group === group).length;
  expect([of('plain'), of('hills'), of('enforcement'), of('management')]).toEqual([4, 4, 10, 10]); // 8 and 20
  expect(new Set(demoCycle.roster.map(({ unit }) => unit)).size).toBe(28);
});

test('whoever meets the county is told that it is a demonstration', () => {
  const at = '2026-11-22T08:00:00.000Z';
  const titles = [demoPlan, demoCycle, ...firstHalf(at), ...secondHalf(at)].map(({ title }) => title);
  for (const words of [...titles, ...demoPeople.map(({ name }) => name)]) {
    expect(words.zh).toMatch(/（演示）$/);
    expect(words.en).toMatch(/\(demonstration\)$/);
  }
});

test('the contact speaks for one township only', () => {
  const contact = demoPeople.find(({ login }) => login === 'demo-contact');
  expect(contact?.roles).toEqual([{ role: 'contact', units: [demoUnits[0]?.unit] }]);
});

function node(id: string): Node {
  const found = [...nodesOf(demoPlan.tree)].find(({ node }) => node.id === id)?.node;
  if (!found) throw new Error(`the plan has no node ${id}`);
  return found;
}

/** What each child of a branch weighs in a group. */
function weights(branch: Node, group: string): Record<string, string | undefined> {
  return Object.fromEntries(
    (branch.children ?? []).map(({ id, weight, weightByGroup }) => [id, weightByGroup?.[group] ?? weight]),
  );
}
