import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeRound, openRound, type Round, roundState, sealStep } from '../../../shared/cycle/round.ts';

const title = { zh: '上半年', en: 'First half' };
const planned: Round = { id: 'h1', audience: 'citizens', title, graceMs: 60_000 };
const noon = '2026-06-30T12:00:00.000Z';
const later = (seconds: number) => new Date(Date.parse(noon) + seconds * 1000).toISOString();

describe('the state of a round follows from its times', () => {
  const open: Round = { ...planned, opensAt: noon, closesAt: later(600) };
  test.each([
    [-1, 'planned'],
    [0, 'open'],
    [599.999, 'open'],
    [600, 'closing'],
    [86_400, 'closing'],
  ])('%s seconds after opening it is %s', (seconds, state) => {
    expect(roundState(open, later(seconds))).toBe(state);
  });

  test('a round without times is planned, and sealed once it has a seal', () => {
    expect(roundState(planned, noon)).toBe('planned');
    expect(roundState({ ...open, seal: { at: noon, count: 0, digest: 'd' } }, noon)).toBe('sealed');
  });
});

describe('opening and closing', () => {
  test('a planned round opens and closes, once each', () => {
    const open = openRound(planned, noon) as Round;
    expect(roundState(open, noon)).toBe('open');
    expect(openRound(open, later(1))).toEqual({ code: 'already-open' });
    const closed = closeRound(open, later(5)) as Round;
    expect(roundState(closed, later(5))).toBe('closing');
    expect(closeRound(closed, later(6))).toEqual({ code: 'already-closing' });
    expect(openRound(closed, later(6))).toEqual({ code: 'already-closing' });
    expect(closeRound(planned, noon)).toEqual({ code: 'not-open' });
  });
});

describe('sealing', () => {
  const closing: Round = { ...planned, opensAt: noon, closesAt: later(600) };
  const read = (seconds: number, count = 3, digest = 'abc') => ({ at: later(seconds), count, digest });

  test('no read counts before the grace is over', () => {
    expect(sealStep(closing, read(659), 60_000)).toBe(closing);
  });

  test('two equal reads a minute apart seal; the first alone does not', () => {
    const once = sealStep(closing, read(660), 60_000);
    expect(once.seal).toBeUndefined();
    expect(sealStep(once, read(719), 60_000).seal).toBeUndefined();
    expect(sealStep(once, read(720), 60_000).seal).toEqual(read(720));
  });

  test('a ballot between the reads starts the reading over', () => {
    const once = sealStep(closing, read(660), 60_000);
    const again = sealStep(once, read(720, 4, 'abd'), 60_000);
    expect(again.seal).toBeUndefined();
    expect(again.firstRead).toEqual(read(720, 4, 'abd'));
    expect(sealStep(again, read(780, 4, 'abd'), 60_000).seal).toEqual(read(780, 4, 'abd'));
  });

  test('whatever is read whenever, a seal once set never changes, and none is set on differing reads', () => {
    const reads = fc.array(fc.record({ seconds: fc.nat(2000), count: fc.nat(2) }), { maxLength: 20 });
    fc.assert(
      fc.property(reads, (list) => {
        let round = closing;
        for (const { seconds, count } of list.sort((a, b) => a.seconds - b.seconds)) {
          const before = round;
          round = sealStep(round, read(seconds, count, String(count)), 60_000);
          if (before.seal) expect(round).toBe(before);
          else if (round.seal) {
            expect(before.firstRead?.count).toBe(round.seal.count);
            expect(Date.parse(round.seal.at) - Date.parse(before.firstRead?.at ?? '')).toBeGreaterThanOrEqual(60_000);
          }
        }
      }),
    );
  });
});
