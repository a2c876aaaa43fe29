import { shardOf } from '../../shared/evidence/place.ts';

/** Where an item lives. The partition begins with its noun, so that a role can be held to some nouns of `records`. */
export type Key = { readonly pk: string; readonly sk: string };

/** Parts are ids, digests or instants: none holds the separator, so different parts never make one key. */
function joined(...parts: readonly string[]): string {
  const bad = parts.find((part) => part === '' || part.includes('#'));
  if (bad !== undefined) throw new Error(`'${bad}' cannot be part of a key`);
  return parts.join('#');
}

/** The round whose sealed list is meant. */
export type SealedRound = { readonly office: string; readonly cycle: string; readonly round: string };

/** Every key of both tables. `begins` are prefixes of `sk`; nothing outside this file spells a key. */
export const keyOf = {
  ballot: (office: string, cycle: string, round: string, subject: string, voter: string): Key => ({
    pk: keyOf.ballots(office, cycle, round, subject, shardOf(voter)),
    sk: voter,
  }),
  ballots: (office: string, cycle: string, round: string, subject: string, shard: string) =>
    joined(office, cycle, round, subject, shard),
  /** What raters wrote, in the table of ballots and with no way from one to the other. */
  comment: (office: string, cycle: string, round: string, subject: string, comment: string): Key => ({
    pk: keyOf.comments(office, cycle, round, shardOf(comment)),
    sk: joined(subject, comment),
  }),
  comments: (office: string, cycle: string, round: string, shard: string) =>
    joined('comment', office, cycle, round, shard),
  /** That a rater took back his ballot, in the table of ballots, where nothing is ever removed. */
  withdrawal: (office: string, cycle: string, round: string, subject: string, voter: string): Key => ({
    pk: keyOf.withdrawals(office, cycle, round),
    sk: joined(subject, voter),
  }),
  withdrawals: (office: string, cycle: string, round: string) => joined('withdrawn', office, cycle, round),

  plan: (office: string, plan: string, version: number): Key => ({
    pk: keyOf.plans(office),
    sk: joined(plan, String(version)),
  }),
  cycle: (office: string, cycle: string): Key => ({ pk: keyOf.cycles(office), sk: cycle }),
  cycles: (office: string) => joined('cycle', office),
  round: (office: string, cycle: string, round: string): Key => ({ pk: keyOf.rounds(office, cycle), sk: round }),
  rounds: (office: string, cycle: string) => joined('round', office, cycle),
  /** The digests of what was sealed, by group, in parts. */
  sealedGroups: (office: string, cycle: string, round: string, digest: string, part: number): Key => ({
    pk: joined('sealed', office, cycle, round),
    sk: joined('groups', digest, part6(part)),
  }),
  /** Whose ballots one group held when it was read to be sealed, in parts; `read` names the reading. */
  sealedVoters: (round: SealedRound, read: string, place: string, shard: string, part: number): Key => ({
    pk: joined('sealed', round.office, round.cycle, round.round),
    sk: joined('voters', read, place, shard, part6(part)),
  }),
  /** Who took part in what was sealed, counted once. */
  sealedCounts: (office: string, cycle: string, round: string, digest: string): Key => ({
    pk: joined('sealed', office, cycle, round),
    sk: joined('counts', digest),
  }),
  card: (office: string, cycle: string, round: string, card: string): Key => ({
    pk: keyOf.cards(office, cycle, round, shardOf(card)),
    sk: card,
  }),
  cards: (office: string, cycle: string, round: string, shard: string) => joined('card', office, cycle, round, shard),
  /** What was decided about destroying a cycle's key. */
  keyEnd: (office: string, cycle: string): Key => ({ pk: joined('key-end', office, cycle), sk: 'key-end' }),
  /** What was ordered and handed out at once, without any code. */
  cardBatch: (office: string, cycle: string, round: string, batch: string): Key => ({
    pk: keyOf.cardBatches(office, cycle, round),
    sk: batch,
  }),
  cardBatches: (office: string, cycle: string, round: string) => joined('card-batch', office, cycle, round),
  /** That a seat handed in its sheet; what it said is nowhere beside it. */
  seat: (office: string, cycle: string, round: string, seat: string): Key => ({
    pk: keyOf.seats(office, cycle, round),
    sk: seat,
  }),
  seats: (office: string, cycle: string, round: string) => joined('seat', office, cycle, round),
  /** A seat's unfinished sheet, readable only with the cycle's key. */
  sheetDraft: (office: string, cycle: string, round: string, seat: string): Key => ({
    pk: joined('sheet-draft', office, cycle, round),
    sk: seat,
  }),
  /** A service that a citizen is asked to rate, under a keyed hash. */
  serviceCase: (office: string, cycle: string, round: string, id: string): Key => ({
    pk: joined('service-case', office, cycle, round, shardOf(id)),
    sk: id,
  }),
  serviceCases: (office: string, cycle: string, round: string, shard: string) =>
    joined('service-case', office, cycle, round, shard),
  /** A service that nobody rated yet, in the order of the days on which silence begins to count. */
  serviceWait: (office: string, cycle: string, round: string, day: string, id: string): Key => ({
    pk: keyOf.serviceWaits(office, cycle, round),
    sk: joined(day, id),
  }),
  serviceWaits: (office: string, cycle: string, round: string) => joined('service-wait', office, cycle, round),
  /** A window, guide or purchased service that is rated by itself. */
  servicePlace: (office: string, cycle: string, id: string): Key => ({
    pk: keyOf.servicePlaces(office, cycle),
    sk: id,
  }),
  servicePlaces: (office: string, cycle: string) => joined('service-place', office, cycle),
  /** What is to be put right after a bad rating. */
  followUp: (office: string, cycle: string, round: string, id: string): Key => ({
    pk: keyOf.followUps(office, cycle, round),
    sk: id,
  }),
  followUps: (office: string, cycle: string, round: string) => joined('follow-up', office, cycle, round),
  codeBrake: (office: string, cycle: string, round: string, minute: string): Key => ({
    pk: joined('brake', office, cycle, round),
    sk: minute,
  }),
  openBrake: (office: string, cycle: string, round: string, what: string): Key => ({
    pk: joined('brake', 'open', office, cycle, round),
    sk: what,
  }),
  /** A stack of paper sheets that is typed together. */
  paper: (office: string, cycle: string, round: string, batch: string): Key => ({
    pk: keyOf.papers(office, cycle, round),
    sk: batch,
  }),
  papers: (office: string, cycle: string, round: string) => joined('paper', office, cycle, round),
  /** A typed sheet until it is cast, readable only with the cycle's key. */
  paperSheet: (office: string, cycle: string, round: string, batch: string, typing: string, name: string): Key => ({
    pk: keyOf.paperSheets(office, cycle, round, batch),
    sk: joined(typing, name),
  }),
  paperSheets: (office: string, cycle: string, round: string, batch: string) =>
    joined('paper-sheet', office, cycle, round, batch),
  /** A list of numbers to be called, and its numbers. */
  callList: (office: string, cycle: string, round: string, list: string): Key => ({
    pk: keyOf.callLists(office, cycle, round),
    sk: list,
  }),
  callLists: (office: string, cycle: string, round: string) => joined('call-list', office, cycle, round),
  callContact: (office: string, cycle: string, round: string, list: string, id: string): Key => ({
    pk: keyOf.callContacts(office, cycle, round, list),
    sk: id,
  }),
  callContacts: (office: string, cycle: string, round: string, list: string) =>
    joined('call', office, cycle, round, list),
  /** A device at a counter. */
  kiosk: (office: string, cycle: string, round: string, id: string): Key => ({
    pk: keyOf.kiosks(office, cycle, round),
    sk: id,
  }),
  kiosks: (office: string, cycle: string, round: string) => joined('kiosk', office, cycle, round),
  /** Found by the hash of a token or of a code, whatever office it is for. */
  kioskToken: (hash: string): Key => ({ pk: joined('kiosk-token', hash), sk: 'token' }),
  kioskPairing: (hash: string): Key => ({ pk: joined('kiosk-pairing', hash), sk: 'pairing' }),
  pairingBrake: (minute: string): Key => ({ pk: joined('brake', 'pairing'), sk: minute }),
  signInBrake: (login: string, minute: string): Key => ({ pk: keyOf.signInBrakes(login), sk: minute }),
  signInBrakes: (login: string) => joined('brake', 'sign-in', login),
  /** Tokens that opened nothing, in one minute, of all offices together. */
  tokenBrake: (minute: string): Key => ({ pk: joined('brake', 'token'), sk: minute }),
  /** A login is one in the whole county: who signs in does not say for which office. */
  person: (login: string): Key => ({ pk: joined('person', login), sk: 'person' }),
  session: (token: string): Key => ({ pk: joined('session', token), sk: 'session' }),
  factBatch: (office: string, cycle: string, batch: string, part: number): Key => ({
    pk: joined('fact', office, cycle),
    sk: joined('batch', batch, part6(part)),
  }),
  factPointer: (office: string, cycle: string): Key => ({ pk: joined('fact', office, cycle), sk: 'current' }),
  handIn: (office: string, cycle: string, id: string): Key => ({
    pk: keyOf.handIns(office, cycle),
    sk: joined('head', id),
  }),
  handIns: (office: string, cycle: string) => joined('hand-in', office, cycle),
  handInPart: (office: string, cycle: string, id: string, part: number): Key => ({
    pk: joined('hand-in', office, cycle),
    sk: joined('facts', id, part6(part)),
  }),
  planDraft: (office: string, id: string): Key => ({ pk: keyOf.planDrafts(office), sk: id }),
  planDrafts: (office: string) => joined('plan-draft', office),
  plans: (office: string) => joined('plan', office),
  /** A token is found by its hash, whatever office it is for. */
  token: (hash: string): Key => ({ pk: joined('token', hash), sk: 'token' }),
  /** An office's list of its tokens, without any secret. */
  tokenOf: (office: string, id: string): Key => ({ pk: keyOf.tokensOf(office), sk: id }),
  tokensOf: (office: string) => joined('token-list', office),
  /** What was answered to a request that named itself, so that it can be sent again. */
  answered: (office: string, token: string, key: string): Key => ({ pk: joined('answered', office, token), sk: key }),
  /** Which result of another cycle a cycle builds on, under the name its plan gives it. */
  linked: (office: string, cycle: string, id: string): Key => ({ pk: keyOf.allLinked(office, cycle), sk: id }),
  allLinked: (office: string, cycle: string) => joined('linked', office, cycle),
  resultHead: (office: string, cycle: string, id: string, part: number): Key => ({
    pk: joined('result', office, cycle),
    sk: joined('head', id, part6(part)),
  }),
  resultUnit: (office: string, cycle: string, id: string, unit: string, part: number): Key => ({
    pk: joined('result', office, cycle),
    sk: joined('unit', id, unit, part6(part)),
  }),
  latestResult: (office: string, cycle: string): Key => ({ pk: joined('result', office, cycle), sk: 'latest' }),
  /** All that is due lies in one partition, so that the clock needs no index. */
  due: (kind: string, office: string, cycle: string, round?: string): Key => ({
    pk: keyOf.dues(),
    sk: round === undefined ? joined(kind, office, cycle) : joined(kind, office, cycle, round),
  }),
  dues: () => 'due',
  /** Ballots that somebody wants left out of the judgement, with what was decided. */
  quarantine: (office: string, cycle: string, id: string): Key => ({ pk: keyOf.quarantines(office, cycle), sk: id }),
  quarantines: (office: string, cycle: string) => joined('quarantine', office, cycle),
  audit: (office: string, scope: string, at: string, order: string): Key => ({
    pk: keyOf.audits(office, scope),
    sk: joined(at, order),
  }),
  audits: (office: string, scope: string) => joined('audit', office, scope),
} as const;

/** Parts sort as they count. */
const part6 = (part: number) => String(part).padStart(6, '0');

/** What all parts of one thing have in common: the key of its first part without the number. */
export function beginsOf(firstPart: Key): { readonly pk: string; readonly begins: string } {
  return { pk: firstPart.pk, begins: firstPart.sk.slice(0, -part6(0).length) };
}

/** Like `beginsOf`, for all units of a result. */
export function unitsOf(office: string, cycle: string, id: string): { readonly pk: string; readonly begins: string } {
  return { pk: joined('result', office, cycle), begins: `${joined('unit', id)}#` };
}

/** The heads of all hand-ins of a cycle, without their records. */
export function handInsOf(office: string, cycle: string): { readonly pk: string; readonly begins: string } {
  return { pk: keyOf.handIns(office, cycle), begins: 'head#' };
}
