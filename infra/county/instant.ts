import * as z from 'zod';

/**
 * An instant as people write it, with `Z` or the distance to UTC such as `+08:00`, as the one spelling that is stored:
 * instants are compared as texts.
 */
export const WrittenInstant = z.iso
  .datetime({ offset: true, error: 'not an instant such as 2026-11-22T08:00:00+08:00' })
  .transform((written) => new Date(written).toISOString());
