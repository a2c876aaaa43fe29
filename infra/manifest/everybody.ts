import { type HouseFunction, recognise } from './shape.ts';

/** What anybody may reach: the first page, signing in, rating in all its ways, and other programs. */
export const ofEverybody: readonly HouseFunction[] = [
  {
    name: 'home',
    paths: ['/', '/healthz', '/static'],
    memoryMb: 512,
    timeoutSeconds: 10,
    rights: recognise,
    statics: true,
  },
  {
    name: 'people',
    paths: ['/people'],
    // A password is checked by scrypt, which wants a whole processor: on Lambda that comes with the memory.
    memoryMb: 1769,
    timeoutSeconds: 10,
    rights: [
      ...recognise,
      { table: 'records', verbs: ['Query', 'UpdateItem'], nouns: ['brake'] },
      { table: 'records', verbs: ['PutItem', 'DeleteItem'], nouns: ['session'] },
      { table: 'records', verbs: ['GetItem', 'Query'], nouns: ['plan', 'cycle', 'round', 'token-list'] },
      { table: 'records', verbs: ['PutItem'], nouns: ['token', 'token-list', 'audit'] },
      { table: 'records', verbs: ['UpdateItem'], nouns: ['token-list'] },
    ],
  },
  {
    name: 'survey',
    paths: ['/survey'],
    memoryMb: 512,
    timeoutSeconds: 10,
    rights: [
      { table: 'ballots', verbs: ['PutItem', 'GetItem'] },
      { table: 'records', verbs: ['GetItem'], nouns: ['plan', 'cycle', 'round', 'card', 'brake'] },
      { table: 'records', verbs: ['BatchGetItem'], nouns: ['round', 'card'] },
      { table: 'records', verbs: ['UpdateItem'], nouns: ['brake'] },
    ],
    cycleKeys: true,
  },
  {
    name: 'open',
    paths: ['/open'],
    memoryMb: 512,
    timeoutSeconds: 10,
    rights: [
      { table: 'ballots', verbs: ['PutItem', 'GetItem'] },
      { table: 'records', verbs: ['GetItem'], nouns: ['plan', 'cycle', 'round', 'brake'] },
      { table: 'records', verbs: ['BatchGetItem'], nouns: ['round'] },
      { table: 'records', verbs: ['UpdateItem'], nouns: ['brake'] },
    ],
    cycleKeys: true,
  },
  {
    name: 'kiosk',
    paths: ['/kiosk'],
    memoryMb: 512,
    timeoutSeconds: 10,
    rights: [
      ...recognise,
      { table: 'ballots', verbs: ['PutItem', 'GetItem'] },
      { table: 'records', verbs: ['GetItem', 'Query'], nouns: ['plan', 'cycle', 'round', 'kiosk'] },
      { table: 'records', verbs: ['GetItem'], nouns: ['brake', 'kiosk-token', 'kiosk-pairing'] },
      { table: 'records', verbs: ['BatchGetItem'], nouns: ['round'] },
      { table: 'records', verbs: ['PutItem'], nouns: ['kiosk', 'kiosk-token', 'kiosk-pairing', 'audit'] },
      { table: 'records', verbs: ['UpdateItem'], nouns: ['brake', 'kiosk'] },
      { table: 'records', verbs: ['DeleteItem'], nouns: ['kiosk-pairing'] },
    ],
    cycleKeys: true,
  },
  {
    name: 'service',
    paths: ['/service', '/service-desk'],
    memoryMb: 512,
    timeoutSeconds: 10,
    rights: [
      // The desk of the unit and the office; the citizen's pages ask nobody who he is.
      ...recognise,
      { table: 'ballots', verbs: ['PutItem', 'GetItem'] },
      // How many ratings their raters took back, and no ballot.
      { table: 'ballots', verbs: ['Query'], nouns: ['withdrawn'] },
      {
        table: 'records',
        verbs: ['GetItem', 'Query'],
        nouns: ['plan', 'cycle', 'round', 'service-case', 'service-place', 'follow-up'],
      },
      { table: 'records', verbs: ['BatchGetItem'], nouns: ['round'] },
      { table: 'records', verbs: ['GetItem', 'UpdateItem'], nouns: ['brake'] },
      {
        table: 'records',
        verbs: ['PutItem'],
        nouns: ['service-case', 'service-wait', 'service-place', 'due', 'audit'],
      },
      { table: 'records', verbs: ['PutItem', 'UpdateItem'], nouns: ['follow-up'] },
    ],
    cycleKeys: true,
  },
  {
    name: 'api',
    paths: ['/api'],
    memoryMb: 1769,
    timeoutSeconds: 20,
    rights: [
      // Its pages for people show who is signed in.
      ...recognise,
      { table: 'ballots', verbs: ['PutItem', 'GetItem', 'Query'] },
      {
        table: 'records',
        verbs: ['GetItem', 'Query'],
        nouns: ['plan', 'cycle', 'round', 'card', 'seat', 'sealed', 'fact', 'hand-in', 'result'],
      },
      { table: 'records', verbs: ['BatchGetItem'], nouns: ['round', 'card'] },
      { table: 'records', verbs: ['GetItem'], nouns: ['token'] },
      { table: 'records', verbs: ['GetItem', 'UpdateItem'], nouns: ['token-list', 'brake', 'answered'] },
      { table: 'records', verbs: ['PutItem', 'BatchWriteItem'], nouns: ['hand-in'] },
      { table: 'records', verbs: ['GetItem', 'Query'], nouns: ['service-case', 'service-place'] },
      { table: 'records', verbs: ['PutItem'], nouns: ['service-case', 'service-wait', 'due', 'audit'] },
    ],
    cycleKeys: true,
  },
];
