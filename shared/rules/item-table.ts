import type { Audience } from '../plan/schema.ts';
import { shownParts } from '../secrecy/parts.ts';
import type { Cell, Phrases, Step } from '../words.ts';
import type { ItemCount } from './answers.ts';
import { num, text } from './say.ts';
import { titleOf } from './titles.ts';
import { leastOfPart, leastShown } from './withheld.ts';

/** One item in a table: its answers, then columns of the form's own, of which `secret` ones tell what was answered. */
export type ItemLine = {
  readonly item: string;
  readonly count: ItemCount;
  readonly plain: readonly Cell[];
  readonly secret: readonly Cell[];
};

/**
 * The answers item by item: how many at each level from the best down, how many valid, how many don't know, their mean,
 * then the form's own columns. Items that so few answered that it would tell what somebody said show nothing, and look
 * like items that nobody answered.
 */
export function itemTable(
  audience: Audience | undefined,
  minimum: number,
  lines: readonly ItemLine[],
  more: readonly string[],
): NonNullable<Step['rows']> {
  const shown = shownParts(
    lines.map(({ count }) => count.valid),
    leastOfPart(audience, minimum),
    { sameRaters: true },
  );
  const body = lines.map(({ item, count, plain, secret }, index) => {
    const show = shown[index];
    return [
      titleOf(audience, 'items', item),
      text(show && count.valid >= leastShown(audience) ? count.levels.join(' / ') : '—'),
      show ? num(count.valid) : dash,
      show ? num(count.unknown) : dash,
      show ? num(count.mean) : dash,
      ...plain,
      ...(show ? secret : secret.map(() => dash)),
    ];
  });
  return { head: ['h-item', 'h-levels', 'h-valid', 'h-unknown', 'h-mean', ...more], body };
}

const dash: Cell = { t: '—' };

export const itemTablePhrases = {
  'h-item': { zh: '题目', en: 'Item' },
  'h-levels': { zh: '各级票数', en: 'Answers by level' },
  'h-valid': { zh: '有效', en: 'Valid' },
  'h-unknown': { zh: '不了解', en: "Don't know" },
  'h-mean': { zh: '平均分', en: 'Mean' },
  'h-weight': { zh: '方案权重%', en: 'Weight %' },
  'h-used': { zh: '实际权重%', en: 'Weight used %' },
  'h-added': { zh: '计入', en: 'Contribution' },
} satisfies Phrases;
