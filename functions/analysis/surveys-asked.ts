import type { Plan } from '../../shared/plan/schema.ts';
import type { Words } from '../../shared/words.ts';
import type { FieldFaultOf } from '../web/fault-list.tsx';
import type { Scene } from '../web/scene.ts';
import { filled } from './report/table.ts';
import { surveysWords as words } from './surveys-words.ts';

/** What the page is asked: the margin wanted, how many people there are, and how many each stratum has. */
export type AskedSurvey = {
  readonly margin: string;
  readonly people: string;
  /** By field, `size.<audience>.<stratum>`, as typed. */
  readonly typed: ReadonlyMap<string, string>;
  readonly sizes: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly faults: readonly FieldFaultOf[];
};

/** Reads the query; what is no number stays as it was typed and is said. */
export function askedSurvey(scene: Scene, plan: Plan): AskedSurvey {
  const query = new URL(scene.c.req.url).searchParams;
  const faults: FieldFaultOf[] = [];
  const margin = (query.get('margin') ?? '5').trim().slice(0, 12);
  const people = (query.get('people') ?? '').trim().slice(0, 12);
  if (!(/^\d{1,2}(\.\d{1,2})?$/.test(margin) && Number(margin) >= 1 && Number(margin) <= 50))
    faults.push({ field: 'margin', words: words.wrongMargin });
  if (people !== '' && !isCount(people)) faults.push({ field: 'people', words: wrong(words.people) });
  const typed = new Map<string, string>();
  const sizes = new Map<string, Map<string, number>>();
  for (const { id, strata = [] } of plan.audiences.filter(({ kind }) => kind === 'public')) {
    for (const stratum of strata) {
      const field = sizeField(id, stratum.id);
      const text = (query.get(field) ?? '').trim().slice(0, 12);
      if (text === '') continue;
      typed.set(field, text);
      if (!isCount(text)) faults.push({ field, words: wrong(stratum.title) });
      else sizes.set(id, (sizes.get(id) ?? new Map<string, number>()).set(stratum.id, Number(text)));
    }
  }
  return { margin, people, typed, sizes, faults };
}

/** The field in which the size of a stratum is asked. */
export function sizeField(audience: string, stratum: string): string {
  return `size.${audience}.${stratum}`;
}

function isCount(text: string): boolean {
  return /^[1-9]\d{0,8}$/.test(text);
}

function wrong(label: Words): Words {
  return filled(words.wrongNumber, { label });
}
