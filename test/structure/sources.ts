import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** One file of the house. `code` is its text without comments. */
export type Source = { readonly path: string; readonly lines: number; readonly text: string; readonly code: string };

/** Every source file of the rooms named. */
export function sourcesOf(...rooms: readonly string[]): readonly Source[] {
  return globSync(
    rooms.map((room) => `${room}/**/*.{ts,tsx,mjs}`),
    { cwd: root },
  )
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
      return { path, text, code, lines: text.split('\n').length - 1 };
    });
}

/** What a file imports: our own files as paths from the root, packages by name. */
export function importsOf({ path, code }: Source): readonly string[] {
  const named = [...code.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)'([^'\n]+)'/g)].map(([, name = '']) => name);
  return named.map((name) => (name.startsWith('.') ? normalize(join(dirname(path), name)) : name));
}

/** The room a file is in: `shared`, `infra`, `test`, or one of the rooms of `functions`. */
export function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'functions' ? `functions/${second}` : first;
}

/** Whether an import is a file of ours. */
export function isOurs(name: string): boolean {
  return ['shared', 'functions', 'infra', 'test'].includes(name.split('/')[0] ?? '') && /\.(tsx?|mjs)$/.test(name);
}
