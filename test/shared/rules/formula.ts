import { add, divide, multiply, type Rational, rational, subtract } from '../../../shared/number.ts';

/** An equation of a sentence: what stands on both sides of its sign. */
export type Equation = { readonly left: Rational; readonly right: Rational; readonly text: string };

const token = /\d+(?:\.\d+)?(?:\/\d+)?|[-+−×÷/()%=]/gu;

/**
 * The equations of a sentence, worked out as a pocket calculator would. What is no arithmetic ends a formula; an equation
 * with words beside its sign, as `z = ...`, says nothing here. A percent sign divides by a hundred.
 */
export function equationsOf(sentence: string): readonly Equation[] {
  const sides = piecesOf(sentence);
  return sides.flatMap((tokens, index) => {
    const next = sides[index + 1];
    const left = tokens.slice(tokens.lastIndexOf(' ') + 1);
    const right = next?.slice(0, next.includes(' ') ? next.indexOf(' ') : next.length);
    if (!right || left.length === 0 || right.length === 0) return [];
    return [{ left: calculated(left), right: calculated(right), text: `${left.join('')} = ${right.join('')}` }];
  });
}

/** The tokens between equality signs; a blank stands for any words. */
function piecesOf(sentence: string): readonly (readonly string[])[] {
  const pieces: string[][] = [[]];
  let end = 0;
  for (const match of sentence.matchAll(token)) {
    const last = pieces.at(-1);
    if (sentence.slice(end, match.index).trim() !== '') last?.push(' ');
    end = match.index + match[0].length;
    if (match[0] === '=') pieces.push([]);
    else last?.push(match[0]);
  }
  if (sentence.slice(end).trim() !== '') pieces.at(-1)?.push(' ');
  return pieces;
}

function calculated(tokens: readonly string[]): Rational {
  let at = 0;
  const taken = (...wanted: readonly string[]): string | undefined => {
    const next = tokens[at];
    if (next === undefined || !wanted.includes(next)) return undefined;
    at++;
    return next;
  };
  const terms = (): Rational => {
    let value = factors();
    for (let sign = taken('+', '−'); sign; sign = taken('+', '−'))
      value = sign === '+' ? add(value, factors()) : subtract(value, factors());
    return value;
  };
  const factors = (): Rational => {
    let value = single();
    for (let sign = taken('×', '÷', '/'); sign; sign = taken('×', '÷', '/'))
      value = sign === '×' ? multiply(value, single()) : divide(value, single());
    return value;
  };
  const single = (): Rational => {
    if (taken('-')) return multiply(rational(-1), single());
    let value: Rational;
    if (taken('(')) {
      value = terms();
      if (!taken(')')) throw new Error(`a bracket stays open in '${tokens.join(' ')}'`);
    } else value = rational(tokens[at++] ?? '');
    return taken('%') ? divide(value, rational(100)) : value;
  };
  const value = terms();
  if (at < tokens.length) throw new Error(`'${tokens.join(' ')}' is no formula`);
  return value;
}
