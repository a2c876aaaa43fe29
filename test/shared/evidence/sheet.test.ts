import { describe, expect, test } from 'vitest';
import { readAnswers, readSheet } from '../../../shared/evidence/sheet.ts';

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

describe('a sheet that rates several units', () => {
  const sent = (given: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>) =>
    new Map(Object.entries(given).map(([unit, items]) => [unit, new Map(Object.entries(items))]));
  const sheet = {
    scale: [
      { id: 'good', title: { zh: '好', en: 'Good' } },
      { id: 'bad', title: { zh: '差', en: 'Bad' } },
    ],
    items: [
      { id: 'speed', title: { zh: '快', en: 'Speed' } },
      { id: 'manner', title: { zh: '态度', en: 'Manner' } },
    ],
  };

  test('keeps every good answer and names every missing one, in the order of the sheet', () => {
    const { answers, faults } = readSheet(
      sheet,
      ['east', 'west'],
      sent({ west: { speed: ['1'], manner: ['2'] }, east: { speed: ['unknown'] } }),
    );
    expect(answers).toEqual({ east: { speed: { unknown: true } }, west: { speed: { level: 1 } } });
    expect(faults).toEqual([
      { subject: 'east', item: 'manner', code: 'missing' },
      { subject: 'west', item: 'manner', code: 'not-a-level' },
    ]);
  });

  test('tells a unit that was not asked about apart from an item that was not', () => {
    const { faults } = readSheet(
      sheet,
      ['east'],
      sent({ east: { speed: ['0'], manner: ['0'], price: ['0'] }, north: { speed: ['0'] } }),
    );
    expect(faults).toEqual([
      { subject: 'east', item: 'price', code: 'no-such-item' },
      { subject: 'north', item: 'speed', code: 'no-such-subject' },
    ]);
  });
});
