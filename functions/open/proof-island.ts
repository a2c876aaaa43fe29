import { forget, keepHalfFilled } from './half-filled.ts';

/**
 * Does the work that an open address asks for while the citizen reads, and hands it in with his sheet. Where the browser
 * cannot (no https, an old phone) the sheet is sent without, and counted as unproven.
 *
 * The protocol is ALTCHA's: the key of nonce and counter that begins with the given prefix.
 */
type Parameters = {
  readonly nonce: string;
  readonly salt: string;
  readonly cost: number;
  readonly keyLength: number;
  readonly keyPrefix: string;
};
type Challenge = { readonly parameters: Parameters; readonly signature: string };

const mostTries = 1000;
const patienceMs = 60_000;

const sent = document.querySelector<HTMLElement>('[data-sent]');
if (sent) forget(sent.dataset.sent ?? '');

const form = document.querySelector<HTMLFormElement>('form.proof');
if (form) keepHalfFilled(form);
const field = form?.elements.namedItem('proof');
if (form && field instanceof HTMLInputElement && globalThis.crypto?.subtle) begin(form, field);

function begin(of: HTMLFormElement, into: HTMLInputElement): void {
  const work = solve(JSON.parse(of.dataset.challenge ?? '') as Challenge).catch(() => '');
  // A browser that restores forms may bring back the work of an earlier page, which is not fit for this one.
  into.value = '';
  let waiting = false;
  let isOver = false;
  of.addEventListener('submit', (event) => {
    if (into.value !== '' || isOver) return;
    event.preventDefault();
    // Pressed twice: the sheet goes once, with its work.
    if (waiting) return;
    waiting = true;
    const line = document.createElement('p');
    line.className = 'note';
    line.setAttribute('role', 'status');
    line.textContent = of.dataset.working ?? '';
    of.querySelector('.actions')?.before(line);
    const patience = new Promise<string>((resolve) => setTimeout(() => resolve(''), patienceMs));
    void Promise.race([work, patience]).then((done) => {
      into.value = done;
      isOver = true;
      of.submit();
    });
  });
  void work.then((done) => {
    if (!waiting) into.value = done;
  });
}

async function solve(challenge: Challenge): Promise<string> {
  const of = challenge.parameters;
  const nonce = bytesOf(of.nonce);
  const salt = bytesOf(of.salt);
  const password = new Uint8Array(nonce.length + 4);
  password.set(nonce);
  const counterAt = new DataView(password.buffer);
  for (let counter = 0; counter < mostTries; counter++) {
    counterAt.setUint32(nonce.length, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: of.cost };
    const derivedKey = hexOf(new Uint8Array(await crypto.subtle.deriveBits(how, key, of.keyLength * 8)));
    if (derivedKey.startsWith(of.keyPrefix)) return JSON.stringify({ challenge, solution: { counter, derivedKey } });
  }
  return '';
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
