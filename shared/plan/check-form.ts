import { type Family, formOf } from '../rules/index.ts';
import type { CheckContext, FormFault } from '../rules/rule.ts';
import type { Fault } from './fault.ts';
import type { FormSettings, Plan } from './schema.ts';

/** Faults of a form's name and settings at one place of a plan: does it exist, do its settings parse, what does it say of them. */
export function checkForm(plan: Plan, family: Family, settings: FormSettings, at: string): readonly Fault[] {
  const context: CheckContext = {
    plan,
    audience: (id) => plan.audiences.find((one) => one.id === id),
    checkMeasure: (inner) => formFaults('measure', inner, context),
  };
  return formFaults(family, settings, context).map((fault) => ({ at, ...fault }));
}

function formFaults(family: Family, settings: FormSettings, context: CheckContext): readonly FormFault[] {
  const form = formOf(family, settings.form);
  if (!form) return [{ code: 'no-such-form', with: { family, form: settings.form } }];
  const parsed = form.settings.safeParse(settings);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({
      code: 'not-valid',
      with: { field: issue.path.map(String).join('.') || form.form, detail: issue.message },
    }));
  }
  return 'check' in form && form.check ? form.check(parsed.data, context) : [];
}
