import type { Words } from '../../shared/words.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import type { Scene } from '../web/scene.ts';
import type { Typed } from './codec.ts';
import { phrases } from './phrases.ts';

/** The largest plan that is taken as JSON, in bytes: some forty times the largest ready plan. */
export const planBodyLimit = 1024 * 1024;

/** The largest page of a part, in bytes: a sheet of thirty questions in full, each Chinese character nine bytes long. */
export const partBodyLimit = 512 * 1024;

/** A text that came as a file or pasted, or why there is none; `typed` is what the page shows again. */
export type Upload = { readonly typed: Typed; readonly isFile: boolean } & (
  | { readonly text: string }
  | { readonly fault: Words }
);

/** What a form with a file and a text field sent: one of the two. A body that is no such form holds neither. */
export async function readUpload({ c }: Scene): Promise<Upload> {
  const form = await c.req.formData().catch(() => new FormData());
  const file = form.get('file');
  const text = form.get('text');
  const pasted = typeof text === 'string' ? text : '';
  const typed: Typed = new Map(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, [value]]] : [])),
  );
  const isFile = file instanceof File && file.size > 0;
  if (isFile && pasted.trim() !== '') return { typed, isFile, fault: phrases.jsonBoth };
  if (!isFile)
    return pasted.trim() === '' ? { typed, isFile, fault: phrases.jsonNothing } : { typed, isFile, text: pasted };
  try {
    return { typed, isFile, text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { typed, isFile, fault: phrases.jsonEncoding };
  }
}

/** A fault of the upload beside the field it came by. */
export function fileFault({ isFile }: Upload, words: Words): FieldFaultOf {
  return { field: isFile ? 'file' : 'text', words };
}
