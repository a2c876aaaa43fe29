import type { By } from '../../functions/store/by.ts';
import type { Words } from '../../shared/words.ts';
import type { Opened } from './database.ts';
import type { Desk } from './desk.ts';
import type { Given, Options } from './given.ts';

/** What is done to the store once everything that can be checked without it was checked. */
export type Work = (opened: Opened, by: (action: string) => By) => Promise<void>;

/**
 * One command. `use` are its lines in the help, `words` how many words it takes, or how many at least and at most.
 *
 * `begins`: whether it may be the first one in an empty store. `prepare` reads and checks what was given; it throws a
 * `Refusal` before the store is even opened.
 */
export type Command = {
  readonly use: readonly string[];
  readonly meaning: Words;
  readonly words: number | readonly [number, number];
  readonly options: Options;
  readonly begins: boolean;
  readonly prepare: (given: Given, desk: Desk) => Promise<Work>;
};
