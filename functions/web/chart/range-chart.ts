import type { EChartsOption } from 'echarts';
import { type Drawing, widths } from './drawing.ts';
import { drawn, ink, nameAxis } from './drawn.ts';

/** One unit: its place, the places nine of ten draws lie between, and the band it belongs to. */
export type RangeRow = {
  readonly name: string;
  readonly place: number;
  readonly best: number;
  readonly worst: number;
  readonly band: number;
};

/** Places with how far they are unsure: a dot a unit on the line from its best to its worst place, first place on top. */
export function rangeChart(rows: readonly RangeRow[], label: string): Drawing {
  return { narrow: at(rows, widths.narrow, 14), wide: at(rows, widths.wide, 26), label };
}

/** Height of a row in CSS pixels. */
const rowHeight = 28;

function at(rows: readonly RangeRow[], width: number, room: number): string {
  const last = Math.max(1, ...rows.map(({ worst, place }) => Math.max(worst, place)));
  const left = width > 500 ? 210 : 118;
  const option: EChartsOption = {
    grid: { left, right: 24, top: 6, bottom: 6 },
    xAxis: {
      type: 'value',
      position: 'top',
      min: 0.5,
      max: last + 0.5,
      interval: 1,
      axisLabel: { show: false },
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
    },
    yAxis: nameAxis(
      rows.map(({ name }) => name),
      room,
    ),
    series: [
      {
        type: 'custom',
        data: rows.map((row, index) => [row.best, row.worst, row.place, index, row.band]),
        encode: { x: [0, 1, 2], y: 3 },
        renderItem: (_, api) => {
          const [best, worst, place, index, band] = [0, 1, 2, 3, 4].map((n) => Number(api.value(n))) as [
            number,
            number,
            number,
            number,
            number,
          ];
          const [from, to, dot] = [api.coord([best, index]), api.coord([worst, index]), api.coord([place, index])];
          const y = from[1] ?? 0;
          const numeral = (x: number, text: string, align: 'left' | 'right') => ({
            type: 'text' as const,
            style: { x, y, text, align, verticalAlign: 'middle' as const, fontSize: 13, fill: ink.soft },
          });
          return {
            type: 'group',
            children: [
              ...(band % 2 === 0
                ? [
                    {
                      type: 'rect' as const,
                      shape: { x: left, y: y - rowHeight / 2, width: width - left - 8, height: rowHeight },
                      style: { fill: ink.band },
                    },
                  ]
                : []),
              {
                type: 'line' as const,
                shape: { x1: from[0] ?? 0, y1: y, x2: to[0] ?? 0, y2: y },
                style: { stroke: ink.range, lineWidth: 4, lineCap: 'round' as const },
              },
              { type: 'circle' as const, shape: { cx: dot[0] ?? 0, cy: y, r: 6 }, style: { fill: ink.accent } },
              ...(best === worst
                ? [numeral((dot[0] ?? 0) + 12, String(place), 'left')]
                : [
                    numeral((from[0] ?? 0) - 9, String(best), 'right'),
                    numeral((to[0] ?? 0) + 9, String(worst), 'left'),
                  ]),
            ],
          };
        },
      },
    ],
  };
  return drawn(option, width, 12 + rows.length * rowHeight);
}
