import type { Phrases, Step } from '../words.ts';
import type { LeafEvidence } from './rule.ts';
import { num, step } from './say.ts';
import { countOf, leastShown } from './withheld.ts';

/**
 * How many of an audience were asked and how many answered, as a step for each unit by how many rated it; no step where
 * nobody counted who was asked. Ratings that stand in after silence are nobody's answer.
 */
export function turnout(evidence: LeafEvidence, audience: string): (rated: number) => readonly Step[] {
  const invited = evidence.invited(audience);
  if (invited === undefined) return () => [];
  const returned = evidence.ballots(audience).filter((ballot) => !ballot.default).length;
  const least = leastShown(evidence.audience(audience));
  const fills = { invited: num(invited), returned: countOf(returned, least) };
  return (rated) => [step('turnout', { ...fills, rated: countOf(rated, least) })];
}

export const turnoutPhrases = {
  turnout: {
    zh: '应评 {invited}，收回评价票 {returned} 张，其中评价本单位的 {rated} 张。',
    en: '{invited} were asked and {returned} ballots came back, {rated} of which rate this unit.',
  },
} satisfies Phrases;
