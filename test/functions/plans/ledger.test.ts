import { expect, test } from 'vitest';
import { actionWords } from '../../../functions/plans/action-words.ts';
import { ledgerWords } from '../../../functions/plans/ledger-words.ts';
import { rounds } from '../results/county.ts';

const stored = rounds.map((round) => ({ round, revision: 1 }));
const said = (entry: string) => ledgerWords(entry, stored);

test('what the store and the clock enter is put into words of both languages', () => {
  expect(said('round open').zh).toBe('轮次“Second half（例）”');
  expect(said('round open: 12000 cards').zh).toBe('轮次“Second half（例）”的评价卡 12000 张');
  expect(said('round open: one card').en).toBe('one card of round "Second half"');
  expect(said(`round r1: 15 ballots as ${'ab'.repeat(32)}`).zh).toBe(
    '轮次“First half（例）”的评价票，摘要 abababababab',
  );
  expect(said('cycle 2026').zh).toBe('本周期');
  expect(said('cycle 2026 due at 2026-11-22T04:00:00.000Z').zh).toBe('本周期，安排在 2026年11月22日 12:00 计算');
  expect(said(`result ${'0f'.repeat(32)}`).zh).toBe('考核结果，摘要 0f0f0f0f0f0f');
  expect(said('due since 2026-11-22T04:00:00.000Z').en).toBe('due since 22 November 2026, 12:00');
});

test('a round that is no longer there is called by its id, and what a person wrote stays as it is', () => {
  expect(said('round gone').zh).toBe('轮次“gone”');
  expect(said('按方案第三条截止').zh).toBe('按方案第三条截止');
  expect(said('round and round we go').zh).toBe('round and round we go');
});

test('a change that was refused is told from one that was made', () => {
  expect(actionWords('close-round').zh).toBe('截止轮次');
  expect(actionWords('close-round-refused').zh).toBe('截止轮次（没有办成）');
  expect(actionWords('something-new-refused').en).toBe('something-new (not done)');
});

test('a seat that handed in is called by its unit, and nothing is said of its sheet', () => {
  const roster = [{ unit: 'east', title: { zh: '东河镇', en: 'East River' }, group: 'plain' }];
  expect(ledgerWords('round open: seat east', stored, roster).zh).toBe('轮次“Second half（例）”，东河镇席位');
  expect(said('round open: seat gone').en).toBe('round "Second half", seat of gone');
  expect(said('the sheet was checked and confirmed').zh).toBe('核对后确认提交');
  expect(actionWords('hand-in-sheet').zh).toBe('提交评价表');
});
