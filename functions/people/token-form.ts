import { Day } from '../../shared/plan/schema.ts';
import type { Words } from '../../shared/words.ts';
import { type Scope, scopes, type Token } from '../store/token.ts';
import { countyDay } from '../web/county-day.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import { type Form, single } from '../web/form.ts';
import type { Choices } from './token-choices.ts';
import { phrases } from './token-phrases.ts';

/** A token as somebody asks for it: what was typed, to be shown again, what it means, and what is wrong with it. */
export type Wanted = {
  readonly typed: Typed;
  readonly faults: readonly FieldFaultOf[];
  readonly token: Omit<Token, 'id' | 'office' | 'createdBy' | 'createdAt'>;
};

/** The fields of the form by their names. */
export type Typed = {
  readonly name: string;
  readonly scope: readonly string[];
  readonly cycle: string;
  readonly round: string;
  readonly channel: string;
  readonly supplier: string;
  readonly expires: string;
};

/** An empty form: valid for a year. */
export function emptyForm(now: string): Typed {
  const day = countyDay(now);
  return { name: '', scope: [], cycle: '', round: '', channel: '', supplier: '', expires: yearsLater(day, 1) };
}

/** Reads the form against what there is to choose from. */
export function readTokenForm(form: Form, choices: Choices, now: string): Wanted {
  const field = (name: string) => (single(form, name) ?? '').normalize('NFC').trim();
  const typed: Typed = {
    name: field('name'),
    scope: form.get('scope') ?? [],
    cycle: field('cycle'),
    round: field('round'),
    channel: field('channel'),
    supplier: field('supplier'),
    expires: field('expires'),
  };
  const may = scopes.filter((scope) => typed.scope.includes(scope));
  const [ownCycle, round] = typed.round.split('/');
  const [supplier, unit] = typed.supplier.split('/');
  const cycle = typed.cycle === '' ? ownCycle : typed.cycle;
  const late = expiryFaults(typed.expires, countyDay(now));
  return {
    typed,
    faults: [
      ...nameFaults(typed.name),
      ...(may.length === 0 || may.length !== typed.scope.length ? [fault('scope', phrases.scopesMissing)] : []),
      ...boundFaults(typed, choices, may),
      ...late,
    ],
    token: {
      name: typed.name,
      scopes: may,
      ...(cycle ? { cycle } : {}),
      ...(round === undefined ? {} : { round }),
      ...(typed.channel === '' ? {} : { channel: typed.channel }),
      ...(supplier ? { supplier } : {}),
      ...(unit === undefined ? {} : { unit }),
      expiresAt: late.length === 0 ? endOf(typed.expires) : now,
    },
  };
}

function nameFaults(name: string): readonly FieldFaultOf[] {
  if (name === '' || /\p{Cc}/u.test(name)) return [fault('name', phrases.nameMissing)];
  return [...name].length > 80 ? [fault('name', phrases.nameLong)] : [];
}

function boundFaults(typed: Typed, choices: Choices, may: readonly Scope[]): readonly FieldFaultOf[] {
  const faults: FieldFaultOf[] = [];
  const offered = (field: 'cycle' | 'round' | 'channel' | 'supplier') => {
    const found = choices[`${field}s`].find(({ value }) => value === typed[field]);
    if (!found && typed[field] !== '') faults.push(fault(field, phrases.notOffered));
    return found;
  };
  offered('cycle');
  offered('channel');
  offered('round');
  const round = choices.rounds.find(({ value }) => value === typed.round);
  const supplier = offered('supplier');
  const within = (cycles: readonly string[]) => typed.cycle === '' || cycles.includes(typed.cycle);
  if (typed.round === '' && may.includes('ballots:write')) faults.push(fault('round', phrases.roundMissing));
  if (round && !within(round.cycles)) faults.push(fault('round', phrases.roundElsewhere));
  if (typed.channel !== '' && !round?.channels.includes(typed.channel))
    faults.push(fault('channel', phrases.channelElsewhere));
  if (typed.supplier === '' && may.includes('records:write')) faults.push(fault('supplier', phrases.supplierMissing));
  // A round binds to its cycle as well.
  const cycles = round ? round.cycles : typed.cycle === '' ? undefined : [typed.cycle];
  if (supplier && cycles && !cycles.some((cycle) => supplier.cycles.includes(cycle)))
    faults.push(fault('supplier', phrases.supplierElsewhere));
  return faults;
}

function expiryFaults(day: string, today: string): readonly FieldFaultOf[] {
  if (!Day.safeParse(day).success) return [fault('expires', phrases.expiresMissing)];
  if (day <= today) return [fault('expires', phrases.expiresPast)];
  return day > yearsLater(today, 2) ? [fault('expires', phrases.expiresFar)] : [];
}

const fault = (field: string, words: Words): FieldFaultOf => ({ field, words });

/** The same day some years later; the last of February stays in February. */
function yearsLater(day: string, years: number): string {
  const later = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return Day.safeParse(later).success ? later : `${later.slice(0, 8)}28`;
}

/** The instant at which a day of the county ends, found by asking for the day of each quarter of an hour. */
function endOf(day: string): string {
  const quarter = 15 * 60_000;
  let at = Date.parse(`${day}T00:00:00Z`);
  while (countyDay(new Date(at).toISOString()) <= day) at += quarter;
  return new Date(at).toISOString();
}
