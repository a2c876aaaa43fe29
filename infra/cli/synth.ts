import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const out = resolve(import.meta.dirname, '../../cdk.out');
rmSync(out, { recursive: true, force: true });
process.env.CDK_OUTDIR = out;
await import('../aws/app.ts');
for (const file of readdirSync(out).filter((name) => name.endsWith('.template.json'))) console.log(join(out, file));
