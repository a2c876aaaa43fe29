import { openHouse } from '../web/house.ts';
import { type TickReport, tick } from './tick.ts';

const house = openHouse(process.env);

/** Milliseconds between the two reads of a seal: a minute, unless the host knows that all requests end sooner. */
const apartMs = Number(process.env.SEAL_APART_MS ?? 60_000);
if (!Number.isSafeInteger(apartMs) || apartMs < 0) throw new Error('SEAL_APART_MS must be a number of milliseconds');

/** What the schedule calls, every minute on AWS and every second on one server. */
export const handler = (): Promise<TickReport> => tick(house, apartMs);
