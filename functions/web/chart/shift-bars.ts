import type { EChartsOption } from 'echarts';
import { type Drawing, widths } from './drawing.ts';
import { drawn, ink, nameAxis } from './drawn.ts';

/** One row with one figure. */
export type ShiftRow = { readonly name: string; readonly value: number };

/** One bar a row with its number, the longest on top as it is given. */
export function shiftBars(rows: readonly ShiftRow[], label: string): Drawing {
  return { narrow: at(rows, widths.narrow, 18), wide: at(rows, widths.wide, 44), label };
}

function at(rows: readonly ShiftRow[], width: number, room: number): string {
  const option: EChartsOption = {
    grid: { left: width > 500 ? 330 : 150, right: 50, top: 4, bottom: 4 },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: nameAxis(
      rows.map(({ name }) => name),
      room,
      true,
    ),
    series: [
      {
        type: 'bar',
        barWidth: 14,
        data: rows.map(({ value }) => value),
        itemStyle: { color: ink.accent },
        label: {
          show: true,
          position: 'right',
          fontSize: 13,
          color: ink.text,
          formatter: ({ dataIndex }) => (rows[dataIndex]?.value ?? 0).toFixed(2),
        },
      },
    ],
  };
  return drawn(option, width, 10 + rows.length * 30);
}
