import { compare, exact, rational } from '../number.ts';
import { serviceFaults } from '../service/service.ts';
import type { Fault } from './fault.ts';
import { handedIn } from './handing-in.ts';
import type { Audience, Plan } from './schema.ts';
import { audienceShare } from './share.ts';

/** Faults of who is asked about whom: groups and strata that do not exist, duties that contradict each other. */
export function audienceFaults(plan: Plan): readonly Fault[] {
  const groups = new Set(plan.groups.map(({ id }) => id));
  return plan.audiences.flatMap((audience) => {
    const at = `audiences/${audience.id}`;
    const strange = audience.rates.filter((group) => !groups.has(group));
    const isPublic = audience.kind === 'public';
    return [
      ...strange.map((group): Fault => ({ at, code: 'no-such-group', with: { group } })),
      ...(isPublic && audience.duties ? [{ at, code: 'duties-of-public' }] : []),
      ...(!isPublic && audience.cards ? [{ at, code: 'cards-of-seats' }] : []),
      ...dutyFaults(audience, groups, at),
      ...serviceFaults(audience, at),
    ];
  });
}

function dutyFaults(audience: Audience, groups: ReadonlySet<string>, at: string): readonly Fault[] {
  const stratumOf = new Map<string, string | undefined>();
  return (audience.duties ?? []).flatMap(({ raters, rates, stratum }) => {
    const faults: Fault[] = groups.has(raters) ? [] : [{ at, code: 'no-such-group', with: { group: raters } }];
    for (const group of rates) {
      if (!audience.rates.includes(group)) faults.push({ at, code: 'duty-outside', with: { group } });
    }
    const known = audience.strata?.some(({ id }) => id === stratum);
    if (stratum === undefined && audience.strata) faults.push({ at, code: 'duty-without-stratum', with: { raters } });
    if (stratum !== undefined && !known) faults.push({ at, code: 'no-such-stratum', with: { id: stratum } });
    // A seat casts one ballot, so it counts under one stratum.
    if (stratumOf.has(raters) && stratumOf.get(raters) !== stratum)
      faults.push({ at, code: 'duty-strata-differ', with: { raters } });
    stratumOf.set(raters, stratum);
    return faults;
  });
}

/** Faults of who hands in what: suppliers and fields that do not exist, fields with nobody or with two. */
export function supplierFaults(plan: Plan): readonly Fault[] {
  const suppliers = new Set((plan.suppliers ?? []).map(({ id }) => id));
  return handedIn(plan).flatMap(({ at, fields, by, several }) => {
    const faults: Fault[] = [];
    const takers = new Map<string, number>();
    for (const one of by) {
      if (!suppliers.has(one.supplier)) faults.push({ at, code: 'no-such-supplier', with: { supplier: one.supplier } });
      for (const field of one.fields) {
        if (!fields.includes(field))
          faults.push({ at, code: 'no-such-field', with: { field, fields: fields.join(', ') } });
        takers.set(field, (takers.get(field) ?? 0) + 1);
      }
      const { min, max } = one;
      if (min !== undefined && max !== undefined && compare(rational(min), rational(max)) > 0)
        faults.push({ at, code: 'range-backwards', with: { min, max } });
    }
    if (suppliers.size === 0) return faults;
    for (const field of fields) {
      const n = takers.get(field) ?? 0;
      if (n === 0) faults.push({ at, code: 'field-unassigned', with: { field } });
      if (n > 1 && !several) faults.push({ at, code: 'field-twice', with: { field } });
    }
    return faults;
  });
}

/** Promised weights of an audience that the tree does not keep. */
export function minimumFaults(plan: Plan): readonly Fault[] {
  return (plan.minimums ?? []).flatMap(({ audience, percent, groups }) => {
    const at = `minimums/${audience}`;
    if (!plan.audiences.some(({ id }) => id === audience))
      return [{ at, code: 'no-such-audience', with: { audience } }];
    const meant = groups ?? plan.groups.filter(({ ranked }) => ranked).map(({ id }) => id);
    return meant.flatMap((group): readonly Fault[] => {
      if (!plan.groups.some(({ id }) => id === group)) return [{ at, code: 'no-such-group', with: { group } }];
      const share = audienceShare(plan, audience, group);
      if (compare(share, rational(percent)) >= 0) return [];
      return [{ at, code: 'share-too-small', with: { audience, group, share: exact(share), percent } }];
    });
  });
}
