/*
A half-filled sheet on the citizen's own phone. It is kept under a name that only the house can make of a card, so who
looks through the phone finds no code; it goes when the rating is accepted, and after three days.
*/
type Kept = { readonly at: number; readonly nonce: string; readonly fields: readonly (readonly [string, string])[] };

const longestMs = 3 * 24 * 3600 * 1000;
const nameOf = (draft: string) => `sheet-${draft}`;

/** Keeps what is filled in, without the code of the card. */
export function keep(form: HTMLFormElement): void {
  const fields: [string, string][] = [];
  let nonce = '';
  new FormData(form).forEach((value, name) => {
    if (name === 'nonce') nonce = String(value);
    else if (name !== 'code' && value !== '') fields.push([name, String(value)]);
  });
  const kept: Kept = { at: Date.now(), nonce, fields };
  quietly(() => localStorage.setItem(nameOf(form.dataset.draft ?? ''), JSON.stringify(kept)));
}

/** Fills in what was kept, with the mark it would have been sent under. Whether there was anything. */
export function restore(form: HTMLFormElement): boolean {
  const text = quietly(() => localStorage.getItem(nameOf(form.dataset.draft ?? '')));
  const kept = text ? (quietly(() => JSON.parse(text)) as Kept | undefined) : undefined;
  if (!kept || Date.now() - kept.at > longestMs || !Array.isArray(kept.fields)) return false;
  for (const pair of kept.fields) fill(form, pair[0], pair[1]);
  const nonce = form.elements.namedItem('nonce');
  if (nonce instanceof HTMLInputElement && /^[0-9a-f]{32}$/.test(kept.nonce)) nonce.value = kept.nonce;
  return kept.fields.length > 0;
}

/** Nothing of a sheet is kept any more. */
export function forget(draft: string): void {
  quietly(() => localStorage.removeItem(nameOf(draft)));
}

function fill(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof RadioNodeList) field.value = value;
  else if (field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement) field.value = value;
}

/** Browsers may refuse to keep anything; then nothing is kept. */
function quietly<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}
