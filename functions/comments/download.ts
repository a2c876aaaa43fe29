import { fill } from '../../shared/words.ts';
import type { Handler } from '../web/door.ts';
import { attachment, csv } from '../web/download.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { findSealed } from './found.ts';
import { phrases } from './phrases.ts';
import { type PublicRound, releasedComments, subjectsOf } from './released.ts';

/** One comment of a table, with the unit it is about. */
type Row = readonly [unit: string, words: string];

/** All comments of a round that may be shown to who asks, as a table. */
export function download(ending: 'xlsx' | 'csv'): Handler {
  return async (scene) => {
    const found = await findSealed(scene);
    if (!found) return refusal(scene, 'not-found');
    const { store } = scene.house;
    const rows: Row[] = [];
    for (const { id, title } of subjectsOf(found.of, found.sight))
      for (const words of (await releasedComments(store, found.of, id)) ?? []) rows.push([scene.say(title), words]);
    const body = ending === 'csv' ? csvOf(scene, rows) : await bookOf(scene, found.of, rows);
    return new Response(body, {
      headers: { 'content-type': types[ending], 'content-disposition': attachment(nameOf(scene, found.of, ending)) },
    });
  };
}

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

function nameOf({ say }: Scene, { cycle, round }: PublicRound, ending: string) {
  const shown = fill(say(phrases.fileName), { round: say(round.title), cycle: say(cycle.title) });
  return { shown, plain: `comments-${cycle.id}-${round.id}`, ending };
}

function csvOf({ say }: Scene, rows: readonly Row[]): string {
  return csv([[say(phrases.unit), say(phrases.words)], ...rows]);
}

async function bookOf(scene: Scene, { cycle, round }: PublicRound, rows: readonly Row[]) {
  const { say, language } = scene;
  // Read with the first file asked for, not with every page.
  const { writeBook } = await import('../workbook/write.ts');
  const title = `${say(cycle.title)} ${say(round.title)} ${say(phrases.comments)}`;
  return writeBook({
    title,
    language,
    sheets: [
      {
        name: say(phrases.sheetName),
        kind: 'table',
        heading: [title, rows.length === 0 ? say(phrases.nothing) : say(phrases.lead)],
        columns: [
          { title: say(phrases.unit), width: 24, format: 'text' },
          { title: say(phrases.words), width: 90, format: 'text' },
        ],
        rows: rows.map(([unit, words]) => [unit, words]),
        filter: true,
      },
    ],
  });
}
