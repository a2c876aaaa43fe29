import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newCardSecret, readCode, typedCode } from '../../../functions/store/card-code.ts';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secrets = fc.uint8Array({ minLength: 26, maxLength: 26 }).map((bytes) => newCardSecret(() => bytes));

test('a card’s secret is 26 letters drawn from 130 bits', () => {
  const asked: number[] = [];
  const secret = newCardSecret((n) => {
    asked.push(n);
    return Uint8Array.from({ length: n }, (_, at) => at * 9);
  });
  expect(asked).toEqual([26]);
  // 0, 9, 18, 27, 36 - 32 = 4, 45 - 32 = 13, ... are the letters 0, 9, J, V, 4, D, ...
  expect(secret).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(secret.slice(0, 6)).toBe('09JV4D');
});

test('the scanned and the typed spelling lead to one code', () => {
  fc.assert(
    fc.property(secrets, (secret) => {
      const printed = typedCode(secret);
      expect(printed).toMatch(/^(?:[0-9A-Z]{4}-){4}[0-9A-Z]$/);
      const typed = printed.replaceAll('-', '').slice(0, 16);
      expect(readCode(secret)).toEqual({ typed });
      expect(readCode(printed)).toEqual({ typed });
    }),
  );
});

test('any wrong letter of the printed code is noticed', () => {
  fc.assert(
    fc.property(secrets, fc.nat(16), fc.integer({ min: 1, max: 31 }), (secret, place, shift) => {
      const printed = typedCode(secret).replaceAll('-', '');
      const wrong = letters[(letters.indexOf(printed.charAt(place)) + shift) % 32];
      expect(readCode(printed.slice(0, place) + wrong + printed.slice(place + 1))).toEqual({ fault: 'wrong-check' });
    }),
    { numRuns: 1000 },
  );
});

test('any two letters of the printed code typed in each other’s place are noticed', () => {
  fc.assert(
    fc.property(secrets, fc.nat(16), fc.nat(16), (secret, one, other) => {
      const printed = [...typedCode(secret).replaceAll('-', '')];
      const [a = '', b = ''] = [printed[one], printed[other]];
      fc.pre(a !== b);
      printed[one] = b;
      printed[other] = a;
      expect(readCode(printed.join(''))).toEqual({ fault: 'wrong-check' });
    }),
    { numRuns: 1000 },
  );
});

test('case, blanks, hyphens, full width and look-alikes do not matter', () => {
  const secret = '0000000000000000000000000J';
  const printed = typedCode(secret);
  const expected = readCode(printed);
  expect(expected).toHaveProperty('typed');
  const bare = printed.replaceAll('-', '');
  const fullWidth = [...bare].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('');
  for (const spelling of [
    bare.toLowerCase(),
    `  ${printed.replaceAll('-', ' ')}\t`,
    printed.replaceAll('-', '—'),
    printed.replaceAll('-', '－'),
    printed.replaceAll('-', '\u3000'),
    fullWidth,
    bare.replaceAll('0', 'o').replaceAll('1', 'l'),
    bare.replaceAll('0', 'O').replaceAll('1', 'I'),
  ]) {
    expect(readCode(spelling), spelling).toEqual(expected);
  }
  expect(readCode(secret.toLowerCase().replaceAll('0', 'o'))).toEqual(expected);
});

test('what is no code is told apart: nothing, foreign letters, too short or long, a slip', () => {
  const printed = typedCode('ABCDEFGHJKMNPQRSTVWXYZ0123');
  expect(readCode('')).toEqual({ fault: 'empty' });
  expect(readCode(' - — ')).toEqual({ fault: 'empty' });
  expect(readCode('ABCD-EFGH-JKMN-PQRS-U')).toEqual({ fault: 'wrong-character' });
  expect(readCode('评价码')).toEqual({ fault: 'wrong-character' });
  expect(readCode('<script>alert(1)</script>')).toEqual({ fault: 'wrong-character' });
  expect(readCode(printed.slice(0, -1))).toEqual({ fault: 'wrong-length' });
  expect(readCode(`${printed}7`)).toEqual({ fault: 'wrong-length' });
  expect(readCode('7'.repeat(1_000_000))).toEqual({ fault: 'wrong-length' });
  expect(readCode(printed.replace(/.$/, (last) => (last === '7' ? '8' : '7')))).toEqual({ fault: 'wrong-check' });
});

test('no input whatever makes reading fail, and a code that is read has sixteen letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (input) => {
      const read = readCode(input);
      if ('typed' in read) expect(read.typed).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
      else expect(['empty', 'wrong-length', 'wrong-character', 'wrong-check']).toContain(read.fault);
    }),
  );
});
