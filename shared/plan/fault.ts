import type { Words } from '../words.ts';
import { fill } from '../words.ts';
import { faultPhrases } from './fault-phrases.ts';

/**
 * One thing that keeps a draft from being published. `at` is the path of the node, such as
 * `total/service/windows`, or of the part, such as `adjustments/bonus`.
 */
export type Fault = { readonly at: string; readonly code: string; readonly with?: Readonly<Record<string, string>> };

/** A fault in words: what is wrong, and what to do. A code without words is a mistake of ours and throws. */
export function faultWords({ code, with: fills = {} }: Fault): Words {
  const phrase = faultPhrases[code];
  if (!phrase) throw new Error(`fault '${code}' has no words`);
  return { zh: fill(phrase.zh, fills), en: fill(phrase.en, fills) };
}
