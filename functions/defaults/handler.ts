import { openHouse } from '../web/house.ts';
import { countSilence, type SilenceReport } from './silence.ts';

const house = openHouse(process.env);

/** What the schedule calls. */
export const handler = (): Promise<SilenceReport> => countSilence(house);
