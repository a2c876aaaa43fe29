import type { GivenAudience } from './written-plan.ts';

// Where a case was told with fewer raters than the smallest group that may be published, the tests give every answer
// ten times (citizens) or five times (seats): a mean does not change by that.

type Weighted = readonly { readonly item: string; readonly weight: string }[];

const only: Weighted = [{ item: 'q', weight: '100' }];

/** The audience `raters`: citizens with a sheet of so many levels. */
export function citizens(levels: number, more: Partial<GivenAudience> = {}): readonly GivenAudience[] {
  return [{ id: 'raters', levels, ...more }];
}

/** The audience `raters`: seats of offices, leaders or deputies. */
export function seats(levels: number, more: Partial<GivenAudience> = {}): readonly GivenAudience[] {
  return [{ id: 'raters', kind: 'seats', levels, ...more }];
}

/** The index: the mean of the points of valid answers by item; `points` by level in one line, `100/75/55`. */
export function index(points: string, items: Weighted = only, more: Readonly<Record<string, unknown>> = {}) {
  const settings = { form: 'satisfaction', audience: 'raters', points: points.split('/'), items };
  return { ...settings, emptyItem: 'move-weight', emptyChannel: 'move-weight', minimum: 10, whenNone: 'none', ...more };
}

/** The rate: the share of the best so many levels among valid answers, in percent. */
export function rate(levels: number, more: Readonly<Record<string, unknown>> = {}) {
  const settings = { form: 'level-share', audience: 'raters', levels, items: only };
  return { ...settings, emptyItem: 'move-weight', emptyChannel: 'move-weight', minimum: 10, whenNone: 'none', ...more };
}

/** The review: each rater's sheet makes one score, and the unit gets the mean over raters. */
export function review(points: string, items: Weighted = only, more: Readonly<Record<string, unknown>> = {}) {
  const settings = { form: 'review-matrix', audience: 'raters', points: points.split('/'), items };
  return { ...settings, emptyItem: 'move-weight', emptyStratum: 'move-weight', minimum: 5, whenNone: 'none', ...more };
}
