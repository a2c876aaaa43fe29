import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type * as z from 'zod';
import { type Fault, faultWords } from '../../shared/plan/fault.ts';
import { both, type Desk, Refusal } from './desk.ts';

/** The text of a file somebody wrote, without its byte order mark. Anything but UTF-8 is refused: it would come out as other words. */
export async function readText(desk: Desk, path: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(desk.folder, path));
  } catch (error) {
    // fs throws errors only, with a code.
    throw new Refusal(both(`${path}: cannot be read: ${(error as NodeJS.ErrnoException).code}.`, '文件无法读取。'));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(
      both(
        `${path}: is not in UTF-8; save it as "CSV UTF-8" or UTF-8 text.`,
        '文件不是 UTF-8 编码，请另存为“CSV UTF-8”。',
      ),
    );
  }
}

/** What a JSON file holds; nothing is known of it yet. */
export async function readJson(desk: Desk, path: string): Promise<unknown> {
  const text = await readText(desk, path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(both(`${path}: is not JSON: ${(error as Error).message}`, '不是 JSON 格式。')); // a SyntaxError
  }
}

/** A value by its schema, or every fault of its shape with its place. */
export function parseFile<T>(path: string, schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Refusal(
    ...parsed.error.issues.map(({ path: steps, message: detail }) => {
      const names = steps.map((step) => (typeof step === 'number' ? step + 1 : String(step))); // people count from 1
      const field = names.pop();
      if (field === undefined) return `${path}: ${detail}`;
      return faultLine(path, { at: names.join('/'), code: 'not-valid', with: { field: String(field), detail } });
    }),
  );
}

/** A fault of a file as one line: the file, the place in it, and what is wrong. */
export function faultLine(path: string, fault: Fault): string {
  const { zh, en } = faultWords(fault);
  return `${path}: ${fault.at === '' ? '' : `${fault.at}: `}${both(en, zh)}`;
}
