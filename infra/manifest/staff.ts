import { type HouseFunction, recognise } from './shape.ts';

/** What those who sign in work with. */
export const ofStaff: readonly HouseFunction[] = [
  {
    name: 'calls',
    paths: ['/calls'],
    memoryMb: 1024,
    timeoutSeconds: 20,
    rights: [
      ...recognise,
      { table: 'ballots', verbs: ['PutItem', 'GetItem'] },
      {
        table: 'records',
        verbs: ['GetItem', 'Query'],
        nouns: ['plan', 'cycle', 'round', 'call-list', 'call'],
      },
      { table: 'records', verbs: ['PutItem'], nouns: ['call-list', 'audit'] },
      { table: 'records', verbs: ['UpdateItem'], nouns: ['call-list', 'call'] },
      { table: 'records', verbs: ['BatchWriteItem'], nouns: ['call'] },
    ],
    cycleKeys: true,
  },
  {
    name: 'fieldwork',
    paths: ['/fieldwork'],
    // Three hundred sheets are cast while somebody waits.
    memoryMb: 1024,
    timeoutSeconds: 25,
    rights: [
      ...recognise,
      { table: 'ballots', verbs: ['PutItem', 'GetItem'] },
      { table: 'records', verbs: ['GetItem', 'Query'], nouns: ['plan', 'cycle', 'round', 'paper', 'paper-sheet'] },
      { table: 'records', verbs: ['GetItem', 'UpdateItem'], nouns: ['brake'] },
      { table: 'records', verbs: ['GetItem', 'BatchGetItem'], nouns: ['card'] },
      { table: 'records', verbs: ['PutItem'], nouns: ['paper', 'audit'] },
      { table: 'records', verbs: ['UpdateItem'], nouns: ['paper', 'paper-sheet'] },
      { table: 'records', verbs: ['DeleteItem'], nouns: ['paper-sheet'] },
    ],
    cycleKeys: true,
  },
  {
    name: 'review',
    paths: ['/review'],
    memoryMb: 512,
    timeoutSeconds: 10,
    rights: [
      ...recognise,
      { table: 'ballots', verbs: ['PutItem', 'GetItem'] },
      { table: 'records', verbs: ['GetItem', 'Query'], nouns: ['plan', 'cycle', 'round', 'seat'] },
      { table: 'records', verbs: ['PutItem'], nouns: ['seat', 'audit'] },
      { table: 'records', verbs: ['GetItem', 'UpdateItem', 'DeleteItem'], nouns: ['sheet-draft'] },
    ],
    cycleKeys: true,
  },
  {
    name: 'scores',
    paths: ['/scores'],
    // A workbook is read whole.
    memoryMb: 1769,
    timeoutSeconds: 25,
    rights: [
      ...recognise,
      { table: 'records', verbs: ['GetItem', 'Query'], nouns: ['plan', 'cycle', 'fact', 'hand-in', 'result'] },
      { table: 'records', verbs: ['PutItem'], nouns: ['fact', 'hand-in', 'audit'] },
      { table: 'records', verbs: ['BatchWriteItem'], nouns: ['fact', 'hand-in'] },
    ],
  },
  {
    name: 'drafts',
    paths: ['/drafts'],
    // A simulation judges a whole cycle while somebody waits.
    memoryMb: 1769,
    timeoutSeconds: 25,
    rights: [
      ...recognise,
      { table: 'ballots', verbs: ['Query'] },
      {
        table: 'records',
        verbs: ['GetItem', 'Query'],
        nouns: ['plan', 'plan-draft', 'cycle', 'round', 'card', 'seat', 'sealed', 'fact', 'linked', 'result', 'audit'],
      },
      { table: 'records', verbs: ['Query'], nouns: ['quarantine'] },
      { table: 'records', verbs: ['PutItem'], nouns: ['plan', 'plan-draft', 'cycle', 'round', 'due', 'audit'] },
      { table: 'records', verbs: ['DeleteItem'], nouns: ['plan-draft'] },
    ],
    makesCycleKeys: true,
  },
  {
    name: 'analysis',
    paths: ['/analysis'],
    // Ballots are drawn again and judged some dozens of times while somebody waits.
    memoryMb: 1769,
    timeoutSeconds: 25,
    rights: [
      ...recognise,
      { table: 'ballots', verbs: ['Query'] },
      {
        table: 'records',
        verbs: ['GetItem', 'Query'],
        nouns: ['plan', 'plan-draft', 'cycle', 'round', 'card', 'seat', 'sealed', 'fact', 'linked', 'result'],
      },
      { table: 'records', verbs: ['Query'], nouns: ['quarantine'] },
    ],
  },
  {
    name: 'plans',
    paths: ['/plans'],
    memoryMb: 512,
    timeoutSeconds: 20,
    rights: [
      ...recognise,
      { table: 'ballots', verbs: ['Query'] },
      {
        table: 'records',
        verbs: ['GetItem', 'Query'],
        nouns: ['plan', 'cycle', 'round', 'card', 'card-batch', 'seat', 'sealed', 'due', 'result', 'linked', 'audit'],
      },
      { table: 'records', verbs: ['GetItem'], nouns: ['key-end'] },
      { table: 'records', verbs: ['PutItem'], nouns: ['round', 'due', 'linked', 'key-end', 'audit'] },
      { table: 'records', verbs: ['DeleteItem'], nouns: ['linked', 'key-end'] },
    ],
    destroysCycleKeys: true,
  },
  {
    name: 'results',
    paths: ['/results'],
    // The workbook of 500 units is made whole, some 450 MB at its largest.
    memoryMb: 1024,
    timeoutSeconds: 20,
    rights: [
      ...recognise,
      { table: 'records', verbs: ['GetItem', 'Query'], nouns: ['plan', 'cycle', 'round', 'sealed', 'due', 'result'] },
    ],
  },
  {
    name: 'comments',
    paths: ['/comments'],
    memoryMb: 512,
    timeoutSeconds: 20,
    rights: [
      ...recognise,
      // What raters wrote, and no ballot.
      { table: 'ballots', verbs: ['Query'], nouns: ['comment'] },
      { table: 'records', verbs: ['GetItem', 'Query'], nouns: ['plan', 'cycle', 'round'] },
    ],
  },
  {
    name: 'cards',
    paths: ['/cards'],
    // Five thousand codes are drawn, and drawn as pictures while somebody waits.
    memoryMb: 1769,
    timeoutSeconds: 25,
    rights: [
      ...recognise,
      // How many ballots there are; `Select: COUNT` is a query too.
      { table: 'ballots', verbs: ['Query'] },
      {
        table: 'records',
        verbs: ['GetItem', 'Query'],
        nouns: ['plan', 'cycle', 'round', 'card', 'card-batch', 'key-end', 'sealed'],
      },
      { table: 'records', verbs: ['BatchGetItem'], nouns: ['round', 'card'] },
      { table: 'records', verbs: ['PutItem'], nouns: ['card-batch', 'audit'] },
      { table: 'records', verbs: ['BatchWriteItem'], nouns: ['card'] },
      { table: 'records', verbs: ['UpdateItem'], nouns: ['card', 'card-batch'] },
    ],
    cycleKeys: true,
  },
  {
    name: 'oversight',
    paths: ['/oversight'],
    // Every sealed ballot of a round is looked at, and a cycle judged twice, while somebody waits.
    memoryMb: 1769,
    timeoutSeconds: 25,
    rights: [
      ...recognise,
      { table: 'ballots', verbs: ['Query'] },
      {
        table: 'records',
        verbs: ['GetItem', 'Query'],
        nouns: ['plan', 'cycle', 'round', 'card', 'card-batch', 'seat', 'sealed', 'fact', 'linked', 'result'],
      },
      { table: 'records', verbs: ['Query'], nouns: ['kiosk', 'paper'] },
      { table: 'records', verbs: ['GetItem', 'Query', 'PutItem'], nouns: ['quarantine'] },
      { table: 'records', verbs: ['PutItem'], nouns: ['due', 'audit'] },
    ],
  },
];
