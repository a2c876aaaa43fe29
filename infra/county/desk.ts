import type { Environment } from '../../functions/store/table.ts';

/** Where a command is given: what it may read of its surroundings, and where it answers. A test brings its own. */
export type Desk = {
  readonly env: Environment;
  /** Where paths that are not absolute begin. */
  readonly folder: string;
  /** An ordinary line, and one about something that is not as it should be. */
  readonly say: (line: string) => void;
  readonly warn: (line: string) => void;
  /** The instant, ISO 8601 in UTC. */
  readonly now: () => string;
  readonly random: (n: number) => Uint8Array;
  /** The account at this machine that gives the command. */
  readonly user: () => string;
};

/** What was asked cannot be done, and whoever asked can mend it. Each line is told; nothing was changed unless one says so. */
export class Refusal extends Error {
  readonly lines: readonly string[];
  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** A line in both languages: whoever runs the system and a clerk of the office read the same terminal. */
export function both(en: string, zh: string): string {
  return `${en} ${zh}`;
}

/** What came from a file or a command line, short and in quotes, as part of a line. */
export function quoted(text: string): string {
  const letters = [...text];
  return `"${letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : text}"`;
}

/** A line with what could move the cursor or turn the writing round made visible: files come from many hands. */
export function harmless(line: string): string {
  return line.toWellFormed().replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');
}
