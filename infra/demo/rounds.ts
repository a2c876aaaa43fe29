import type { Round } from '../../shared/cycle/round.ts';
import type { Words } from '../../shared/words.ts';

/** Longer than any request may take (5 seconds), and short enough that a visitor waits for the seal. */
const graceMs = 10_000;

const asked: readonly { readonly letter: string; readonly audience: string; readonly who: Words }[] = [
  { letter: 'h', audience: 'citizens', who: { zh: '群众评价', en: 'Citizens' } },
  { letter: 'd', audience: 'departments', who: { zh: '部门评乡镇', en: 'Departments rate townships' } },
  { letter: 't', audience: 'townships', who: { zh: '乡镇评部门', en: 'Townships rate departments' } },
  { letter: 'p', audience: 'deputies', who: { zh: '代表评议', en: 'Deputies' } },
];

/** The rounds the demonstration fills and closes, opened at an instant: citizens first. */
export function firstHalf(opensAt: string): readonly Round[] {
  return half(1, { zh: '上半年', en: 'first half of the year' }, opensAt);
}

/** The rounds left open for visitors to try. */
export function secondHalf(opensAt: string): readonly Round[] {
  return half(2, { zh: '下半年', en: 'second half of the year' }, opensAt);
}

/** The round of an audience in the first or second half of the year. */
export function roundOf(audience: string, which: 1 | 2): string {
  const found = asked.find((one) => one.audience === audience);
  if (!found) throw new Error(`the demonstration has no round of ${audience}`);
  return `${found.letter}${which}`;
}

function half(which: 1 | 2, when: Words, opensAt: string): readonly Round[] {
  return asked.map(({ letter, audience, who }) => ({
    id: `${letter}${which}`,
    audience,
    title: { zh: `${when.zh}${who.zh}（演示）`, en: `${who.en}, ${when.en} (demonstration)` },
    opensAt,
    graceMs,
  }));
}
