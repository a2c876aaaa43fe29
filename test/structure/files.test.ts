import { expect, test } from 'vitest';
import { sourcesOf } from './sources.ts';

const house = sourcesOf('shared', 'functions', 'infra');
const tests = sourcesOf('test');

test('a file holds one idea: none outside the tests has more than 300 lines', () => {
  expect(house.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
});

test('no test is skipped, singled out or put off', () => {
  const words = ['only', 'skip', 'todo', 'fails', 'skipIf', 'runIf'].join('|');
  const putOff = new RegExp(`\\b(?:test|it|describe|suite)(?:\\.\\w+)*\\.(?:${words})\\b`);
  expect(tests.filter(({ code }) => putOff.test(code)).map(({ path }) => path)).toEqual([]);
});

test('no room is called after nothing in particular', () => {
  const vague = /\/(utils?|helpers?|common|services|managers?|misc)(\/|\.tsx?$)/;
  expect([...house, ...tests].map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
});

test('nothing is left for later: no reminder stands in the code', () => {
  const reminder = new RegExp(`\\b(?:${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')}|${['X', 'XX'].join('')})\\b`);
  expect([...house, ...tests].filter(({ text }) => reminder.test(text)).map(({ path }) => path)).toEqual([]);
});

test('no file imports through a barrel or a default export', () => {
  const defaults = house.filter(({ code }) => /^export default /m.test(code)).map(({ path }) => path);
  const barrels = house.filter(({ path }) => /\/index\.tsx?$/.test(path)).map(({ path }) => path);
  expect(defaults).toEqual([]);
  // The registers of ready plans and of forms.
  expect(barrels).toEqual(['shared/plan/templates/index.ts', 'shared/rules/index.ts']);
});
