import { readFileSync } from 'node:fs';
import { sha256 } from '../../functions/store/digest.ts';
import { judgeFiles } from './judge-files.ts';

const [planPath, evidencePath, ...more] = process.argv.slice(2);
if (planPath === undefined || evidencePath === undefined || more.length > 0)
  refuse(['Use: npm run assess -- PLAN.json EVIDENCE.json']);

const judged = judgeFiles(
  { name: planPath, text: textOf(planPath) },
  { name: evidencePath, text: textOf(evidencePath) },
  sha256,
);
if ('faults' in judged) refuse(judged.faults);
for (const warning of judged.warnings) console.error(`Warning 提醒: ${warning}`);
process.stdout.write(`${judged.result}\n`);

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return refuse([`${path}: cannot be read 无法读取: ${(error as Error).message}`]); // fs throws errors only
  }
}

function refuse(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}
