import { longestGraceMs, type Opening, overFaults, roundFaults } from '../../shared/cycle/opening.ts';
import type { Round } from '../../shared/cycle/round.ts';
import { faultWords } from '../../shared/plan/fault.ts';
import { Day, Id, type Plan } from '../../shared/plan/schema.ts';
import { fill, type Words } from '../../shared/words.ts';
import { openingFaults } from '../store/opening.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import { instantOf } from '../web/local-instant.ts';
import { roundField, type TypedCycle, type TypedRound } from './open-cycle-form.ts';
import { readRoster } from './open-cycle-roster.ts';
import { openCycleWords as words } from './open-cycle-words.ts';

/** What was typed as an opening, or every fault of it beside its field. */
export type ReadCycle = { readonly opening: Opening } | { readonly faults: readonly FieldFaultOf[] };

/** The most faulty lines of a list that are told at once. */
const mostLines = 20;

/** Reads what was typed. The plan is a published one, so only the cycle can be at fault. */
export function readCycle(typed: TypedCycle, plan: Plan, now: string): ReadCycle {
  const faults: FieldFaultOf[] = [
    ...idFaults('id', typed.id, words.id),
    ...titleFaults('zh', typed.zh, words.titleZh, true),
    ...titleFaults('en', typed.en, words.titleEn, false),
    ...(['from', 'to'] as const).flatMap((field) =>
      Day.safeParse(typed[field]).success ? [] : [{ field, words: labelled(words.notDay, words[field]) }],
    ),
  ];
  const roster = readRoster(typed.roster, plan);
  faults.push(...roster.faults.slice(0, mostLines).map((fault) => ({ field: 'roster', words: fault })));
  const more = roster.faults.length - mostLines;
  if (more > 0) faults.push({ field: 'roster', words: filled(words.moreLines, { n: String(more) }) });
  const rounds: Round[] = [];
  for (const [audience, list] of typed.rounds)
    for (const [at, one] of list.entries()) {
      if (one.id === '') continue;
      const name = (field: keyof TypedRound) => roundField(audience, at, field);
      const read = readRound(one, audience, name);
      if ('faults' in read) {
        faults.push(...read.faults);
        continue;
      }
      const { round } = read;
      // Each by itself, so that of two with one id each fault stands in its own row.
      const own = [...roundFaults(plan, [round]), ...overFaults([round], now)];
      faults.push(...own.map((fault) => ({ field: name('closes'), words: faultWords(fault) })));
      if (rounds.some(({ id }) => id === round.id))
        faults.push({ field: name('id'), words: faultWords({ at: '', code: 'id-twice', with: { id: round.id } }) });
      rounds.push(round);
    }
  const cycle = {
    id: typed.id,
    office: plan.office,
    title: { zh: typed.zh, en: typed.en === '' ? typed.zh : typed.en },
    plan: { id: plan.id, version: plan.version },
    period: { from: typed.from, to: typed.to },
    roster: [...roster.units],
  };
  const opening: Opening = { plan, cycle, rounds };
  // What can be read already is checked too: nobody should send a form once for every kind of fault.
  for (const fault of openingFaults({ ...opening, rounds: [] })) {
    const field = fault.code === 'period-backwards' ? 'to' : fault.code === 'reserved-id' ? 'id' : 'roster';
    faults.push({ field, words: faultWords(fault) });
  }
  return faults.length > 0 ? { faults: faults.map((fault) => placed(fault, plan)) } : { opening };
}

/** A fault of a round with the round it is in: on top of the page the fields are far away. */
function placed({ field, words: fault }: FieldFaultOf, plan: Plan): FieldFaultOf {
  const [, id, n] = /^round\.([^.]+)\.(\d+)\./.exec(field) ?? [];
  const audience = plan.audiences.find((one) => one.id === id)?.title;
  if (!audience || n === undefined) return { field, words: fault };
  const { zh, en } = words.ofRound;
  return {
    field,
    words: {
      zh: fill(zh, { audience: audience.zh, n, fault: fault.zh }),
      en: fill(en, { audience: audience.en, n, fault: fault.en }),
    },
  };
}

function readRound(
  round: TypedRound,
  audience: string,
  name: (field: keyof TypedRound) => string,
): { readonly round: Round } | { readonly faults: readonly FieldFaultOf[] } {
  const times = { opens: instantOf(round.opens), closes: instantOf(round.closes) };
  const grace = round.grace === '' ? '60' : round.grace;
  const faults: FieldFaultOf[] = [
    ...idFaults(name('id'), round.id, words.roundId),
    ...titleFaults(name('zh'), round.zh, words.titleZh, true),
    ...titleFaults(name('en'), round.en, words.titleEn, false),
    ...(['opens', 'closes'] as const).flatMap((field) =>
      round[field] !== '' && times[field] === undefined
        ? [{ field: name(field), words: labelled(words.notTime, words[field]) }]
        : [],
    ),
  ];
  if (!/^\d{1,5}$/.test(grace) || Number(grace) * 1000 > longestGraceMs)
    faults.push({ field: name('grace'), words: words.notGrace });
  if (faults.length > 0) return { faults };
  return {
    round: {
      id: round.id,
      audience,
      title: { zh: round.zh, en: round.en === '' ? round.zh : round.en },
      graceMs: Number(grace) * 1000,
      ...(times.opens !== undefined && { opensAt: times.opens }),
      ...(times.closes !== undefined && { closesAt: times.closes }),
    },
  };
}

function idFaults(field: string, id: string, label: Words): readonly FieldFaultOf[] {
  if (id === '') return [{ field, words: labelled(words.missing, label) }];
  return Id.safeParse(id).success ? [] : [{ field, words: labelled(words.notId, label) }];
}

function titleFaults(field: string, title: string, label: Words, isNeeded: boolean): readonly FieldFaultOf[] {
  if (isNeeded && title === '') return [{ field, words: labelled(words.missing, label) }];
  return title.length > 400 ? [{ field, words: labelled(words.tooLong, label) }] : [];
}

function labelled({ zh, en }: Words, label: Words): Words {
  return { zh: fill(zh, { label: label.zh }), en: fill(en, { label: label.en }) };
}

/** A phrase with its places filled by what is the same in both languages. */
export function filled({ zh, en }: Words, fills: Readonly<Record<string, string>>): Words {
  return { zh: fill(zh, fills), en: fill(en, fills) };
}
