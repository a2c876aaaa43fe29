import { expect, test } from 'vitest';
import { readAnswers } from '../../../shared/evidence/sheet.ts';

const part = (id: string) => ({ id, title: { zh: id, en: id } });
const sheet = { scale: ['l0', 'l1', 'l2', 'l3', 'l4'].map(part), items: [part('attitude'), part('speed')] };
const read = (sent: Readonly<Record<string, readonly string[]>>) => readAnswers(sheet, new Map(Object.entries(sent)));

test('a level and an honest "don\'t know" are answers', () => {
  expect(read({ attitude: ['0'], speed: ['unknown'] })).toEqual({
    answers: { attitude: { level: 0 }, speed: { unknown: true } },
    faults: [],
  });
});

test('what was answered is kept beside the faults', () => {
  expect(read({ attitude: ['4'], manner: ['1'] })).toEqual({
    answers: { attitude: { level: 4 } },
    faults: [
      { item: 'speed', code: 'missing' },
      { item: 'manner', code: 'no-such-item' },
    ],
  });
});

test.each(['5', '-1', '1.0', '01', ' 1', '１', 'best', '1e0'])("'%s' is no level of a scale of five", (sent) => {
  expect(read({ attitude: [sent], speed: ['1'] }).faults).toEqual([{ item: 'attitude', code: 'not-a-level' }]);
});

test('one item answered twice is not one answer, even with the same level', () => {
  expect(read({ attitude: ['1', '1'], speed: ['1'] }).faults).toEqual([{ item: 'attitude', code: 'repeated' }]);
});
