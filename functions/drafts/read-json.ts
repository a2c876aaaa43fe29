import { isLoose, type Loose } from '../../shared/plan/loose.ts';
import { fill, type Phrases, type Words } from '../../shared/words.ts';
import { phrases } from './phrases.ts';
import { treeRows } from './tree.ts';

/** Nothing of a plan is nested deeper; more would only make whoever reads it run out of room. */
const deepest = 80;

/** More indicators than anybody scores; a page lists them all. */
const mostNodes = 3000;

const what = {
  end: { zh: '内容到此中断，缺少后面的部分。', en: 'the text ends here and something is missing.' },
  value: { zh: '这里应是一个值。', en: 'a value is expected here.' },
  key: { zh: '这里应是带双引号的名称。', en: 'a name in double quotes is expected here.' },
  colon: { zh: '名称后面应是冒号。', en: 'a colon is expected after the name.' },
  comma: { zh: '这里应是逗号，或结束的括号。', en: 'a comma or the closing bracket is expected here.' },
  string: {
    zh: '文字里有不允许的字符，或缺少结束的双引号。',
    en: 'the text holds what may not stand in it, or its closing quote is missing.',
  },
  rest: { zh: '内容在此之前已经结束，后面多出了字符。', en: 'the content ended before this; the rest is too much.' },
  twice: { zh: '同一名称出现了两次。', en: 'this name stands twice.' },
  deep: { zh: '嵌套太深。', en: 'this is nested too deeply.' },
} satisfies Phrases;

type Bad = { readonly at: number; readonly what: keyof typeof what };

/**
 * One JSON object, or what is wrong with the text, with its line and column: JSON.parse does not always say where.
 * Numbers with decimals become text, since nothing of a plan passes through binary floating point.
 */
export function readJson(text: string): { readonly plan: Loose } | { readonly fault: Words } {
  const bad = firstFault(text);
  if (bad) {
    const before = text.slice(0, bad.at).split('\n');
    const place = { line: String(before.length), column: String((before.at(-1)?.length ?? 0) + 1) };
    const { zh, en } = what[bad.what];
    return {
      fault: {
        zh: fill(phrases.jsonFault.zh, { ...place, what: zh }),
        en: fill(phrases.jsonFault.en, { ...place, what: en }),
      },
    };
  }
  // `source` is the number as it is written; with it 92.335 stays 92.335.
  const value: unknown = JSON.parse(
    text.replace(/^\uFEFF/, ''),
    (key, member: unknown, context?: { readonly source?: string }) => {
      if (key === '__proto__') return undefined;
      if (typeof member === 'number' && !Number.isSafeInteger(member)) return context?.source ?? String(member);
      return member;
    },
  );
  if (!isLoose(value)) return { fault: phrases.jsonObject };
  return treeRows(value).length > mostNodes ? { fault: phrases.tooLarge } : { plan: value };
}

/** The first place where a text is no JSON. */
function firstFault(text: string): Bad | undefined {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fail = (code: keyof typeof what, place = at): never => {
    throw new BadJson({ at: place, what: place >= text.length && code !== 'twice' ? 'end' : code });
  };
  const blanks = () => {
    while (' \t\r\n'.includes(text.charAt(at)) && at < text.length) at++;
  };
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  // By hand and not by a pattern: a text of a megabyte would be too much for one.
  const quoted = (): string => {
    const begin = at;
    for (at++; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 34) return text.slice(begin, ++at);
      if (code < 32) fail('string');
      if (code !== 92) continue;
      at++;
      if (text.charAt(at) === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) at += 4;
      else if (!'"\\/bfnrt'.includes(text.charAt(at)) || at >= text.length) fail('string', at - 1);
    }
    return fail('string', begin);
  };
  const members = (close: string, depth: number, one: () => void) => {
    at++;
    if (depth > deepest) fail('deep');
    blanks();
    if (text.charAt(at) === close) {
      at++;
      return;
    }
    for (;;) {
      one();
      blanks();
      const next = text.charAt(at);
      if (next !== ',' && next !== close) fail('comma');
      at++;
      if (next === close) return;
    }
  };
  const value = (depth: number): void => {
    blanks();
    const first = text.charAt(at);
    if (first === '{') {
      const seen = new Set<string>();
      members('}', depth + 1, () => {
        blanks();
        const begin = at;
        if (text.charAt(at) !== '"') fail('key');
        const key = quoted();
        if (seen.has(key)) fail('twice', begin);
        seen.add(key);
        blanks();
        if (text.charAt(at) !== ':') fail('colon');
        at++;
        value(depth + 1);
      });
    } else if (first === '[') members(']', depth + 1, () => value(depth + 1));
    else if (first === '"') quoted();
    else match(plain) ?? fail('value');
  };
  try {
    value(0);
    blanks();
    if (at < text.length) fail('rest');
    return undefined;
  } catch (thrown) {
    if (thrown instanceof BadJson) return thrown.bad;
    throw thrown;
  }
}

class BadJson extends Error {
  readonly bad: Bad;
  constructor(bad: Bad) {
    super(bad.what);
    this.bad = bad;
  }
}

const plain = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
