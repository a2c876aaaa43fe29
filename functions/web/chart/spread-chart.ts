import type { EChartsOption } from 'echarts';
import { type Drawing, widths } from './drawing.ts';
import { drawn, ink, nameAxis } from './drawn.ts';

/** One indicator: what every unit earned of it, in percent of full points, and the mean. */
export type SpreadLine = { readonly name: string; readonly percents: readonly number[]; readonly mean: number };

/** One line an indicator from 0 to full points, a ring for every unit, an upright stroke for the mean. */
export function spreadChart(rows: readonly SpreadLine[], label: string): Drawing {
  return { narrow: at(rows, widths.narrow, 14), wide: at(rows, widths.wide, 28), label };
}

function at(rows: readonly SpreadLine[], width: number, room: number): string {
  const least = Math.min(0, ...rows.flatMap(({ percents }) => percents));
  const most = Math.max(100, ...rows.flatMap(({ percents }) => percents));
  const option: EChartsOption = {
    grid: { left: width > 500 ? 230 : 118, right: 24, top: 28, bottom: 6 },
    xAxis: {
      type: 'value',
      position: 'top',
      min: Math.floor(least),
      max: Math.ceil(most),
      interval: width > 500 ? 20 : 50,
      axisLabel: { fontSize: 13, color: ink.soft, formatter: '{value}%' },
      splitLine: { lineStyle: { color: ink.line } },
      axisLine: { show: false },
    },
    yAxis: nameAxis(
      rows.map(({ name }) => name),
      room,
    ),
    series: [
      {
        type: 'scatter',
        symbol: 'emptyCircle',
        symbolSize: 9,
        data: rows.flatMap(({ percents }, index) => percents.map((percent) => [percent, index])),
        itemStyle: { color: ink.accent, opacity: 0.8 },
      },
      {
        type: 'scatter',
        symbol: 'rect',
        symbolSize: [3, 18],
        data: rows.map(({ mean }, index) => [mean, index]),
        itemStyle: { color: ink.second },
      },
    ],
  };
  return drawn(option, width, 38 + rows.length * 32);
}
