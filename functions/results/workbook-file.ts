import type { UnitResult } from '../../shared/assess/result.ts';
import { writeBook } from '../workbook/write.ts';
import type { Taken } from './taken.ts';
import { resultBook, unitBook } from './workbook.ts';

/*
Loaded when the first Excel file is asked for: most visitors only read.
*/

/** The Excel file of a whole result. */
export function resultFile(taken: Taken): Promise<Uint8Array<ArrayBuffer>> {
  return writeBook(resultBook(taken));
}

/** The Excel file of one unit. */
export function unitFile(taken: Taken, unit: UnitResult): Promise<Uint8Array<ArrayBuffer>> {
  return writeBook(unitBook(taken, unit));
}
