import type { EChartsOption } from 'echarts';
import { type Drawing, widths } from './drawing.ts';
import { drawn, ink, nameAxis } from './drawn.ts';

/** One unit: its place before and after. */
export type MoveRow = { readonly name: string; readonly from: number; readonly to: number };

/** Places before (ring) and after (dot) with a line between, the first place at the left; who stays is a dot alone. */
export function moveChart(rows: readonly MoveRow[], label: string): Drawing {
  return { narrow: at(rows, widths.narrow, 14), wide: at(rows, widths.wide, 26), label };
}

/** Height of a row in CSS pixels. */
const rowHeight = 28;

function at(rows: readonly MoveRow[], width: number, room: number): string {
  const last = Math.max(1, ...rows.flatMap(({ from, to }) => [from, to]));
  const option: EChartsOption = {
    grid: { left: width > 500 ? 210 : 118, right: 30, top: 6, bottom: 6 },
    xAxis: { type: 'value', show: false, min: 0.5, max: last + 0.5 },
    yAxis: nameAxis(
      rows.map(({ name }) => name),
      room,
    ),
    series: [
      {
        type: 'custom',
        data: rows.map(({ from, to }, index) => [from, to, index]),
        encode: { x: [0, 1], y: 2 },
        renderItem: (_, api) => {
          const [from, to, index] = [0, 1, 2].map((n) => Number(api.value(n))) as [number, number, number];
          const [[x1 = 0, y = 0], [x2 = 0]] = [api.coord([from, index]), api.coord([to, index])];
          const towards = Math.sign(x2 - x1);
          const numeral = (x: number, place: number, isLeft: boolean) => ({
            type: 'text' as const,
            style: {
              x: x + (isLeft ? -10 : 10),
              y,
              text: String(place),
              align: isLeft ? ('right' as const) : ('left' as const),
              verticalAlign: 'middle' as const,
              fontSize: 13,
              fill: ink.soft,
            },
          });
          const after = { type: 'circle' as const, shape: { cx: x2, cy: y, r: 6 }, style: { fill: ink.accent } };
          if (from === to) return { type: 'group', children: [after, numeral(x2, to, false)] };
          return {
            type: 'group',
            children: [
              {
                type: 'line',
                shape: { x1: x1 + 5 * towards, y1: y, x2, y2: y },
                style: { stroke: ink.range, lineWidth: 3 },
              },
              {
                type: 'circle',
                shape: { cx: x1, cy: y, r: 5 },
                style: { fill: '#fff', stroke: ink.soft, lineWidth: 2 },
              },
              after,
              numeral(x1, from, towards > 0),
              numeral(x2, to, towards < 0),
            ],
          };
        },
      },
    ],
  };
  return drawn(option, width, 12 + rows.length * rowHeight);
}
