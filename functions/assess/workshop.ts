import type { House } from '../web/house.ts';

/** What scheduled work needs of the house it runs in. */
export type Workshop = Pick<House, 'store' | 'now' | 'log'>;
