import { draftOf, type Office, type Who } from './office.ts';

/** A page's form as somebody without scripts fills it in: what stands in its fields is what is sent. */
export type PaperForm = {
  readonly status: number;
  readonly html: string;
  /** What the page says, without its markup. */
  readonly text: string;
  /** Every field with what stands in it. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Writes in fields that are there; one that is not is a mistake of the test. */
  readonly fill: (values: Readonly<Record<string, string | readonly string[]>>) => PaperForm;
  /** Presses a button, and gives the page that comes back. */
  readonly press: (button: string) => Promise<PaperForm>;
  /** Saves, and gives the draft it was saved to. */
  readonly save: () => Promise<string>;
};

/** Opens a page with the form of a draft. */
export async function openForm(office: Office, path: string, who: Who = 'office'): Promise<PaperForm> {
  return formOf(office, path, await office.get(path, who), who);
}

async function formOf(office: Office, path: string, answer: Response, who: Who): Promise<PaperForm> {
  const html = await answer.text();
  const form = /<form[^>]*class="draft"[^>]*>([\s\S]*?)<\/form>/.exec(html)?.[1] ?? '';
  const action = /<form[^>]*action="([^"]*)"[^>]*class="draft"/.exec(html)?.[1] ?? path;
  return filled(office, action, who, { status: answer.status, html }, form, fieldsOf(form));
}

function filled(
  office: Office,
  action: string,
  who: Who,
  page: { readonly status: number; readonly html: string },
  form: string,
  fields: ReadonlyMap<string, readonly string[]>,
): PaperForm {
  const send = (button: string) => office.post(action, { ...Object.fromEntries(fields), do: button }, who);
  return {
    ...page,
    fields,
    text: textOf(page.html),
    fill: (values) => {
      const after = new Map(fields);
      for (const [name, value] of Object.entries(values)) {
        if (!form.includes(`name="${name}"`)) throw new Error(`the page has no field ${name}`);
        after.set(name, [value].flat());
      }
      return filled(office, action, who, page, form, after);
    },
    press: async (button) => {
      if (!form.includes(`value="${button}"`)) throw new Error(`the page has no button ${button}`);
      return formOf(office, action, await send(button), who);
    },
    save: async () => {
      const answer = await send('save');
      if (answer.status !== 303) throw new Error(`not saved: ${answer.status} ${textOf(await answer.text())}`);
      return draftOf(answer);
    },
  };
}

/** The fields of a form as a browser would send them. */
function fieldsOf(form: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  const add = (name: string | undefined, value: string) => {
    if (name !== undefined) fields.set(name, [...(fields.get(name) ?? []), unescaped(value)]);
  };
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type')];
    if ((type === 'radio' || type === 'checkbox') && !/\schecked/.test(tag)) continue;
    add(name, attribute(tag, 'value') ?? '');
  }
  for (const [, tag = '', inner = ''] of form.matchAll(/(<select[^>]*>)([\s\S]*?)<\/select>/g)) {
    const options = [...inner.matchAll(/<option[^>]*>/g)].map(([option]) => option);
    const chosen = options.find((option) => /\sselected/.test(option)) ?? options[0] ?? '';
    add(attribute(tag, 'name'), attribute(chosen, 'value') ?? '');
  }
  for (const [, tag = '', inner = ''] of form.matchAll(/(<textarea[^>]*>)([\s\S]*?)<\/textarea>/g)) {
    add(attribute(tag, 'name'), inner);
  }
  return fields;
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** What a page says, its markup and blanks taken away. */
export function textOf(html: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? html;
  return unescaped(main.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).trim();
}
