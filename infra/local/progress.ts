/** Tells how far a long work is, and what else there is to say meanwhile. */
export type Progress = {
  readonly show: (done: number, total: number, note: string) => void;
  readonly say: (lines: readonly string[]) => void;
};

/** One line that changes on a terminal; a line every tenth of the way elsewhere. At the end it says how fast it went. */
export function progressLine(now: () => number = Date.now): Progress {
  const { stdout } = process;
  const clear = stdout.isTTY ? '\r\x1b[K' : '';
  let told = '';
  let begun = { note: '', done: 0, at: 0 };
  return {
    show(done, total, note) {
      const tenths = total === 0 ? 10 : Math.floor((done * 10) / total);
      if (begun.note !== note) begun = { note, done, at: now() };
      const line = `${note}: ${done} / ${total}${done < total ? '' : speedOf(done - begun.done, now() - begun.at)}`;
      const step = `${note} ${tenths}`;
      if (stdout.isTTY) stdout.write(`${clear}${line}${done >= total ? '\n' : ''}`);
      else if (step !== told) stdout.write(`${line}\n`);
      told = step;
    },
    say(lines) {
      stdout.write(`${clear}${lines.map((line) => `${line}\n`).join('')}`);
    },
  };
}

/** What was done in this run, by the second; nothing where nothing was left to do. */
function speedOf(done: number, ms: number): string {
  if (done === 0 || ms === 0) return '';
  return ` (${Math.round(ms / 1000)} s, ${Math.round((done * 1000) / ms)} a second)`;
}
