import type { Audience } from '../plan/schema.ts';

/**
 * The fewest raters whose mean may be used, by kind of audience: with fewer, a published mean tells each of them what
 * the others said. A plan may ask for more; nothing lowers these.
 */
export const smallestGroup: Readonly<Record<Audience['kind'], number>> = { public: 10, seats: 5 };
