import { expect, test } from 'vitest';
import { functions } from '../../infra/functions.ts';
import { importsOf, isOurs, roomOf, type Source, sourcesOf } from './sources.ts';

const sources = sourcesOf('shared', 'functions', 'infra');
const doors = functions.map(({ name }) => `functions/${name}`);

/** Every import that `allowed` refuses, as a line to read. */
function refused(of: readonly Source[], allowed: (room: string, from: Source) => boolean): readonly string[] {
  return of.flatMap((source) =>
    importsOf(source)
      .filter(isOurs)
      .filter((name) => roomOf(name) !== roomOf(source.path) && !allowed(roomOf(name), source))
      .map((name) => `${source.path} imports ${name}`),
  );
}

const inRoom = (...rooms: readonly string[]) => sources.filter(({ path }) => rooms.includes(roomOf(path)));

test('every room is where the house plan has it', () => {
  const rooms = new Set(sources.map(({ path }) => roomOf(path)));
  const known = ['shared', 'infra', 'functions/store', 'functions/web', 'functions/workbook', ...doors];
  expect([...rooms].filter((room) => !known.includes(room))).toEqual([]);
  expect(doors.filter((door) => !rooms.has(door))).toEqual([]);
});

test('the judgement knows nothing but itself and zod', () => {
  const strangers = inRoom('shared').flatMap((source) =>
    importsOf(source)
      .filter((name) => name !== 'zod' && !name.startsWith('shared/'))
      .map((name) => `${source.path} imports ${name}`),
  );
  expect(strangers).toEqual([]);
});

test('forms do not know who calls them, and the judgement never asks the statistics', () => {
  const lines = inRoom('shared').flatMap((source) =>
    importsOf(source)
      .filter(
        (name) =>
          (source.path.startsWith('shared/rules/') && name.startsWith('shared/assess/')) ||
          (source.path.startsWith('shared/assess/') && name.startsWith('shared/statistics/')),
      )
      .map((name) => `${source.path} imports ${name}`),
  );
  expect(lines).toEqual([]);
});

test('the store knows the judgement and no page', () => {
  expect(refused(inRoom('functions/store'), (room) => room === 'shared')).toEqual([]);
});

test('what all pages need knows the store and the judgement, and no door', () => {
  const below = ['shared', 'functions/store'];
  expect(refused(inRoom('functions/web', 'functions/workbook'), (room) => below.includes(room))).toEqual([]);
});

test('a door never imports another door', () => {
  const below = ['shared', 'functions/store', 'functions/web', 'functions/workbook'];
  expect(refused(inRoom(...doors), (room) => below.includes(room))).toEqual([]);
});

test('the manifest names the functions and imports none of them', () => {
  const manifest = sources.filter(({ path }) => path === 'infra/functions.ts' || path.startsWith('infra/manifest/'));
  expect(manifest.flatMap(importsOf).filter((name) => !name.startsWith('infra/manifest/'))).toEqual([]);
});

test('only the store speaks to the database', () => {
  const speakers = sources.filter((source) => importsOf(source).some((name) => name.startsWith('@aws-sdk/')));
  expect(speakers.map(({ path }) => path).filter((path) => !path.startsWith('functions/store/'))).toEqual([]);
});

test('nothing of the house depends on its tests', () => {
  expect(refused(sources, (room) => room !== 'test')).toEqual([]);
});
