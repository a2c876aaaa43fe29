import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { plannedBallots } from '../../../infra/demo/ballots.ts';
import { chanceFrom, drawn } from '../../../infra/demo/chance.ts';
import { demoUnits } from '../../../infra/demo/county.ts';

const ballots = plannedBallots();

test('the county casts 12,000 ballots: a thousand and more for each township, eighty and more for each department', () => {
  expect(ballots).toHaveLength(12_000);
  for (const { unit, group, cards } of demoUnits) {
    const cast = ballots.filter(({ subject }) => subject === unit).length;
    expect(cast, unit).toBe(cards);
    expect(cast, unit).toBeGreaterThanOrEqual(group === 'plain' || group === 'hills' ? 1000 : 80);
  }
});

test('every ballot answers the five questions, and no two bear the same mark', () => {
  const items = ['speed', 'manner', 'openness', 'solving', 'fairness'];
  expect(ballots.every(({ answers }) => Object.keys(answers).join() === items.join())).toBe(true);
  expect(ballots.every(({ answers }) => Object.values(answers).every((a) => /^([0-4]|unknown)$/.test(a)))).toBe(true);
  expect(new Set(ballots.map(({ nonce }) => nonce)).size).toBe(12_000);
  expect(ballots.every(({ nonce }) => /^[0-9a-f]{32}$/.test(nonce))).toBe(true);
});

test('between one answer in twenty and one in ten is "don\'t know", and some citizens know nothing of the unit', () => {
  const answers = ballots.flatMap((ballot) => Object.values(ballot.answers));
  const unknown = answers.filter((answer) => answer === 'unknown').length;
  expect(unknown).toBeGreaterThan(3000); // 60,000 answers / 20
  expect(unknown).toBeLessThan(6000); // 60,000 answers / 10
  const blank = ballots.filter((ballot) => Object.values(ballot.answers).every((answer) => answer === 'unknown'));
  expect(blank.length).toBeGreaterThan(100);
});

test('every level is chosen, and a good unit gets better answers than a weak one', () => {
  const levels = (unit: string) =>
    ballots
      .filter(({ subject }) => subject === unit)
      .flatMap(({ answers }) => Object.values(answers).filter((answer) => answer !== 'unknown'));
  for (const level of ['0', '1', '2', '3', '4']) expect(levels('pinglin')).toContain(level);
  const pleased = (unit: string) => levels(unit).filter((level) => level < '2').length / levels(unit).length;
  expect(pleased('yunling')).toBeGreaterThan(pleased('pinglin') + 0.2);
});

test('offices without a window hand out no window cards', () => {
  for (const { unit, windowPercent } of demoUnits) {
    const channels = new Set(ballots.filter(({ subject }) => subject === unit).map(({ channel }) => channel));
    expect(channels, unit).toEqual(new Set(windowPercent === 0 ? ['household'] : ['household', 'window']));
  }
});

test('the same ballots are planned every time', () => {
  const digest = (of: unknown) => createHash('sha256').update(JSON.stringify(of)).digest('hex');
  expect(digest(plannedBallots())).toBe(digest(ballots));
});

test('a smaller county casts exactly as many ballots as it is asked for', () => {
  for (const total of [0, 1, 7, 28, 250]) expect(plannedBallots(total)).toHaveLength(total);
});

test('chance from one seed repeats itself, and from another does not', () => {
  const five = (seed: number) => Array.from({ length: 5 }, chanceFrom(seed));
  expect(five(7)).toEqual(five(7));
  expect(five(7)).not.toEqual(five(8));
  expect(five(7).every((value) => value >= 0 && value < 1)).toBe(true);
});

test('what is drawn under weights falls into its part', () => {
  // parts: [0, 0.25), [0.25, 0.75), [0.75, 1)
  const at = (value: number) => drawn([0.25, 0.5, 0.25], () => value);
  expect([at(0), at(0.2), at(0.25), at(0.7), at(0.75), at(0.999)]).toEqual([0, 0, 1, 1, 2, 2]);
});
