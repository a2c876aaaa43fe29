/*
A half-filled sheet, kept on the phone itself under a name that only the house can make of the phone's mark. It goes when
the rating is accepted, and after three days.
*/
const longestMs = 3 * 24 * 3600 * 1000;
const nameOf = (draft: string) => `open-${draft}`;

/** Keeps what is filled in whenever it changes, and fills in what an earlier visit left. */
export function keepHalfFilled(form: HTMLFormElement): void {
  const draft = form.dataset.draft ?? '';
  // A sheet that came back with faults holds what was sent.
  if (document.querySelector('.fault-summary') === null && restore(form, draft)) sayKept(form, draft);
  for (const change of ['change', 'input']) form.addEventListener(change, () => keep(form, draft));
}

/** Nothing of a sheet is kept any more. */
export function forget(draft: string): void {
  quietly(() => localStorage.removeItem(nameOf(draft)));
}

function keep(form: HTMLFormElement, draft: string): void {
  const fields: [string, string][] = [];
  new FormData(form).forEach((value, name) => {
    if (name !== 'nonce' && name !== 'proof' && value !== '') fields.push([name, String(value)]);
  });
  quietly(() => localStorage.setItem(nameOf(draft), JSON.stringify({ at: Date.now(), fields })));
}

function restore(form: HTMLFormElement, draft: string): boolean {
  const kept = quietly(() => JSON.parse(localStorage.getItem(nameOf(draft)) ?? '')) as
    | { readonly at: number; readonly fields: readonly (readonly [string, string])[] }
    | undefined;
  if (!kept || Date.now() - kept.at > longestMs || !Array.isArray(kept.fields)) return false;
  for (const pair of kept.fields) {
    const field = form.elements.namedItem(pair[0]);
    if (field instanceof RadioNodeList || field instanceof HTMLTextAreaElement) field.value = pair[1];
  }
  return kept.fields.length > 0;
}

/** Says that answers of an earlier visit are here, with a way to be rid of them: the phone may be somebody else's. */
function sayKept(form: HTMLFormElement, draft: string): void {
  const note = document.createElement('div');
  note.className = 'note kept';
  const words = document.createElement('span');
  words.textContent = form.dataset.kept ?? '';
  const clear = document.createElement('button');
  clear.className = 'button quiet';
  clear.type = 'button';
  clear.textContent = form.dataset.clear ?? '';
  clear.addEventListener('click', () => {
    forget(draft);
    form.reset();
    note.remove();
  });
  note.append(words, clear);
  form.before(note);
}

/** Browsers may refuse to keep anything; then nothing is kept. */
function quietly<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}
