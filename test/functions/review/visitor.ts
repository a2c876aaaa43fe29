import { review } from '../../../functions/review/app.tsx';
import { readBallots } from '../../../functions/store/ballot.ts';
import type { Store } from '../../../functions/store/table.ts';
import type { Ballot } from '../../../shared/evidence/evidence.ts';
import { ownForm, type TestHouse, testHouse } from '../web/house.ts';
import { cycle, morning } from './county.ts';

/** A page as it was answered. */
export type Answered = { readonly status: number; readonly text: string; readonly location: string | null };

/** The door of seats, asked as a browser without scripts asks it. */
export type Visiting = {
  readonly house: TestHouse;
  readonly get: (cookie: string, path: string) => Promise<Answered>;
  readonly post: (cookie: string, path: string, fields: Fields) => Promise<Answered>;
};

export type Fields = readonly (readonly [string, string])[];

/** Opens the door on a Sunday morning. */
export function visit(store: Store, castWithinMs?: number): Visiting {
  const house = testHouse({ store });
  house.setClock(morning);
  const { app } = review(house, castWithinMs);
  const answered = async (answer: Response): Promise<Answered> => ({
    status: answer.status,
    text: await answer.text(),
    location: answer.headers.get('location'),
  });
  return {
    house,
    get: async (cookie, path) => answered(await app.request(path, { headers: { cookie } })),
    post: async (cookie, path, fields) =>
      answered(
        await app.request(path, {
          method: 'POST',
          headers: { ...ownForm, cookie },
          body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
        }),
      ),
  };
}

/** Every field of the form that a page sends to `action`, as it stands. */
export function fieldsOf(html: string, action: string): [string, string][] {
  const form = new RegExp(`<form[^>]*action="${action}"[^>]*>(.*?)</form>`, 's').exec(html)?.[1];
  if (form === undefined) throw new Error(`the page has no form for ${action}`);
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const lists = [...form.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name = '', options = '']) => [name, /value="([^"]*)" selected/.exec(options)?.[1] ?? ''],
  );
  const ticks = [...form.matchAll(/<input type="radio" name="([^"]+)" value="([^"]*)" checked/g)];
  return [
    ...hidden.map(([, name = '', value = '']) => [name, value]),
    ...lists,
    ...ticks.map(([, n = '', v = '']) => [n, v]),
  ].map(([name = '', value = '']): [string, string] => [name, value]);
}

/** The same fields with some of them filled in otherwise. */
export function withValues(fields: Fields, values: Readonly<Record<string, string>>): [string, string][] {
  const rest = fields.filter(([name]) => !(name in values)).map(([name, value]): [string, string] => [name, value]);
  return [...rest, ...Object.entries(values)];
}

export const townships = ['shiqiao', 'qingshui', 'yunling'] as const;
export const questions = ['duties', 'cooperation', 'reporting'] as const;

/** A department's nine answers: by township all three alike. */
export function answersOf(levels: readonly [string, string, string]): Record<string, string> {
  return Object.fromEntries(
    townships.flatMap((unit, at) => questions.map((item) => [`a.${unit}.${item}`, levels[at] ?? ''])),
  );
}

/** Every ballot of a round of seats. */
export function ballotsOf(store: Store, round = 'open'): Promise<Ballot[]> {
  return readBallots(store, cycle.office, cycle.id, round, []);
}
