import { defaultFrom, serviceChannel } from '../../shared/service/service.ts';
import type { ServiceCase } from '../store/service-case.ts';
import { listPlaces } from '../store/service-place.ts';
import type { Asked } from './asked.ts';
import { countyDay } from './county-day.ts';
import type { House } from './house.ts';

/** What a window or its system says of a finished matter. */
export type ServiceRequest = {
  readonly reference: string;
  readonly unit: string;
  readonly about?: string | undefined;
  readonly finishedOn: string;
  readonly stages?: readonly string[] | undefined;
};

/** What is wrong with a request: which of its members, and how. */
export type RequestFault = {
  readonly member: 'unit' | 'about' | 'finishedOn' | 'stages';
  readonly code: 'not-rated' | 'no-such-place' | 'not-yet' | 'too-late' | 'no-such-stage';
};

/** Reads a request against the round it is for: the case as it is kept, or its faults. The reference is the caller's to keep short. */
export async function readRequest(
  house: House,
  asked: Pick<Asked, 'cycle' | 'audience' | 'round'>,
  request: ServiceRequest,
): Promise<{ readonly found: ServiceCase } | { readonly faults: readonly RequestFault[] }> {
  const { cycle, audience } = asked;
  const { unit, about, finishedOn, stages = [] } = request;
  const channel = serviceChannel(audience);
  if (!channel) throw new Error(`audience ${audience.id} is not asked after a service`);
  const today = countyDay(house.now());
  const group = cycle.roster.find((one) => one.unit === unit)?.group;
  const places = about === undefined ? [] : await listPlaces(house.store, cycle.office, cycle.id);
  const silentFrom = defaultFrom(audience.service, finishedOn);
  const [, ...parts] = audience.sheet.items;
  const faults: RequestFault[] = [];
  if (group === undefined || !audience.rates.includes(group)) faults.push({ member: 'unit', code: 'not-rated' });
  if (about !== undefined && !places.some((place) => place.id === about && place.unit === unit))
    faults.push({ member: 'about', code: 'no-such-place' });
  if (finishedOn > today) faults.push({ member: 'finishedOn', code: 'not-yet' });
  if (silentFrom !== undefined && silentFrom <= today) faults.push({ member: 'finishedOn', code: 'too-late' });
  if (stages.some((stage) => !parts.some(({ id }) => id === stage)))
    faults.push({ member: 'stages', code: 'no-such-stage' });
  if (faults.length > 0) return { faults };
  // In the sheet's order and each once, so that the same request is the same case.
  const inOrder = parts.map(({ id }) => id).filter((id) => stages.includes(id));
  return {
    found: {
      ...{ unit, channel: channel.id, finishedOn, stages: inOrder },
      ...(about !== undefined && { about }),
      ...(silentFrom !== undefined && { defaultFrom: silentFrom }),
    },
  };
}

/** The link of a case. Its secret stands behind the `#`, which reaches no server and no log. */
export function serviceLink(house: House, { cycle, round }: Pick<Asked, 'cycle' | 'round'>, secret: string): string {
  return `${house.publicUrl.href.replace(/\/$/, '')}/service/${cycle.office}/${cycle.id}/${round.id}#${secret}`;
}
