import { answerRows } from './answers.ts';
import { consequenceRows } from './consequences.ts';
import { figureRows } from './figures.ts';
import type { CatalogueRow } from './row.ts';

/** Every scheme of the catalogue and how it is written with the forms of the register, in the order of the ids. */
export const catalogue: readonly CatalogueRow[] = [...answerRows, ...figureRows, ...consequenceRows].sort((a, b) =>
  a.id[0] === b.id[0] ? Number(a.id.slice(1)) - Number(b.id.slice(1)) : a.id < b.id ? -1 : 1,
);
