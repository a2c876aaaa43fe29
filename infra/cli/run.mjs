// Plain JavaScript that Node 20 can run: on a new machine nothing is installed when this starts, and the machine's own
// Node may be older than the one this project runs on.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const node = join(root, 'node_modules/node/bin/node');

const build = ['infra/build.ts'];
const synth = ['infra/cli/synth.ts'];
const tests = ['node_modules/vitest/vitest.mjs', 'run'];

/** What each command runs, in order, under the project's own Node. The last step is given the command's arguments. */
const commands = {
  start: [build, ['infra/local/start.ts']],
  test: [tests],
  check: [
    ['node_modules/typescript/bin/tsc', '-p', '.'],
    ['node_modules/typescript/bin/tsc', '-p', 'shared'],
    ['node_modules/@biomejs/biome/bin/biome', 'ci'],
    build,
    synth,
    tests,
  ],
  build: [build],
  synth: [build, synth],
  assess: [['infra/cli/assess.ts']],
  analyse: [['infra/cli/analyse.ts']],
  forms: [['infra/cli/forms.ts']],
  bench: [['test/bench/main.ts']],
  county: [['infra/county/main.ts']],
};

const [command = '', ...rest] = process.argv.slice(2);
const steps = commands[command];
if (!steps) fail(`There is no command "${command}". Known: ${Object.keys(commands).join(', ')}.`);

if (!isInstalled()) {
  console.error('Installing the packages this needs (once; a minute or two) ...');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund'], ownPath());
  if (code !== 0) fail('The packages could not be installed: see the lines above. Is a package registry within reach?');
}
if (!existsSync(node)) {
  fail(`Node 24 is missing from node_modules. Was it installed with --ignore-scripts? Run "npm ci" without it.`);
}

for (const [index, step] of steps.entries()) {
  if (command === 'check') console.log(`\n> ${step.join(' ')}`);
  const isLast = index === steps.length - 1;
  const code = await run(
    node,
    isLast ? [...step, ...rest] : step,
    `${join(root, 'node_modules/.bin')}${delimiter}${ownPath()}`,
  );
  if (code !== 0) process.exit(code);
}

/** Whether node_modules holds what the lockfile names; npm writes its own copy of the lockfile there when it is done. */
function isInstalled() {
  const done = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(done)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(done, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    // Optional packages are made for other kinds of machine, and missing here with good reason.
    return path === '' || (optional && !present[path]) || present[path]?.version === version;
  });
}

/** The path without this project's own Node, which an installation would delete under itself. */
function ownPath() {
  const entries = (process.env.PATH ?? '').split(delimiter);
  return entries.filter((entry) => !entry.includes('node_modules')).join(delimiter);
}

/**
 * Runs to the end and gives the exit status. A signal is handed on, and what follows from it waited for.
 *
 * npm, when it is told to end, ends the shell it started us by and tells us nothing: then we have lost our parent.
 */
function run(file, args, path) {
  return new Promise((done) => {
    const child = spawn(file, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } });
    const handOn = (signal) => child.kill(signal);
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.env.npm_lifecycle_event && process.ppid !== parent) child.kill('SIGTERM');
    }, 500);
    process.on('SIGINT', handOn).on('SIGTERM', handOn);
    child.on('error', (error) => fail(`${file} cannot be started: ${error.message}`));
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      process.off('SIGINT', handOn).off('SIGTERM', handOn);
      done(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

function fail(line) {
  console.error(line);
  process.exit(1);
}
