import { apart } from './apart.ts';
import type { Part } from './part.ts';
import type { SurveyAsked, SurveyFound } from './survey-job.ts';

const rows: Readonly<Record<'full' | 'tiny', SurveyAsked>> = { full: { rows: 1_000_000 }, tiny: { rows: 2000 } };

/** How fast a large survey is raked and estimated. */
export const survey: Part = {
  name: 'survey',
  title: 'Survey: 1,000,000 answers raked over three margins (2, 7 and 30 categories), mean and standard error',
  means:
    'The first run of a fresh process, nothing warmed up. The ratio is to a bare pass that reads every column once, warmed ' +
    'up: what no estimate can do without.',
  measure: async (size) => {
    const { rakedSeconds, passSeconds } = await apart<SurveyFound>(
      new URL('survey-job.ts', import.meta.url),
      rows[size],
    );
    return [
      { what: 'raked and estimated', value: rakedSeconds, unit: 's' },
      { what: 'raked and estimated / one bare pass', value: rakedSeconds / passSeconds, unit: 'times' },
    ];
  },
};
