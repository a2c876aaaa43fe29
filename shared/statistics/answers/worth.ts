import type { Answer } from '../../evidence/evidence.ts';
import { nearest } from '../nearest.ts';

/**
 * What an answer is worth for an analysis, 0 to 100: the levels of the scale in equal steps, the best 100, the worst 0; a
 * score as it stands.
 *
 * Plans give levels points of their own, and several leaves may give the same level different ones; equal steps belong to none of
 * them. Undefined for "don't know" and for places, which are no measure of one unit.
 */
export function worthOf(answer: Answer, levels: number): number | undefined {
  if ('score' in answer) return nearest(answer.score);
  if (!('level' in answer) || levels < 2 || answer.level >= levels) return undefined;
  return (100 * (levels - 1 - answer.level)) / (levels - 1);
}
