/** Tells how far a long work is, and what else there is to say meanwhile. */
export type Progress = {
  readonly show: (done: number, total: number, note: string) => void;
  readonly say: (lines: readonly string[]) => void;
};

/** One line that changes on a terminal; a line every tenth of the way elsewhere. */
export function progressLine(): Progress {
  const { stdout } = process;
  const clear = stdout.isTTY ? '\r\x1b[K' : '';
  let told = '';
  return {
    show(done, total, note) {
      const tenths = total === 0 ? 10 : Math.floor((done * 10) / total);
      const line = `${note}: ${done} / ${total}`;
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
