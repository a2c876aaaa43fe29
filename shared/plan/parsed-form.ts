import { type Family, formOf } from '../rules/index.ts';
import type { FormSettings } from './schema.ts';

/** A form and its settings as its schema reads them; undefined where there is no such form or they have faults of their own. */
export function parsedForm<F extends Family>(family: F, settings: FormSettings) {
  const form = formOf(family, settings.form);
  const result = form?.settings.safeParse(settings);
  return form && result?.success ? { form, settings: result.data } : undefined;
}
