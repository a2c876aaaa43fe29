import type { FC } from 'hono/jsx';
import type { ResultHead } from '../../shared/assess/result.ts';
import type { Round } from '../../shared/cycle/round.ts';
import { fill, type Words } from '../../shared/words.ts';
import type { StoredRound } from '../store/round.ts';
import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';

/** The rounds of a cycle that a result does not rest on: not sealed when it was computed, or begun since. */
export function leftOut({ evidence }: Pick<ResultHead, 'evidence'>, rounds: readonly StoredRound[]): readonly Round[] {
  const counted = new Set(evidence.rounds.map(({ round }) => round));
  return rounds.map(({ round }) => round).filter(({ id }) => !counted.has(id));
}

/** Which rounds are in and which are not, in words; undefined where all are in. */
export function leftOutWords(
  head: Pick<ResultHead, 'evidence'>,
  rounds: readonly StoredRound[],
  say: (words: Words) => string,
): string | undefined {
  const missing = leftOut(head, rounds);
  if (missing.length === 0) return undefined;
  return fill(say(phrases.leftOut), {
    counted: String(head.evidence.rounds.length),
    n: String(missing.length),
    names: missing.map(({ title }) => say(title)).join(say(phrases.listed)),
  });
}

/** Said before the first number: this is how it stands so far, not how it ends. */
export const LeftOut: FC<{
  readonly head: ResultHead;
  readonly rounds: readonly StoredRound[];
  readonly scene: Scene;
}> = ({ head, rounds, scene }) => {
  const words = leftOutWords(head, rounds, scene.say);
  return words === undefined ? null : <p class="note warn">{words}</p>;
};
