import { apart } from './apart.ts';
import type { JudgementAsked, JudgementFound } from './judgement-job.ts';
import type { Figure, Part, Size } from './part.ts';

const county = {
  full: { units: 1500, branches: 10, leaves: 20, times: 3, rounds: 2 },
  tiny: { units: 6, branches: 4, leaves: 4, times: 1, rounds: 1 },
};

/** Judging the largest county foreseen, against the same pipeline in double precision. */
export const judgement: Part = {
  name: 'judgement',
  title: 'Judgement: 1,500 units x 200 indicators, with trace',
  means:
    'From plan, roster and records to the result with all traces; the doubles do the same with plain numbers. ' +
    'Seconds of processor time of the one thread, the best of several runs; each in a process of its own.',
  measure: async (size) => [
    ...(await against(size, false, 'unrounded', 8)),
    ...(await against(size, true, 'leaves rounded to 4 decimals', 5)),
  ],
};

async function against(size: Size, rounded: boolean, how: string, atMost: number): Promise<readonly Figure[]> {
  const { rounds, ...rest } = county[size];
  const found: { exact: JudgementFound[]; doubles: JudgementFound[] } = { exact: [], doubles: [] };
  // In turns, so that a machine that grows slower does so for both.
  for (let round = 0; round < rounds; round++) {
    for (const numbers of ['exact', 'doubles'] as const) {
      const ask: JudgementAsked = { ...rest, rounded, numbers };
      found[numbers].push(await apart(new URL('judgement-job.ts', import.meta.url), ask));
    }
  }
  const exact = best(found.exact);
  const doubles = best(found.doubles);
  const ratio = (of: (one: JudgementFound) => number) => of(exact) / of(doubles);
  return [
    { what: `${how}: exact`, value: exact.seconds, unit: 's' },
    { what: `${how}: doubles`, value: doubles.seconds, unit: 's' },
    { what: `${how}: exact / doubles`, value: ratio(({ seconds }) => seconds), unit: 'times', atMost },
    { what: `${how}: sorting and digesting records, in both`, value: exact.tallySeconds, unit: 's' },
    {
      what: `${how}: exact / doubles, without that`,
      value: ratio(({ seconds, tallySeconds }) => seconds - tallySeconds),
      unit: 'times',
    },
    { what: `${how}: exact, peak memory of the process`, value: exact.peakMB, unit: 'MB' },
    { what: `${how}: doubles, peak memory of the process`, value: doubles.peakMB, unit: 'MB' },
    { what: `${how}: memory, exact / doubles`, value: ratio(({ peakMB }) => peakMB), unit: 'times' },
    { what: `${how}: exact, result as JSON`, value: exact.resultMB, unit: 'MB' },
    { what: `${how}: exact, writing that JSON`, value: exact.writingSeconds, unit: 's' },
  ];
}

function best(found: readonly JudgementFound[]): JudgementFound {
  const least = (of: (one: JudgementFound) => number) => Math.min(...found.map(of));
  return {
    seconds: least(({ seconds }) => seconds),
    tallySeconds: least(({ tallySeconds }) => tallySeconds),
    writingSeconds: least(({ writingSeconds }) => writingSeconds),
    peakMB: least(({ peakMB }) => peakMB),
    resultMB: least(({ resultMB }) => resultMB),
  };
}
