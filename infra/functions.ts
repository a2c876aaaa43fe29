/** The tables by what they hold; their names on AWS and locally are chosen by the host. */
export type Table = 'ballots' | 'records';

/** What may be done to items. There is no verb for changing or removing a ballot, on purpose. */
export type Verb = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'BatchWriteItem';

/** Verbs on one table; `nouns` hold them to items whose partition begins with one of these words. */
export type Right = { readonly table: Table; readonly verbs: readonly Verb[]; readonly nouns?: readonly string[] };

/**
 * One function: where it is reached or when it runs, how much it gets, and what it may do to the tables.
 *
 * A path stands for itself and all below it. The first function answers whatever no path fits, with the house's own
 * page for what is not there. Methods are the doors' own matter: they answer 405 in the visitor's language.
 */
export type HouseFunction = {
  readonly name:
    | 'home'
    | 'people'
    | 'survey'
    | 'open'
    | 'review'
    | 'scores'
    | 'drafts'
    | 'analysis'
    | 'plans'
    | 'results'
    | 'comments'
    | 'oversight'
    | 'cards'
    | 'api'
    | 'service'
    | 'defaults'
    | 'assess';
  readonly paths: readonly string[];
  readonly everyMinutes?: number;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly rights: readonly Right[];
  /** Whether it turns cards into pseudonyms, and so may read the cycles' keys. */
  readonly cycleKeys?: true;
  /** Whether it opens cycles, and so makes their keys; it cannot read them. */
  readonly makesCycleKeys?: true;
  /** Whether it destroys them, once two persons said so; it cannot read them either. */
  readonly destroysCycleKeys?: true;
  /** Whether it serves the built files that lie beside its code. */
  readonly statics?: true;
};

/** A session is read, and its last use noted, by every door that knows people. */
const recognise: readonly Right[] = [
  { table: 'records', verbs: ['GetItem'], nouns: ['session', 'person'] },
  { table: 'records', verbs: ['UpdateItem'], nouns: ['session'] },
];

/** On AWS cycle keys are secrets whose names begin so: outside both tables and their backups. */
export const cycleKeyPrefix = 'pingyi/cycle-key/';

/** Everything that runs: names, sizes, routes, schedule and rights appear here and nowhere else. */
export const functions: readonly HouseFunction[] = [
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
      { table: 'records', verbs: ['GetItem', 'Query'], nouns: ['plan', 'cycle', 'round', 'due', 'result'] },
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
    // Three thousand codes are drawn and drawn as pictures while somebody waits.
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
      { table: 'records', verbs: ['GetItem', 'Query', 'PutItem'], nouns: ['quarantine'] },
      { table: 'records', verbs: ['PutItem'], nouns: ['due', 'audit'] },
    ],
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
  {
    name: 'service',
    paths: ['/service', '/service-desk'],
    memoryMb: 512,
    timeoutSeconds: 10,
    rights: [
      // The desk of the unit and the office; the citizen's pages ask nobody who he is.
      ...recognise,
      { table: 'ballots', verbs: ['PutItem', 'GetItem', 'Query'] },
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

/** The door that answers a path: the one with the longest path that fits, or the first where none does. */
export function doorOf(path: string): HouseFunction {
  const fitting = functions
    .flatMap((one) => one.paths.map((begin) => ({ one, begin })))
    .filter(({ begin }) => path === begin || (begin !== '/' && path.startsWith(`${begin}/`)))
    .sort((a, b) => b.begin.length - a.begin.length);
  const [home] = functions;
  if (!home) throw new Error('the manifest names no function');
  return fitting[0]?.one ?? home;
}
