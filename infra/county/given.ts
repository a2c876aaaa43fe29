import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { By } from '../../functions/store/by.ts';
import { isLogin } from '../../functions/store/person.ts';
import { readReason } from '../../functions/web/reason.ts';
import { Id } from '../../shared/plan/schema.ts';
import { both, type Desk, quoted, Refusal } from './desk.ts';

/** Options of a command beside those that every command takes. */
export type Options = NonNullable<ParseArgsConfig['options']>;

/** What a command was given: its words in order, and its options. */
export type Given = {
  readonly words: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly texts: (option: string) => readonly string[];
  readonly has: (option: string) => boolean;
};

const everywhere: Options = {
  reason: { type: 'string' },
  actor: { type: 'string' },
  aws: { type: 'boolean' },
  help: { type: 'boolean' },
};

/** Reads a command line. An option the command does not know is refused, not left out in silence. */
export function readGiven(args: readonly string[], options: Options): Given {
  const { values, positionals } = parsed(args, { ...everywhere, ...options });
  return {
    words: positionals,
    text: (option) => texts(values[option])[0],
    texts: (option) => texts(values[option]),
    has: (option) => values[option] === true,
  };
}

function parsed(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // parseArgs throws errors only, each naming the option, some in several lines.
    throw new Refusal((error as Error).message.replaceAll('\n', ' '));
  }
}

function texts(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === 'string');
}

/** Who changes what, and why: without a reason nothing is changed. `--actor` stands in for the account at this machine. */
export function byOf(given: Given, desk: Desk): (action: string) => By {
  const { text: reason, faults } = readReason(given.text('reason'));
  if (given.text('reason') === undefined)
    throw new Refusal(both('Say why, for the log: --reason TEXT.', '请用 --reason 写明理由，记入日志。'));
  if (faults.length > 0) throw new Refusal(...faults.map(({ words }) => `--reason: ${both(words.en, words.zh)}`));
  const actor = given.text('actor') ?? desk.user();
  // Scheduled work signs so; a person who did could not be told from it.
  if (!isLogin(actor) || actor === 'clock')
    throw new Refusal(
      both(`${quoted(actor)} can't sign the log; name yourself: --actor NAME.`, '请用 --actor 写明办理人，不含空格。'),
    );
  const at = desk.now();
  return (action) => ({ actor, action, reason, at });
}

/** A name that becomes part of keys. */
export function idOf(what: string, text: string): string {
  if (Id.safeParse(text).success) return text;
  throw new Refusal(
    both(
      `${what}: ${quoted(text)} is not an id: small letters, digits and hyphens.`,
      '编号只能用小写字母、数字和连字符。',
    ),
  );
}
