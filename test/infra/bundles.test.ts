import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleOf } from '../../infra/build.ts';

/** Everything a function's bundle reads as soon as it is imported, as one text. */
async function importedBy(name: string): Promise<string> {
  const folder = bundleOf(name);
  const seen = new Map<string, string>();
  const visit = async (file: string): Promise<void> => {
    if (seen.has(file)) return;
    const text = await readFile(join(folder, file), 'utf8');
    seen.set(file, text);
    // What is imported by a call is read when it is asked for, and not before.
    for (const [, next = ''] of text.matchAll(/(?:from|import)\s*"\.\/([\w-]+\.mjs)"/g)) await visit(next);
  };
  await visit('index.mjs');
  return [...seen.values()].join('\n');
}

test('the citizen’s door is ready soon: it loads neither schemas nor the client for secrets before anybody asks', async () => {
  const imported = await importedBy('survey');
  // Said as truths: half a megabyte is no message to read.
  const holds = (text: string) => imported.includes(text);
  expect(['attribute_not_exists(pk)', 'ZodError', 'class SecretsManagerClient'].map(holds)).toEqual([
    true,
    false,
    false,
  ]);
  // Half a megabyte with hono and the database's client; the schemas alone would be 140 kB more.
  expect(imported.length).toBeLessThan(620_000);
});
