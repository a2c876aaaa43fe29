import { randomBytes } from 'node:crypto';
import { openStore, type Store } from '../../../functions/store/table.ts';
import type { House } from '../../../functions/web/house.ts';
import { logText } from '../../../functions/web/log.ts';

/** A house to test, its clock in the test's hand and its log lines kept. */
export type TestHouse = House & { readonly lines: string[]; readonly setClock: (at: string) => void };

/**
 * The county's house at `https://pingyi.example`, or as `changes` say. Without a store given, none is reached: what
 * asks for it fails at once, as it would where the database is down.
 */
export function testHouse(changes: Partial<House> = {}): TestHouse {
  const lines: string[] = [];
  let at = '2026-11-22T02:00:00.000Z';
  return {
    store: noStore(),
    now: () => at,
    publicUrl: new URL('https://pingyi.example'),
    basePath: '',
    secure: true,
    random: (n) => randomBytes(n),
    log: (line) => {
      lines.push(logText(line));
    },
    lines,
    setClock: (instant) => {
      at = instant;
    },
    ...changes,
  };
}

function noStore(): Store {
  return openStore({ DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' });
}

/** What a browser sends with a form of our own page. */
export const ownForm = {
  origin: 'https://pingyi.example',
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/x-www-form-urlencoded',
} as const;

/** A form in the body of a request. */
export function formBody(fields: Readonly<Record<string, string>>): string {
  return new URLSearchParams(fields).toString();
}
