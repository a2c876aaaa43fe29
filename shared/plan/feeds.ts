import type { Feeds } from '../rules/rule.ts';
import { parsedForm } from './parsed-form.ts';
import type { FormSettings } from './schema.ts';

/** What a measure lives on; undefined where there is no such form or its settings are not valid yet. */
export function feedsOf(settings: FormSettings): Feeds | undefined {
  const found = parsedForm('measure', settings);
  return found?.form.feeds(found.settings, (inner) => feedsOf(inner) ?? { audiences: [], fields: [] });
}

/** The audiences a measure is fed by. */
export function audiencesOf(settings: FormSettings): readonly string[] {
  return feedsOf(settings)?.audiences ?? [];
}
