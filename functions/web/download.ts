/** One cell of a table to download: a text, or a number in plain decimals (null: none), which is never guarded or quoted. */
export type DownloadCell = string | { readonly number: string | null };

/**
 * A table as a CSV file that Excel opens rightly in Chinese: UTF-8 with a byte order mark, lines end in CR LF.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, in half and full width alike: unit
 * names and notes come from many hands. Numbers stay numbers, negative ones too.
 *
 * Source: RFC 4180; OWASP ASVS 5, 1.2.10.
 */
export function csv(rows: readonly (readonly DownloadCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
}

function written(cell: DownloadCell): string {
  if (typeof cell === 'string') return quoted(guarded(cell));
  if (cell.number === null) return '';
  if (!/^-?\d+(\.\d+)?$/.test(cell.number)) throw new Error(`'${cell.number}' is not a number a spreadsheet can read`);
  return cell.number;
}

const formulaStarts: ReadonlySet<string> = new Set([
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\0',
  '＝',
  '＋',
  '－',
  '＠',
]);

function guarded(text: string): string {
  return formulaStarts.has(text.charAt(0)) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The name of a file to download: as people read it, and in plain ASCII for old browsers. Both without the ending. */
export type FileName = { readonly shown: string; readonly plain: string; readonly ending: string };

/**
 * The header that makes a browser keep an answer as a file under a Chinese name.
 *
 * Source: RFC 6266, RFC 8187.
 */
export function attachment({ shown, plain, ending }: FileName): string {
  const name = `${fileNamePart(shown)}.${ending}`;
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain.replace(/[^\w.-]/g, '_')}.${ending}"; filename*=UTF-8''${encoded}`;
}

/** A text with what no file system takes, or what hides the ending of a name from its reader, made harmless. */
function fileNamePart(text: string): string {
  // Marks of writing direction are among \p{Cf}: with one of them `gpj.exe` reads `exe.jpg`.
  const harmless = text.toWellFormed().replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_');
  // Names are limited to 255 bytes, and a Chinese character takes three.
  return (
    [...harmless]
      .slice(0, 70)
      .join('')
      .replace(/^[.\s]+|[.\s]+$/g, '') || 'download'
  );
}
