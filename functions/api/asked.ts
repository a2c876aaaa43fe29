import type * as z from 'zod';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import { Id } from '../../shared/plan/schema.ts';
import { getCycle, type StoredCycle } from '../store/cycle.ts';
import type { Token } from '../store/token.ts';
import type { Scene } from '../web/scene.ts';
import { readJson } from './json-body.ts';
import { problem } from './problem.ts';
import { schemaFaults } from './schema-faults.ts';

/** Who asks. Every route of the interface wants a token, so a program does. */
export function tokenOf({ token }: Scene): Token {
  if (!token) throw new Error('the interface was asked by nobody');
  return token;
}

/** A name of the address, undefined where it cannot be one: what a stranger writes there never becomes part of a key. */
export function nameOf(scene: Scene, part: string): string | undefined {
  return Id.safeParse(scene.c.req.param(part)).data;
}

/**
 * The cycle of an address. `undefined`: there is none, it is another office's, or it lies outside what the token is
 * bound to; the three look the same.
 */
export async function cycleOf(scene: Scene): Promise<StoredCycle | undefined> {
  const token = tokenOf(scene);
  const id = nameOf(scene, 'cycle');
  if (id === undefined || !sees(token, id)) return undefined;
  return getCycle(scene.house.store, token.office, id);
}

/** Whether a cycle lies within what a token is bound to. */
export function sees(token: Token, cycle: Cycle['id']): boolean {
  return token.cycle === undefined || token.cycle === cycle;
}

/** What a program sent, as its schema reads it; or the answer that names its faults. */
export async function bodyOf<T extends z.ZodType>(scene: Scene, schema: T): Promise<z.output<T> | Response> {
  const read = readJson(new Uint8Array(await scene.c.req.arrayBuffer()));
  if ('problem' in read) return problem(scene, read.problem);
  if ('faults' in read) return problem(scene, 'invalid', { faults: read.faults });
  const parsed = schema.safeParse(read.value, { reportInput: true });
  return parsed.success ? parsed.data : problem(scene, 'invalid', { faults: schemaFaults(parsed.error) });
}

/** An answer as JSON. */
export function answer(
  scene: Scene,
  status: 200 | 201,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return scene.c.body(JSON.stringify(body), status, { 'content-type': 'application/json; charset=utf-8', ...headers });
}

/**
 * The same for what rarely or never changes: with a name for this very content, which a program sends back to be told
 * that it still holds. It may keep the answer, and nobody on the way may.
 */
export function keptAnswer(scene: Scene, etag: string, body: () => unknown): Response {
  const headers = { etag: `"${etag}"`, 'cache-control': 'private, no-cache' };
  const known = (scene.c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  // A server that compresses may have made the name a weak one.
  if (known.includes(headers.etag) || known.includes('*')) return scene.c.body(null, 304, headers);
  return answer(scene, 200, body(), headers);
}
