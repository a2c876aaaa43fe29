import { forget, keep, restore } from './kept-sheet.ts';

/**
 * Comfort on a sheet: what was chosen stays on this phone until it is sent, and sending on a bad line loses nothing. The
 * answer takes the place of the page's content; a line that breaks leaves the sheet as it is, to be sent again.
 */
const patienceMs = 20_000;

function begin(): void {
  const sent = document.querySelector<HTMLElement>('[data-sent]');
  if (sent) forget(sent.dataset.sent ?? '');
  const form = sheetForm();
  if (form?.dataset.draft === undefined) return;
  // A sheet that came back with faults holds what was sent.
  if (document.querySelector('.fault-summary') === null && restore(form)) sayKept(form);
}

/** Says that answers of an earlier visit are here, with a way to be rid of them: the phone may be somebody else's. */
function sayKept(form: HTMLFormElement): void {
  const note = document.createElement('div');
  note.className = 'note kept';
  const words = document.createElement('span');
  words.textContent = form.dataset.kept ?? '';
  const clear = document.createElement('button');
  clear.className = 'button quiet';
  clear.type = 'button';
  clear.textContent = form.dataset.clear ?? '';
  clear.addEventListener('click', () => {
    forget(form.dataset.draft ?? '');
    form.reset();
    note.remove();
  });
  note.append(words, clear);
  form.before(note);
}

function sheetForm(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>('form.sheet');
}

for (const change of ['change', 'input'])
  document.addEventListener(change, (event) => {
    const target = event.target;
    const form = target instanceof Element ? target.closest<HTMLFormElement>('form.sheet') : null;
    if (form?.dataset.draft) keep(form);
  });

let sending = false;

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.classList.contains('sheet')) return;
  event.preventDefault();
  // A double click sends once; without this script the nonce sees to it.
  if (!sending) void send(form);
});

async function send(form: HTMLFormElement): Promise<void> {
  sending = true;
  tell(form, form.dataset.sending ?? '');
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patienceMs);
  try {
    const body = new URLSearchParams();
    new FormData(form).forEach((value, name) => {
      body.append(name, String(value));
    });
    const answer = await fetch(form.action, { method: 'POST', body, signal: stop.signal });
    if (!show(await answer.text())) tell(form, form.dataset.unsent ?? '');
  } catch {
    tell(form, form.dataset.unsent ?? '');
  } finally {
    clearTimeout(timer);
    sending = false;
  }
}

/** Puts the answer's content in the place of this page's; false for what is no page of ours. */
function show(text: string): boolean {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const main = page.querySelector('main#main');
  if (!main) return false;
  document.title = page.title;
  document.body.className = page.body.className;
  document.querySelector('main')?.replaceWith(main);
  scrollTo(0, 0);
  const first = main.querySelector<HTMLElement>('.fault-summary') ?? main;
  if (first instanceof HTMLElement) first.focus();
  begin();
  return true;
}

/** Says above the button what is going on; screen readers say it too. */
function tell(form: HTMLFormElement, words: string): void {
  let line = form.querySelector<HTMLElement>('.told');
  if (!line) {
    line = document.createElement('p');
    line.className = 'told note';
    line.setAttribute('role', 'status');
    form.querySelector('.actions')?.before(line);
  }
  line.textContent = words;
}

begin();
