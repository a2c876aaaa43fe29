import type { Words } from '../../shared/words.ts';
import type { Fault } from './problem.ts';

/** How deep a body may be nested: ours are six deep. */
const deepest = 20;

/** What a body was read as: a value, or why it is none. */
export type ReadJson =
  | { readonly value: unknown }
  | { readonly problem: 'not-json' }
  | { readonly faults: readonly Fault[] };

/**
 * Reads a body as JSON. Beside what is not JSON at all, names that mean something to the language itself, texts that are
 * not whole characters and control characters are faults: none of them can be meant, and each has broken programs.
 */
export function readJson(bytes: Uint8Array): ReadJson {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return { problem: 'not-json' };
  }
  const faults: Fault[] = [];
  // By a list of what is ahead and not by recursion: a body may be nested deeper than the stack goes.
  const ahead: { readonly value: unknown; readonly pointer: string; readonly depth: number }[] = [
    { value, pointer: '', depth: 0 },
  ];
  for (let at = ahead.pop(); at !== undefined && faults.length < 100; at = ahead.pop()) {
    const { pointer, depth } = at;
    if (typeof at.value === 'string' && !isPlain(at.value))
      faults.push({ pointer: pointerOf(pointer), ...strangeText });
    if (typeof at.value !== 'object' || at.value === null) continue;
    if (depth === deepest) return { faults: [{ pointer: pointerOf(pointer), ...tooDeep }] };
    for (const [key, member] of Object.entries(at.value)) {
      const below = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (forbidden.has(key) || !isPlain(key)) faults.push({ pointer: pointerOf(below), ...strangeName });
      ahead.push({ value: member, pointer: below, depth: depth + 1 });
    }
  }
  return faults.length > 0 ? { faults } : { value };
}

/** A JSON pointer as RFC 9457 shows it: a fragment. One made of nonsense is cut. */
export function pointerOf(path: string): string {
  return `#${path.toWellFormed().slice(0, 200)}`;
}

const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function isPlain(text: string): boolean {
  return text.isWellFormed() && !/[\p{Cc}--[\n\t]]/v.test(text);
}

const fault = (code: string, words: Words) => ({ code, words });
const strangeName = fault('strange-name', { zh: '不接受这个成员名', en: 'a member of this name is not accepted' });
const strangeText = fault('strange-text', {
  zh: '文字中有控制字符或残缺的字符',
  en: 'the text holds control characters or half characters',
});
const tooDeep = fault('too-deep', { zh: '嵌套太深', en: 'nested too deeply' });
