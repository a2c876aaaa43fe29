import type { EChartsOption } from 'echarts';
import { type Drawing, widths } from './drawing.ts';
import { drawn, ink, nameAxis } from './drawn.ts';

/** One estimate with the two ends of its interval; without an interval the ends are the estimate. */
export type IntervalRow = {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
};

/** A dot and its interval a row, on one scale, with an upright line at `reference`, such as the mean of all. */
export function intervalChart(rows: readonly IntervalRow[], reference: number | undefined, label: string): Drawing {
  return {
    narrow: at(rows, reference, widths.narrow, 14),
    wide: at(rows, reference, widths.wide, 26),
    label,
  };
}

/** Height of a row in CSS pixels. */
const rowHeight = 28;

function at(rows: readonly IntervalRow[], reference: number | undefined, width: number, room: number): string {
  const ends = [...rows.flatMap(({ low, high }) => [low, high]), ...(reference === undefined ? [] : [reference])];
  const [least, most] = [Math.floor(Math.min(...ends)), Math.ceil(Math.max(...ends))];
  const option: EChartsOption = {
    grid: { left: width > 500 ? 210 : 118, right: 30, top: 28, bottom: 6 },
    xAxis: {
      type: 'value',
      position: 'top',
      min: least,
      max: Math.max(least + 1, most),
      splitNumber: width > 500 ? 6 : 3,
      axisLabel: { fontSize: 13, color: ink.soft, showMinLabel: false, showMaxLabel: false },
      splitLine: { lineStyle: { color: ink.line } },
      axisLine: { show: false },
    },
    yAxis: nameAxis(
      rows.map(({ name }) => name),
      room,
    ),
    series: [
      {
        type: 'custom',
        data: rows.map(({ low, high, value }, index) => [low, high, value, index]),
        encode: { x: [0, 1, 2], y: 3 },
        renderItem: (_, api) => {
          const index = Number(api.value(3));
          const [from, to, dot] = [0, 1, 2].map((n) => api.coord([Number(api.value(n)), index])) as [
            number[],
            number[],
            number[],
          ];
          const y = from[1] ?? 0;
          return {
            type: 'group',
            children: [
              {
                type: 'line',
                shape: { x1: from[0] ?? 0, y1: y, x2: to[0] ?? 0, y2: y },
                style: { stroke: ink.range, lineWidth: 4, lineCap: 'round' },
              },
              { type: 'circle', shape: { cx: dot[0] ?? 0, cy: y, r: 5 }, style: { fill: ink.accent } },
            ],
          };
        },
      },
      ...(reference === undefined
        ? []
        : [
            {
              type: 'custom' as const,
              data: [[reference, 0]],
              renderItem: (_: unknown, api: { coord: (at: number[]) => number[] }) => {
                const [x = 0, y = 0] = api.coord([reference, 0]);
                const top = y - rowHeight / 2;
                return {
                  type: 'line' as const,
                  shape: { x1: x, y1: top, x2: x, y2: top + rows.length * rowHeight },
                  style: { stroke: ink.second, lineWidth: 2, lineDash: [4, 4] },
                };
              },
            },
          ]),
    ],
  };
  return drawn(option, width, 36 + rows.length * rowHeight);
}
