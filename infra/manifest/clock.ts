import type { HouseFunction } from './shape.ts';

/** What runs by itself. */
export const ofTheClock: readonly HouseFunction[] = [
  {
    // Apart from what computes results: whoever can cast a ballot for silence does nothing else.
    name: 'defaults',
    paths: [],
    everyMinutes: 1,
    memoryMb: 512,
    timeoutSeconds: 60,
    rights: [
      { table: 'ballots', verbs: ['PutItem', 'GetItem'] },
      {
        table: 'records',
        verbs: ['GetItem', 'Query'],
        nouns: ['plan', 'cycle', 'round', 'service-case', 'service-wait', 'due'],
      },
      { table: 'records', verbs: ['PutItem'], nouns: ['due', 'audit'] },
      { table: 'records', verbs: ['DeleteItem'], nouns: ['service-wait', 'due'] },
    ],
    cycleKeys: true,
  },
  {
    name: 'assess',
    paths: [],
    everyMinutes: 1,
    memoryMb: 1769,
    timeoutSeconds: 300,
    rights: [
      { table: 'ballots', verbs: ['Query'] },
      {
        table: 'records',
        verbs: ['GetItem', 'Query'],
        nouns: ['plan', 'cycle', 'round', 'card', 'card-batch', 'seat', 'sealed', 'fact', 'linked', 'result', 'due'],
      },
      { table: 'records', verbs: ['Query'], nouns: ['quarantine'] },
      { table: 'records', verbs: ['PutItem'], nouns: ['round', 'result', 'due', 'audit'] },
      { table: 'records', verbs: ['BatchWriteItem'], nouns: ['sealed', 'result'] },
      { table: 'records', verbs: ['DeleteItem'], nouns: ['due'] },
    ],
  },
];
