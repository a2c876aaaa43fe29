import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Drawing } from '../../../../functions/web/chart/drawing.ts';
import { shortened } from '../../../../functions/web/chart/drawn.ts';
import { intervalChart } from '../../../../functions/web/chart/interval-chart.ts';
import { moveChart } from '../../../../functions/web/chart/move-chart.ts';
import { pairedBars } from '../../../../functions/web/chart/paired-bars.ts';
import { rangeChart } from '../../../../functions/web/chart/range-chart.ts';
import { shiftBars } from '../../../../functions/web/chart/shift-bars.ts';
import { spreadChart } from '../../../../functions/web/chart/spread-chart.ts';
import { openBrowser, openPage } from '../../../fixtures/browser.ts';

const hostile = `<script>alert(1)</script>"'&]]>\u202e镇`;
const drawings: Readonly<Record<string, () => Drawing>> = {
  ranges: () =>
    rangeChart(
      [
        { name: '石桥镇', place: 1, best: 1, worst: 2, band: 1 },
        { name: hostile, place: 2, best: 1, worst: 2, band: 1 },
        { name: '柳林乡', place: 3, best: 3, worst: 3, band: 2 },
      ],
      'ranges',
    ),
  pairs: () =>
    pairedBars(
      [
        { name: '满意度', first: 35, second: -6.2 },
        { name: hostile, first: undefined, second: 21.3 },
      ],
      { first: '名义', second: hostile },
      'pairs',
    ),
  shifts: () =>
    shiftBars(
      [
        { name: hostile, value: 0.39 },
        { name: '不修约', value: 0 },
      ],
      'shifts',
    ),
  intervals: () =>
    intervalChart(
      [
        { name: hostile, value: 48, low: 44.5, high: 51.5 },
        { name: '柳林乡', value: 66, low: 66, high: 66 },
      ],
      54.6,
      'intervals',
    ),
  moves: () =>
    moveChart(
      [
        { name: hostile, from: 3, to: 1 },
        { name: '柳林乡', from: 2, to: 2 },
      ],
      'moves',
    ),
  spread: () => spreadChart([{ name: hostile, percents: [75, 80, 100], mean: 85 }], 'spread'),
};

/** Everything written on a picture. */
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(Object.entries(drawings))('a chart of %s', (_, draw) => {
  test('is the same to the byte each time, and holds nothing that runs', () => {
    const [one, two] = [draw(), draw()];
    expect(one).toEqual(two);
    for (const svg of [one.narrow, one.wide]) {
      expect(svg).not.toMatch(/<script|onload|href=|<foreignObject|<style>[^<]*url/i);
      // Names from many hands are text, cut to their room.
      expect(svg).toContain('&lt;script&gt;');
    }
  });

  test('is a picture a browser draws, for a phone and for a desktop', async () => {
    const page = await openPage(browser, { width: 1280 });
    const { narrow, wide } = draw();
    const sizes = await page.evaluate(
      (pictures) =>
        Promise.all(
          pictures.map(async (svg) => {
            const image = new Image();
            image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
            // Rejects where the picture is broken.
            await image.decode();
            return image.naturalWidth;
          }),
        ),
      [narrow, wide],
    );
    expect(sizes).toEqual([328, 760]);
    await page.context().close();
  });
});

test('numbers stand on the bars, and a missing one is left out', () => {
  const texts = textsOf(drawings.pairs?.().wide ?? '');
  expect(texts).toEqual(expect.arrayContaining(['35.0%', '-6.2%', '21.3%', '满意度', '名义']));
  expect(texts.filter((text) => text?.endsWith('%'))).toHaveLength(3);
});

test('a sure place has one number, an unsure one the two ends of its range', () => {
  const texts = textsOf(drawings.ranges?.().wide ?? '');
  expect(texts.filter((text) => /^\d+$/.test(text ?? ''))).toEqual(['1', '2', '1', '2', '3']);
});

test('who moves has two places written, who stays one', () => {
  const texts = textsOf(drawings.moves?.().wide ?? '');
  expect(texts.filter((text) => /^\d+$/.test(text ?? ''))).toEqual(['3', '1', '2']);
});

test('a name brings neither marks of direction nor control characters into a picture', () => {
  expect(shortened('a\u202eb\u0008c\u200f', 14)).toBe('abc');
});

test('a long name is cut where its room ends, a Chinese character taking two', () => {
  expect(shortened('石桥镇人民政府', 14)).toBe('石桥镇人民政府');
  expect(shortened('石桥镇人民政府便民中心', 14)).toBe('石桥镇人民政府…');
  expect(shortened('Bridge', 14)).toBe('Bridge');
});
