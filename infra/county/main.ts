import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { county } from './county.ts';

process.exitCode = await county(process.argv.slice(2), {
  env: process.env,
  // npm goes to the project's folder and says where it was called.
  folder: process.env.INIT_CWD ?? process.cwd(),
  say: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
  now: () => new Date().toISOString(),
  random: (n) => randomBytes(n),
  user: () => userInfo().username,
});
