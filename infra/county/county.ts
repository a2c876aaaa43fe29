import { Unable } from '../local/settings.ts';
import { cards } from './cards.ts';
import type { Command } from './command.ts';
import { openCountyStore } from './database.ts';
import { both, type Desk, harmless, Refusal } from './desk.ts';
import { destroyKeyCommand } from './destroy-key.ts';
import { due } from './due.ts';
import { byOf, type Given, readGiven } from './given.ts';
import { open } from './open.ts';
import { person } from './person.ts';
import { records } from './records.ts';
import { withdraw } from './withdraw.ts';

/** What can be done to a real county from files, in the order of a cycle. */
const commands: Readonly<Record<string, Command>> = {
  open,
  person,
  cards,
  withdraw,
  records,
  due,
  'destroy-key': destroyKeyCommand,
};

/**
 * Runs one command and gives its exit status: 0 when it was done, 1 when it was refused and why was told.
 *
 * Everything that can be checked is checked before anything is stored. What was never foreseen is thrown.
 */
export async function county(args: readonly string[], surroundings: Desk): Promise<0 | 1> {
  const desk: Desk = {
    ...surroundings,
    say: (line) => surroundings.say(harmless(line)),
    warn: (line) => surroundings.warn(harmless(line)),
  };
  const [name = 'help', ...rest] = args;
  if (['help', '--help', '-h'].includes(name)) {
    for (const line of help()) desk.say(line);
    return 0;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new Refusal(both(`There is no command "${name}".`, '没有这个命令。'), ...help());
    await run(command, readGiven(rest, command.options), desk);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof Unable)) throw error;
    const lines = error instanceof Refusal ? error.lines : [error.message];
    for (const line of lines.slice(0, mostLines)) desk.warn(line);
    if (lines.length > mostLines) desk.warn(both(`… and ${lines.length - mostLines} more.`, '其余从略。'));
    return 1;
  }
}

/** Who has more faults than this mends their common cause first. */
const mostLines = 100;

async function run(command: Command, given: Given, desk: Desk): Promise<void> {
  if (given.has('help')) return useOf(command).forEach(desk.say);
  const [least, most] = typeof command.words === 'number' ? [command.words, command.words] : command.words;
  if (given.words.length < least || given.words.length > most || given.words.includes(''))
    throw new Refusal(...useOf(command));
  const by = byOf(given, desk);
  const work = await command.prepare(given, desk);
  const opened = await openCountyStore(desk.env, { aws: given.has('aws'), begins: command.begins });
  try {
    await work(opened, by);
  } finally {
    await opened.close();
  }
}

function useOf({ use, meaning }: Command): readonly string[] {
  return [...use.map((line) => `  npm run county -- ${line}`), `      ${both(meaning.en, meaning.zh)}`];
}

function help(): readonly string[] {
  return [
    both('Runs a real cycle from files.', '用文件办理一个考核周期。'),
    ...Object.values(commands).flatMap(useOf),
    both('Every command signs the log: --actor NAME (default: the account at this machine).', '每个命令都记入日志。'),
    both(
      'The store: DATA_DIR as npm start uses it (stop the server first), DYNAMODB_ENDPOINT, or --aws for the deployed tables.',
      '数据位置与 npm start 相同；使用内置数据库时请先停止系统。',
    ),
  ];
}
