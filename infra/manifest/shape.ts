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
    | 'kiosk'
    | 'fieldwork'
    | 'calls'
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
export const recognise: readonly Right[] = [
  { table: 'records', verbs: ['GetItem'], nouns: ['session', 'person'] },
  { table: 'records', verbs: ['UpdateItem'], nouns: ['session'] },
];
