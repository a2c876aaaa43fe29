import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { readCode } from '../../functions/store/card-code.ts';
import { sha256 } from '../../functions/store/digest.ts';
import { readCsv } from './csv.ts';
import { both, Refusal } from './desk.ts';

/** A printed card as it is issued. */
export type ToIssue = {
  readonly typed: string;
  readonly subject: string;
  readonly channel?: string;
  readonly stratum?: string;
};

/** The columns of the printed list. A card's link holds its secret. */
export const printedColumns = ['number', 'unit', 'title', 'channel', 'stratum', 'code', 'link'] as const;

/** Says that the cards beside it are not issued yet. It holds digests and no secret. */
const Mark = z.strictObject({ note: z.string(), order: z.string(), cards: z.string() });
const markName = 'not-issued.json';

/** What is printed: the list as text, and the sheets piece by piece. */
export type Printed = { readonly csv: string; readonly html: Iterable<string> };

/**
 * Writes the cards of an order to `cards.csv` and `cards.html` and gives what is to be issued, read back from the file
 * that was written, so that what is issued is what is printed.
 *
 * A mark lies beside them until `markIssued`. Where it is found, an earlier try ended before all cards were issued:
 * then nothing is printed, and the cards of that try are given again. `order` is what was asked for; the cards of
 * another order are refused. Files without the mark are somebody's cards and stay.
 */
export async function printOnce(
  folder: string,
  order: string,
  print: () => Printed,
): Promise<{ readonly cards: readonly ToIssue[]; readonly digest: string; readonly again: boolean }> {
  const [list, sheets] = ['cards.csv', 'cards.html'].map((name) => join(folder, name)) as [string, string]; // two of two
  const again = existsSync(join(folder, markName));
  if (!again) {
    for (const path of [list, sheets]) {
      if (existsSync(path))
        throw new Refusal(both(`${path} is there already; name another folder.`, '文件已存在，请换一个目录。'));
    }
    await prepared(folder);
    const { csv, html } = print();
    await writePrivate(`${list}.new`, [csv]);
    await writePrivate(`${sheets}.new`, html);
    const note = 'These cards are not issued: run the same command again. 评价卡尚未生效，请重新运行同一命令。';
    const mark = JSON.stringify({ note, order: sha256(order), cards: sha256(csv) } satisfies z.output<typeof Mark>);
    await writePrivate(join(folder, `${markName}.new`), [`${mark}\n`]);
    await rename(join(folder, `${markName}.new`), join(folder, markName));
  }
  // From the mark on both files are whole. A try that ended here is taken up here.
  for (const path of [list, sheets]) if (existsSync(`${path}.new`)) await rename(`${path}.new`, path);
  const mark = Mark.parse(JSON.parse(await readFile(join(folder, markName), 'utf8')));
  if (mark.order !== sha256(order))
    throw new Refusal(
      both(
        `${folder} holds cards of another order that are not issued: another round, list or address. Name another folder.`,
        '该目录有另一批未生效的评价卡。',
      ),
    );
  const csv = existsSync(list) && existsSync(sheets) ? await readFile(list, 'utf8') : '';
  if (sha256(csv) !== mark.cards)
    throw new Refusal(
      both(
        `The cards in ${folder} are not as they were printed, and not all are issued. Destroy them and name another folder.`,
        '该目录的评价卡被改动，请销毁后另选目录。',
      ),
    );
  return { cards: cardsOf(csv), digest: mark.cards, again };
}

/** Says that the cards of a folder are issued: they may be handed out now. */
export async function markIssued(folder: string): Promise<void> {
  await rm(join(folder, markName));
}

async function prepared(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // fs throws errors with a code
    throw new Refusal(both(`${folder} cannot be made: ${code}.`, '目录无法建立。'));
  }
}

/** A file that only its owner reads, on the disk when this returns. A left-over of an earlier try would keep its own mode. */
async function writePrivate(path: string, pieces: Iterable<string>): Promise<void> {
  await rm(path, { force: true });
  await writeFile(path, pieces, { mode: 0o600, flag: 'wx', flush: true });
}

/** The cards of a list this tool printed; whatever else it holds is a mistake of ours. */
function cardsOf(csv: string): readonly ToIssue[] {
  const read = readCsv(csv);
  if ('fault' in read) throw new Error(`a printed list cannot be read: ${JSON.stringify(read.fault)}`);
  return read.rows.slice(1).map(({ line, cells }) => {
    const [, subject = '', , channel, stratum, , link = ''] = cells;
    const code = readCode(link.slice(link.indexOf('#') + 1));
    if ('fault' in code) throw new Error(`line ${line} of a printed list holds no card: ${code.fault}`);
    return { typed: code.typed, subject, ...(channel && { channel }), ...(stratum && { stratum }) };
  });
}
