import type { Basis } from '../../../shared/statistics/basis.ts';
import type { Draws } from '../../../shared/statistics/ranks/sureness.ts';
import type { Language, Words } from '../../../shared/words.ts';
import { writeBook } from '../../workbook/write.ts';
import { reportBook } from './book.ts';
import { reportOf } from './report.ts';

/*
Loaded when the first Excel file is asked for: most visitors only read.
*/

/** The Excel file of a whole analysis. */
export function analysisFile(
  basis: Basis,
  title: Words,
  draws: Draws,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  return writeBook(reportBook(title, reportOf(basis, draws).tables, language));
}
