import { noticeOf } from './notice.ts';
import { noticeDocx } from './notice-docx.ts';
import type { Taken } from './taken.ts';

/*
Loaded when the first Word file is asked for: most visitors only read.
*/

/** The Word file of a result's notice. */
export function noticeFile(taken: Taken): Promise<Uint8Array<ArrayBuffer>> {
  return noticeDocx(noticeOf(taken), taken.language, taken.latest.computedAt);
}
