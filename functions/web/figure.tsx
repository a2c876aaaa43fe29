import type { FC } from 'hono/jsx';
import { fill, type Phrases } from '../../shared/words.ts';
import { bracketed, cutFigure } from './cut-figure.ts';
import type { Scene } from './scene.ts';

const phrases = {
  exact: { zh: '准确值 {exact}', en: 'exactly {exact}' },
  rounding: {
    zh: '超过 4 位小数的数显示时四舍五入：括号内是准确值；准确值太长的前面标“≈”，括号内列到第 8 位小数。计算一律用准确值，用计算器复算时请用括号内的数。',
    en: 'Numbers with more than 4 decimals are rounded for showing: the exact value is in brackets; where that is too long, "≈" stands before and the brackets hold 8 decimals. All arithmetic is exact: to redo it with a calculator, take the number in brackets.',
  },
} satisfies Phrases;

/** What a page that shows figures says once about how they are shown. */
export const roundingWords = phrases.rounding;

/**
 * An exact number as a page shows it, a dash where there is none.
 *
 * At most four decimals; where that rounds something off, the exact value stands beside it in small. Where that is too
 * long to read it stands in the title, eight decimals of it beside the number, and a sign before says so. `places` pads
 * it for a column.
 */
export const Figure: FC<{ readonly exact: string | null; readonly places?: number; readonly scene: Scene }> = (
  given,
) => {
  const { exact: text, places = 0, scene } = given;
  if (text === null) return <>—</>;
  const cut = cutFigure(text, places);
  const { shown, whole, isShort } = cut;
  if (whole === undefined) return <>{shown}</>;
  return (
    <span title={fill(scene.say(phrases.exact), { exact: whole })}>
      {!isShort && '≈'}
      {shown}
      <small class="muted">{bracketed(cut, scene.say)}</small>
    </span>
  );
};
