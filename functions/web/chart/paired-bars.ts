import type { EChartsOption } from 'echarts';
import { type Drawing, widths } from './drawing.ts';
import { drawn, ink, nameAxis, shortened } from './drawn.ts';

/** One row with two figures in percent, such as what a plan says and what is true. Either may be missing. */
export type PairedRow = {
  readonly name: string;
  readonly first: number | undefined;
  readonly second: number | undefined;
};

/** Two bars a row: the first outlined, the second filled, each with its number; `names` say at the top which is which. */
export function pairedBars(
  rows: readonly PairedRow[],
  names: { readonly first: string; readonly second: string },
  label: string,
): Drawing {
  return { narrow: at(rows, names, widths.narrow, 14), wide: at(rows, names, widths.wide, 28), label };
}

function at(
  rows: readonly PairedRow[],
  names: { readonly first: string; readonly second: string },
  width: number,
  room: number,
): string {
  const left = width > 500 ? 230 : 118;
  const shown = (value: number | undefined) => (value === undefined ? '' : `${value.toFixed(1)}%`);
  const option: EChartsOption = {
    grid: { left, right: 62, top: 34, bottom: 6 },
    xAxis: { type: 'value', show: false, min: (value: { min: number }) => Math.min(0, value.min) },
    yAxis: nameAxis(
      rows.map(({ name }) => name),
      room,
      true,
    ),
    series: (['first', 'second'] as const).map((which) => ({
      type: 'bar' as const,
      barWidth: 12,
      barGap: '15%',
      data: rows.map((row) => row[which] ?? null),
      itemStyle: which === 'first' ? { color: '#fff', borderColor: ink.soft, borderWidth: 1.5 } : { color: ink.accent },
      label: {
        show: true,
        position: 'right' as const,
        fontSize: 13,
        color: which === 'first' ? ink.soft : ink.text,
        formatter: ({ dataIndex }: { dataIndex: number }) => shown(rows[dataIndex]?.[which]),
      },
    })),
  };
  return withKey(drawn(option, width, 44 + rows.length * 44), names, left);
}

/** Which bar is which, above the first row. */
function withKey(svg: string, names: { readonly first: string; readonly second: string }, left: number): string {
  const text = (x: number, name: string) =>
    `<text x="${x}" y="20" font-size="13" fill="${ink.soft}">${escaped(name)}</text>`;
  const box = (x: number, fill: string) =>
    `<rect x="${x}" y="9" width="12" height="12" fill="${fill}" stroke="${ink.soft}" stroke-width="1.5"/>`;
  const [first, second] = [shortened(names.first, 16), shortened(names.second, 16)];
  // A Chinese character is as wide as it is high, a letter half of it.
  const next = left + 36 + 6.5 * [...first].reduce((so, one) => so + (one > '\u2e7f' ? 2 : 1.15), 0);
  const key = [box(left, '#fff'), text(left + 18, first), box(next, ink.accent), text(next + 18, second)];
  return svg.replace(/<\/svg>\s*$/, `${key.join('')}</svg>`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
