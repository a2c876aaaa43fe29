import type * as z from 'zod';
import { fill, type Phrases, type Words } from '../../shared/words.ts';
import { pointerOf } from './json-body.ts';
import type { Fault } from './problem.ts';

/** What a schema refuses, place by place, as faults with words of our own: the library's are for programmers. */
export function schemaFaults(error: z.ZodError, begins = ''): readonly Fault[] {
  return error.issues.flatMap((issue): readonly Fault[] => {
    const path = [begins, ...issue.path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))];
    const pointer = pointerOf(path.join('/'));
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ pointer: pointerOf(`${path.join('/')}/${key}`), ...known('unknown-member') }));
    return [{ pointer, ...codeOf(issue) }];
  });
}

function codeOf(issue: z.core.$ZodIssue): { readonly code: string; readonly words: Words } {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? known('missing')
        : known('wrong-kind', { kind: kinds[issue.expected] ?? issue.expected });
    case 'too_small':
      return known('too-small', { least: String(issue.minimum) });
    case 'too_big':
      return known('too-large', { most: String(issue.maximum) });
    default:
      return known('wrong-form');
  }
}

function known(code: keyof typeof phrases, values: Readonly<Record<string, string>> = {}) {
  const { zh, en } = phrases[code];
  return { code, words: { zh: fill(zh, values), en: fill(en, values) } };
}

const kinds: Readonly<Record<string, string>> = { string: 'string', array: 'array', object: 'object', int: 'integer' };

const phrases = {
  missing: { zh: '缺少这一项', en: 'is missing' },
  'wrong-kind': { zh: '类型应为 {kind}', en: 'must be of type {kind}' },
  'too-small': { zh: '太小或太短，至少 {least}', en: 'is too small or too short; the least is {least}' },
  'too-large': { zh: '太大或太长，至多 {most}', en: 'is too large or too long; the most is {most}' },
  'wrong-form': { zh: '写法不符合文档', en: 'is not written as the document says' },
  'unknown-member': { zh: '文档中没有这一项', en: 'is not in the document' },
} satisfies Phrases;
