import type { Scene } from './scene.ts';

/** What a form sent: every field with all its values, in the order they came. */
export type Form = ReadonlyMap<string, readonly string[]>;

/**
 * The form a visitor sent. Our forms are all sent urlencoded; anything else reads as an empty form, so that a stranger's
 * content type ends as "field missing" and never as a failure of ours.
 */
export async function readForm(scene: Scene): Promise<Form> {
  const { req } = scene.c;
  const form = new Map<string, string[]>();
  const type = (req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return form;
  for (const [field, value] of new URLSearchParams(await req.text())) {
    const values = form.get(field);
    if (values) values.push(value);
    else form.set(field, [value]);
  }
  return form;
}

/** The one value of a field; undefined where it is missing or was sent more than once. */
export function single(form: Form, field: string): string | undefined {
  const values = form.get(field);
  return values?.length === 1 ? values[0] : undefined;
}
