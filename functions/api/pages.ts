import { byCodeUnit } from '../../shared/canonical.ts';
import { fill, type Words } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { type Fault, problem } from './problem.ts';

/** How many items a page holds: unless asked, and at most. */
export const pageSizes = { usual: 100, most: 1000 } as const;

/** The longest cursor: a key of ours in base 64. */
export const longestCursor = 1400;

/** Which part of a list was asked for. `after` is the key of the last item that was given before. */
export type Asked = { readonly limit: number; readonly after?: string };

/** Reads `limit` and `cursor`, or answers what is wrong with them. Parameters the document does not name are faults. */
export function askedPage(scene: Scene): Asked | Response {
  const faults = parameterFaults(scene, ['limit', 'cursor']);
  const query = new URL(scene.c.req.url).searchParams;
  const limit = query.get('limit') ?? String(pageSizes.usual);
  if (!/^[1-9]\d{0,3}$/.test(limit) || Number(limit) > pageSizes.most) faults.push(fault('limit', phrases.limit));
  const cursor = query.get('cursor');
  const after = cursor === null ? undefined : afterOf(cursor);
  if (cursor !== null && after === undefined) faults.push(fault('cursor', phrases.cursor));
  if (faults.length > 0) return problem(scene, 'invalid', { faults });
  return { limit: Number(limit), ...(after === undefined ? {} : { after }) };
}

/** What is wrong with the parameters of an address, where only those named are known, each at most once. */
export function parameterFaults(scene: Scene, known: readonly string[]): Fault[] {
  const names = [...new URL(scene.c.req.url).searchParams.keys()];
  return [...new Set(names)].flatMap((name) => {
    if (!known.includes(name)) return [fault(name, phrases.unknown)];
    return names.indexOf(name) === names.lastIndexOf(name) ? [] : [fault(name, phrases.repeated)];
  });
}

/** For what takes no parameter: the answer that refuses those that came, or undefined. */
export function strangeParameters(scene: Scene): Response | undefined {
  const faults = parameterFaults(scene, []);
  return faults.length > 0 ? problem(scene, 'invalid', { faults }) : undefined;
}

/**
 * One page of a list in the order of its keys. An item that came or went between two pages makes no other item come
 * twice or be left out.
 */
export function pageOf<T, R>(
  items: readonly T[],
  keyOf: (item: T) => string,
  { limit, after }: Asked,
  show: (item: T) => R,
): { readonly items: readonly R[]; readonly next?: string } {
  const keyed = items.map((item) => ({ item, key: keyOf(item) })).sort((a, b) => byCodeUnit(a.key, b.key));
  const rest = after === undefined ? keyed : keyed.filter(({ key }) => byCodeUnit(key, after) > 0);
  const given = rest.slice(0, limit);
  const last = given.at(-1);
  return {
    items: given.map(({ item }) => show(item)),
    ...(last && rest.length > limit ? { next: Buffer.from(`>${last.key}`).toString('base64url') } : {}),
  };
}

function afterOf(cursor: string): string | undefined {
  if (cursor.length > longestCursor || !/^[\w-]+$/.test(cursor)) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString();
  return text.startsWith('>') ? text.slice(1) : undefined;
}

function fault(parameter: string, words: Words): Fault {
  const code = words === phrases.unknown ? 'unknown-parameter' : 'wrong-form';
  return { parameter: parameter.toWellFormed().slice(0, 100), code, words };
}

const most = String(pageSizes.most);
const phrases = {
  limit: {
    zh: fill('应为 1 至 {most} 的整数', { most }),
    en: fill('must be a whole number from 1 to {most}', { most }),
  },
  cursor: { zh: '须原样使用上一页给出的 next', en: 'must be the member next of the page before, as it was given' },
  unknown: { zh: '文档中没有这个参数', en: 'is not in the document' },
  repeated: { zh: '只能出现一次', en: 'may be given only once' },
} as const;
