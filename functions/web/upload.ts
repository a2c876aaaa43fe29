import type { Phrases, Words } from '../../shared/words.ts';
import type { Scene } from './scene.ts';

/** The largest file a form may carry, in bytes. */
export const largestFile = 4 * 1024 * 1024;

/** Why what a form sent holds no file that can be looked at; `uploadFormWords` says it in words. */
export type UploadFormFault = 'no-form' | 'no-file' | 'several-files' | 'empty-file' | 'too-large';

/** The one file a form sent, by a harmless name; or why there is none. */
export type Upload =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'fault'; readonly fault: UploadFormFault };

/**
 * Reads a form that carries one file, of at most 4 MB, in the field of this name. Anything else is a fault of what was
 * sent and never one of ours: another content type, a torn body, a text in the file's place, files in other fields.
 *
 * What the file is, its reader finds out from its bytes: the type and the ending a browser names prove nothing.
 */
export async function readUpload(scene: Scene, field: string): Promise<Upload> {
  const { req } = scene.c;
  const type = (req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'multipart/form-data') return refused('no-form');
  let sent: FormData;
  try {
    sent = await req.raw.formData();
  } catch {
    return refused('no-form'); // cut off on the way, or made by a program that does not know the format
  }
  const files = [...sent].flatMap(([name, value]) => (typeof value === 'string' ? [] : [{ name, value }]));
  // A browser sends a file without name and content where none was chosen.
  const chosen = files.filter(({ value }) => value.name !== '' || value.size > 0);
  const [file] = chosen;
  if (!file || file.name !== field) return refused('no-file');
  if (chosen.length > 1) return refused('several-files');
  if (file.value.size === 0) return refused('empty-file');
  if (file.value.size > largestFile) return refused('too-large');
  return { kind: 'file', name: harmlessName(file.value.name), bytes: new Uint8Array(await file.value.arrayBuffer()) };
}

function refused(fault: UploadFormFault): Upload {
  return { kind: 'fault', fault };
}

/**
 * The name of a file as it may be stored and shown: without its folder, control and direction marks (with one of those
 * `slx.exe` reads `exe.xls`), at most 100 characters.
 */
export function harmlessName(name: string): string {
  const bare = name.toWellFormed().replace(/^.*[\\/]/s, '');
  const letters = [...bare.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim()];
  if (letters.length <= 100) return letters.join('') || 'file';
  const ending = /\.[a-z0-9]{1,8}$/i.exec(letters.join(''))?.[0] ?? '';
  return `${letters.slice(0, 99 - ending.length).join('')}…${ending}`;
}

/** What is wrong with a form that should have carried a file, in words. */
export function uploadFormWords(fault: UploadFormFault): Words {
  return phrases[fault];
}

const phrases = {
  'no-form': {
    zh: '没有收到完整的文件，可能是网络中断。请重新选择文件上传。',
    en: 'The file did not arrive whole; the line may have broken. Choose it again and upload it.',
  },
  'no-file': { zh: '请先选择要上传的文件。', en: 'Choose the file to upload first.' },
  'several-files': { zh: '一次只能上传一个文件。', en: 'Only one file can be uploaded at once.' },
  'empty-file': { zh: '这个文件是空的，请重新选择。', en: 'The file is empty. Choose another one.' },
  'too-large': {
    zh: '文件超过 4 MB。请删去图片和与报送无关的工作表后再上传。',
    en: 'The file is larger than 4 MB. Remove pictures and sheets that do not belong to it.',
  },
} satisfies Phrases & Record<UploadFormFault, Words>;
