import type { Plan } from '../../shared/plan/schema.ts';
import type { Form } from '../web/form.ts';
import { single } from '../web/form.ts';

/** A round as it was typed; without an id it is none. */
export type TypedRound = Readonly<Record<(typeof roundFields)[number], string>>;

/** A cycle as it was typed: nothing of it is checked. `rounds` by audience. */
export type TypedCycle = {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly from: string;
  readonly to: string;
  readonly roster: string;
  readonly rounds: ReadonlyMap<string, readonly TypedRound[]>;
};

const roundFields = ['id', 'zh', 'en', 'opens', 'closes', 'grace'] as const;

/** The most rounds of one audience that a form takes; weekly ones for a year. */
const mostRounds = 60;

/** What the form begins with: the plan's period, and one round for every audience that is asked on a page. */
export function emptyCycle(plan: Plan): TypedCycle {
  return {
    id: '',
    zh: '',
    en: '',
    from: plan.period.from,
    to: plan.period.to,
    roster: '',
    rounds: new Map(
      plan.audiences.map(({ id, title, kind, duties }) => {
        const asked = kind === 'public' || duties !== undefined;
        return [id, asked ? [{ ...emptyRound, id: `${id.slice(0, 36)}-1`, zh: title.zh, en: title.en }] : []];
      }),
    ),
  };
}

const emptyRound: TypedRound = { id: '', zh: '', en: '', opens: '', closes: '', grace: '60' };

/** What was sent, with nothing lost; a field that is missing or came twice is an empty one. `adding`: for which audience one more round is wanted. */
export function typedCycle(form: Form, plan: Plan, adding?: string): TypedCycle {
  const text = (field: string) => single(form, field) ?? '';
  return {
    id: text('id').trim(),
    zh: text('zh').trim(),
    en: text('en').trim(),
    from: text('from').trim(),
    to: text('to').trim(),
    roster: text('roster'),
    rounds: new Map(
      plan.audiences.map(({ id, title }) => {
        const count = Math.min(mostRounds, Math.max(0, Number.parseInt(text(roundCount(id)), 10) || 0));
        const rounds = Array.from({ length: count }, (_, at): TypedRound => {
          const entries = roundFields.map((field) => [field, text(roundField(id, at, field)).trim()] as const);
          return { ...emptyRound, ...Object.fromEntries(entries) };
        });
        const more = adding === id && count < mostRounds;
        const next = { ...emptyRound, id: `${id.slice(0, 36)}-${count + 1}`, zh: title.zh, en: title.en };
        return [id, more ? [...rounds, next] : rounds];
      }),
    ),
  };
}

/** The name of a field of a round, which is its id on the page too. */
export function roundField(audience: string, at: number, field: keyof TypedRound): string {
  return `round.${audience}.${at + 1}.${field}`;
}

/** The name of the field that says how many rounds of an audience the form has room for. */
export function roundCount(audience: string): string {
  return `rounds.${audience}`;
}

/** Everything that was typed as the fields of a form, to be carried along unseen. */
export function fieldsOf(typed: TypedCycle): readonly (readonly [string, string])[] {
  const { rounds, ...rest } = typed;
  return [
    ...Object.entries(rest),
    ...[...rounds].flatMap(([audience, list]) => [
      [roundCount(audience), String(list.length)] as const,
      ...list.flatMap((round, at) =>
        roundFields.map((field) => [roundField(audience, at, field), round[field]] as const),
      ),
    ]),
  ];
}
