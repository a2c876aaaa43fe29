import { formOf } from '../rules/index.ts';
import type { Feeds } from '../rules/rule.ts';
import type { FormSettings } from './schema.ts';

/** What a measure lives on; undefined where there is no such form or its settings are not valid yet. */
export function feedsOf(settings: FormSettings): Feeds | undefined {
  const form = formOf('measure', settings.form);
  const parsed = form?.settings.safeParse(settings);
  if (!form || !parsed?.success) return undefined;
  return form.feeds(parsed.data, (inner) => feedsOf(inner) ?? { audiences: [], fields: [] });
}

/** The audiences a measure is fed by. */
export function audiencesOf(settings: FormSettings): readonly string[] {
  return feedsOf(settings)?.audiences ?? [];
}
