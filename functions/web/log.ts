/**
 * Everything a log line may hold; what is not named here cannot be written.
 *
 * No rater, code, cookie, address or text that a visitor typed has a place in it: `route` is the declared pattern and
 * not the address asked for, and of a thrown error only its class and the places in our code are kept, since a
 * message may quote what was typed.
 */
export type LogLine = {
  readonly at: string;
  readonly event: string;
  readonly reference?: string;
  readonly method?: string;
  readonly route?: string;
  readonly status?: number;
  readonly office?: string;
  readonly cycle?: string;
  readonly round?: string;
  readonly plan?: string;
  readonly digest?: string;
  readonly count?: number;
  readonly ms?: number;
  readonly fault?: string;
  readonly where?: readonly string[];
};

/** One line of JSON of what may be logged: a stray member that the type did not stop is left out here. */
export function logText(line: LogLine): string {
  const { at, event, reference, method, route, status, office, cycle, round, plan, digest, count, ms, fault, where } =
    line;
  return JSON.stringify({
    ...{ at, event, reference, method, route, status, office, cycle, round, plan, digest, count, ms, fault, where },
  });
}

/** What of a thrown value may be logged: the classes along its causes, and the places it came from. */
export function faultOf(thrown: unknown): Pick<LogLine, 'fault' | 'where'> {
  if (!(thrown instanceof Error)) return { fault: typeof thrown };
  const classes: string[] = [];
  for (let at: unknown = thrown; at instanceof Error && classes.length < 5; at = at.cause) classes.push(className(at));
  const where = framesOf(thrown);
  return { fault: classes.join(' < '), ...(where.length > 0 ? { where } : {}) };
}

/** A name that does not read like a class was set from somewhere else and is not trusted. */
function className(error: Error): string {
  return /^[A-Za-z]{1,80}$/.test(error.name) ? error.name : 'Error';
}

/** The lines of the stack below the message, which may itself have several lines. */
function framesOf(error: Error): string[] {
  const stack = error.stack ?? '';
  const head = error.message === '' ? -1 : stack.indexOf(error.message);
  // A message that is not found in the stack was changed after throwing: then the two cannot be told apart.
  if (error.message !== '' && head < 0) return [];
  return stack
    .slice(head < 0 ? 0 : head + error.message.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 8);
}
