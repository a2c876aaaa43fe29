import { assess } from '../../shared/assess/assess.ts';
import { canonical, type Digest } from '../../shared/canonical.ts';
import { type GivenFile, readFiles } from './read-files.ts';

/**
 * Judges a plan and its evidence from two files, without a database: the result as canonical JSON, or every fault with
 * the file, the place and what to do. Whatever the files hold, it answers and never throws.
 */
export function judgeFiles(
  planFile: GivenFile,
  evidenceFile: GivenFile,
  digest: Digest,
): { readonly result: string; readonly warnings: readonly string[] } | { readonly faults: readonly string[] } {
  const read = readFiles(planFile, evidenceFile);
  if ('faults' in read) return read;
  const { plan, cycle, evidence, warnings } = read;
  return { result: canonical(assess(plan, cycle, evidence, digest)), warnings };
}
