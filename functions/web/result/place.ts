import type { ResultHead } from '../../../shared/assess/result.ts';
import { compare, rational } from '../../../shared/number.ts';
import { fill, type Words } from '../../../shared/words.ts';
import { phrases } from './phrases.ts';

type Groups = Pick<ResultHead, 'groups'>;

/**
 * Whether an outcome gives places and not words: then its column stands before the unit, as in any ranking.
 *
 * Places begin near 1, are never more than the group has units, and grow down the standing. A share of money does not.
 */
export function isPlace({ groups }: Groups, outcome: string): boolean {
  const columns = groups.map(({ standing }) =>
    standing.flatMap(({ outcomes }) => {
      const one = outcomes[outcome];
      return one && one.value.zh !== '—' ? [one] : [];
    }),
  );
  return (
    columns.some((column) => column.length > 0) &&
    columns.every((column, at) => {
      const sorted = [...column].sort((a, b) => a.order - b.order);
      const most = rational(groups[at]?.standing.length ?? 0);
      return sorted.every(({ value }, index) => {
        if (!isNumber(value.zh)) return false;
        const place = rational(value.zh);
        const before = sorted[index - 1];
        const grows = !before || !isNumber(before.value.zh) || compare(rational(before.value.zh), place) <= 0;
        return grows && compare(place, rational(1)) >= 0 && compare(place, most) <= 0;
      });
    })
  );
}

/** Whether a text is a plain number. */
export const isNumber = (text: string): boolean => /^\d+(\.\d+)?$/.test(text);

/** What an outcome came to for a unit as its own page says it: a place with how many there are, else the outcome's words. */
export function outcomeWords(head: Groups, unit: { readonly group: string }, id: string, value: Words): Words {
  if (!isNumber(value.zh) || !isPlace(head, id)) return value;
  const group = head.groups.find((one) => one.id === unit.group);
  const values = { place: value.zh, n: String(group?.standing.length ?? 0) };
  return { zh: fill(phrases.place.zh, values), en: fill(phrases.place.en, values) };
}
