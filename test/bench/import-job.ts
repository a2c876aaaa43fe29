import { enableCompileCache } from 'node:module';

/** What importing one bundle in this fresh process took, in milliseconds. */
export type ImportFound = { readonly wallMs: number; readonly cpuMs: number };

// Nothing else is imported here: what this loaded would be there before the bundle asks for it.
const [bundle = '', cache] = JSON.parse(process.argv[2] ?? '') as readonly string[]; // from import.ts
if (cache !== undefined) enableCompileCache(cache);
const cpu = process.cpuUsage();
const began = performance.now();
await import(bundle);
const wallMs = performance.now() - began;
const { user, system } = process.cpuUsage(cpu);
process.stdout.write(JSON.stringify({ wallMs, cpuMs: (user + system) / 1000 } satisfies ImportFound));
// A client that was opened must not keep this process.
process.exit();
