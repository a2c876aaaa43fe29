import type { Context } from 'hono';
import type { Language, Words } from '../../shared/words.ts';
import type { Person } from '../store/person.ts';
import type { Token } from '../store/token.ts';
import type { House } from './house.ts';

/** A signed-in person and the token of his session. */
export type Asking = { readonly person: Person; readonly token: string };

/** What a handler knows about one request. */
export type Scene = {
  readonly c: Context;
  readonly house: House;
  readonly language: Language;
  /** Whether the visitor asked for large type. */
  readonly large: boolean;
  readonly asking?: Asking;
  /** What a program showed, where the route wants a token. */
  readonly token?: Token;
  /** The path that shows this page again by GET, or the nearest one above it that does; without the base path. */
  readonly here: string;
  /** The address of one of our own paths: every link and redirect goes through it. */
  readonly link: (path: string) => string;
  /** A text in the visitor's language. */
  readonly say: (words: Words) => string;
};
