import { fieldTitle } from '../../shared/evidence/field.ts';
import { type Loose, listAt, looseAt, textAt, titleOf } from '../../shared/plan/loose.ts';
import type { Option } from './shape.ts';
import { treeRows } from './tree.ts';

/** What a draft has that settings may name: audiences with their parts, and the fields of records. */
export type Offer = { readonly plan: Loose; readonly fields: readonly string[] };

/** The fields that plans usually ask for; a draft may name others. */
const usualFields = ['actual', 'target', 'base', 'score'];

/** What may be named here, of the audience chosen beside it where it is a part of one. */
export function offered({ plan, fields }: Offer, ref: string, audience: string | undefined): readonly Option[] {
  const chosen = listAt(plan, 'audiences').find((one) => textAt(one, 'id') === audience) ?? {};
  switch (ref) {
    case 'audience':
      return optionsOf(listAt(plan, 'audiences'));
    case 'item':
      return optionsOf(listAt(looseAt(chosen, 'sheet'), 'items'));
    case 'level':
      return optionsOf(listAt(looseAt(chosen, 'sheet'), 'scale'));
    case 'channel':
      return optionsOf(listAt(chosen, 'channels'));
    case 'stratum':
      return optionsOf(listAt(chosen, 'strata'));
    case 'field':
      return [...new Set([...usualFields, ...fields])].map((value) => ({ value, title: fieldTitle(value) }));
    case 'node':
      return optionsOf(treeRows(plan).map(({ node }) => node));
    case 'outcome':
      return optionsOf(listAt(plan, 'outcomes'));
    case 'group':
      return optionsOf(listAt(plan, 'groups'));
    case 'earlier':
      return optionsOf(listAt(plan, 'earlier'));
    default:
      return [];
  }
}

/** Things of a draft that have an id, as something to choose. */
export function optionsOf(list: readonly Loose[]): readonly Option[] {
  return list.flatMap((one) => {
    const value = textAt(one, 'id');
    return value === '' ? [] : [{ value, title: titleOf(one) }];
  });
}
