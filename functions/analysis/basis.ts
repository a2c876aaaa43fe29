import { type Basis, basisOf } from '../../shared/statistics/basis.ts';
import { sha256 } from '../store/digest.ts';
import type { Source } from './source.ts';

/** The exact judgement every analysis of a source starts from. */
export function judged({ plan, cycle, evidence }: Source): Basis {
  return basisOf(plan, cycle, evidence, sha256);
}
