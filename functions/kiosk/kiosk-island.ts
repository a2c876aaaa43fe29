import { dropBallot, keepBallot, markRefused, refusedCount, unsentBallots } from './kept-ballots.ts';

/**
 * The screen of a device: ballots are kept on its own disk first and sent when there is a line, the screen begins anew
 * when nobody touches it, and the page itself is kept by a worker so that it opens without a line.
 */
const sendEveryMs = 30_000;
const warnedSeconds = 5;

const form = document.querySelector<HTMLFormElement>('form.kiosk');
const thanks = document.querySelector<HTMLElement>('.thanks');
const state = document.querySelector<HTMLElement>('.state');
if (form && thanks && state) begin(form, thanks, state);

function begin(of: HTMLFormElement, done: HTMLElement, corner: HTMLElement): void {
  const resetAfter = Number(of.dataset.reset);
  let idle = 0;
  let sending = false;

  const touched = () => {
    idle = 0;
    if (corner.dataset.warned === '1') void showCounts();
  };
  for (const event of ['pointerdown', 'keydown', 'change']) document.addEventListener(event, touched);

  const anew = () => {
    // The next person begins in the county's first language, not in what the last one chose.
    if (of.dataset.first !== undefined) location.assign(of.dataset.first);
    of.reset();
    of.hidden = false;
    done.hidden = true;
    scrollTo(0, 0);
    touched();
  };
  done.querySelector('button')?.addEventListener('click', anew);

  setInterval(() => {
    const busy = !done.hidden || of.querySelector(':checked') !== null || of.dataset.first !== undefined;
    if (!busy) return;
    idle++;
    const left = resetAfter - idle;
    if (left <= 0) anew();
    else if (left <= warnedSeconds) {
      corner.dataset.warned = '1';
      corner.textContent = (of.dataset.resets ?? '').replace('{n}', String(left));
    }
  }, 1000);

  of.addEventListener('submit', (event) => {
    event.preventDefault();
    const answers: Record<string, string> = {};
    new FormData(of).forEach((value, name) => {
      if (name.startsWith('a.')) answers[name.slice(2)] = String(value);
    });
    if (Object.keys(answers).length < of.querySelectorAll('fieldset').length) {
      corner.textContent = of.dataset.incomplete ?? '';
      return;
    }
    void keepBallot({ nonce: newMark(), answers }).then(() => {
      of.hidden = true;
      done.hidden = false;
      done.querySelector('button')?.focus();
      idle = 0;
      void sendAll();
    });
  });

  async function sendAll(): Promise<void> {
    if (sending) return;
    sending = true;
    try {
      for (const ballot of await unsentBallots()) {
        const answer = await fetch(of.dataset.send ?? '', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(ballot),
        });
        const said = (await answer.json()) as { readonly outcome?: string };
        if (said.outcome === 'counted') await dropBallot(ballot.nonce);
        else if (said.outcome === 'refused') await markRefused(ballot.nonce);
        else break;
      }
    } catch {
      // No line, or an answer that is not ours: everything stays for the next time.
    } finally {
      sending = false;
      await showCounts();
    }
  }

  async function showCounts(): Promise<void> {
    const waiting = (await unsentBallots()).length;
    const lost = await refusedCount();
    corner.dataset.warned = '';
    corner.textContent = [
      waiting > 0 ? (of.dataset.unsent ?? '').replace('{n}', String(waiting)) : '',
      lost > 0 ? (of.dataset.refused ?? '').replace('{n}', String(lost)) : '',
    ]
      .filter((words) => words !== '')
      .join(' · ');
  }

  addEventListener('online', () => void sendAll());
  setInterval(() => void sendAll(), sendEveryMs);
  void sendAll();
  if ('serviceWorker' in navigator) {
    const scope = of.dataset.scope ?? '/kiosk/';
    void navigator.serviceWorker
      .register(of.dataset.worker ?? '', { scope })
      .then(keepPage)
      .catch(() => undefined);
  }
}

/** The page that is open now, so that the very next start may do without a line. */
async function keepPage(): Promise<void> {
  const scripts = Array.from(document.scripts, (script) => script.src).filter((src) => src !== '');
  await (await caches.open('kiosk-1')).addAll([location.pathname, ...scripts]);
  document.documentElement.dataset.kept = 'yes';
}

/** 128 random bits: the same ballot sent twice is known by them. */
function newMark(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
