import { readFileSync, writeFileSync } from 'node:fs';
import { reportBook } from '../../functions/analysis/report/book.ts';
import { reportOf } from '../../functions/analysis/report/report.ts';
import { reportText } from '../../functions/analysis/report/text.ts';
import { sha256 } from '../../functions/store/digest.ts';
import { writeBook } from '../../functions/workbook/write.ts';
import { type Basis, basisOf } from '../../shared/statistics/basis.ts';
import { flatTree } from '../../shared/statistics/ranks/flat-tree.ts';
import { keptWeights, WeightsFile, weightsFile } from '../../shared/statistics/ranks/kept-weights.ts';
import type { KeptWeights } from '../../shared/statistics/ranks/sureness.ts';
import { analyseOptions, usage } from './analyse-options.ts';
import { jsonOf, readFiles } from './read-files.ts';

const options = analyseOptions(process.argv.slice(2));
if ('fault' in options) refuse([options.fault, usage]);

const read = readFiles(given(options.plan), given(options.evidence));
if ('faults' in read) refuse(read.faults);
for (const warning of read.warnings) console.error(`Warning 提醒: ${warning}`);

const basis = basisOf(read.plan, read.cycle, read.evidence, sha256);
const kept = options.replay === undefined ? undefined : replayed(basis, options.replay);
const { seed, draws, percent, redraws, language } = options;
const report = reportOf(basis, { seed, weights: { draws, percent }, ballots: redraws }, kept, progress());

if (options.keep !== undefined) written(options.keep, JSON.stringify(weightsFile(report.sure, seed, percent)));
if (options.xlsx !== undefined)
  written(options.xlsx, await writeBook(reportBook(report.title, report.tables, language)));
process.stdout.write(reportText(report.title, report.tables, language));

/** Says every tenth of the way how far the redraws are, where they take longer than a moment. */
function progress(): ((done: number) => void) | undefined {
  if (redraws * basis.evidence.ballots.length < 2_000_000) return undefined;
  const tenth = Math.max(1, Math.floor(redraws / 10));
  return (done) => {
    if (done % tenth === 0) console.error(`Ballots drawn again 重抽评价票: ${done} / ${redraws}`);
  };
}

/** The weights of a file that was kept, as long as they belong to this plan's tree. */
function replayed({ groups }: Basis, path: string): KeptWeights {
  const json = jsonOf(given(path));
  if ('fault' in json) return refuse([json.fault]);
  const file = WeightsFile.safeParse(json.value);
  if (!file.success)
    return refuse([`${path}: holds no drawn weights 不是权重抽样文件: ${file.error.issues[0]?.message ?? ''}`]);
  const found = keptWeights(file.data, (id) => {
    const group = groups.find((one) => one.id === id);
    return (group && flatTree(group))?.slots.map((slot) => slot.path);
  });
  if ('foreign' in found)
    return refuse([
      `${path}: the weights of group "${found.foreign}" are not for this plan 分组“${found.foreign}”的权重不属于本方案`,
    ]);
  return found.kept;
}

function given(path: string) {
  try {
    return { name: path, text: readFileSync(path, 'utf8') };
  } catch (error) {
    return refuse([`${path}: cannot be read 无法读取: ${(error as Error).message}`]); // fs throws errors only
  }
}

function written(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    refuse([`${path}: cannot be written 无法写入: ${(error as Error).message}`]); // fs throws errors only
  }
}

function refuse(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}
