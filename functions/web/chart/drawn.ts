import type { EChartsOption } from 'echarts';
import { BarChart, CustomChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, CustomChart, ScatterChart, GridComponent, SVGRenderer]);

/** Colours of charts: the house's own, each at least 3 : 1 on white, and told apart in grey too. */
export const ink = {
  text: '#1b2426',
  soft: '#4b585b',
  line: '#c9d1d2',
  accent: '#0b5257',
  range: '#4f8a8f',
  second: '#8a6d1f',
  band: '#e6f0f0',
} as const;

/** The typeface of a chart: what the page has, since a picture brings none. */
export const typeface = "'PingFang SC','Microsoft YaHei','Noto Sans SC',system-ui,sans-serif";

/**
 * Draws a chart to SVG text without a browser. The same option gives the same bytes: nothing is animated or counted.
 *
 * `width` and `height` are in CSS pixels; texts are at least 13 of them high.
 */
export function drawn(option: EChartsOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, textStyle: { fontFamily: typeface, color: ink.text }, ...option });
    return still(chart.renderToSVGString({ useViewBox: true }));
  } finally {
    chart.dispose();
  }
}

/** A picture has no pointer over it: styles for that go, and with them class names that are counted from chart to chart. */
function still(svg: string): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g, '')
    .toWellFormed();
}

/** A name as far as a label has room for it: a Chinese character takes twice what a letter does. */
export function shortened(name: string, room: number): string {
  let width = 0;
  const kept: string[] = [];
  // Marks of writing direction turn what follows, and no picture may hold a control character at all.
  for (const character of name.replace(/[\p{Cc}\p{Cf}]/gu, '')) {
    width += character > '\u2e7f' ? 2 : 1;
    if (width > room) return `${kept.join('')}…`;
    kept.push(character);
  }
  return kept.join('');
}

/** The names of the rows, the first on top, without a line or ticks beside them unless the bars begin at it. */
export function nameAxis(names: readonly string[], room: number, line = false): NonNullable<EChartsOption['yAxis']> {
  return {
    type: 'category',
    inverse: true,
    data: names.map((name) => shortened(name, room)),
    axisLabel: { fontSize: 14, color: ink.text },
    axisLine: line ? { onZero: true, lineStyle: { color: ink.line } } : { show: false },
    axisTick: { show: false },
  };
}
