import { tryAlternatives } from '../../../shared/statistics/alternatives/tried.ts';
import { raterReports } from '../../../shared/statistics/answers/rater-report.ts';
import { surveyReports } from '../../../shared/statistics/answers/survey-report.ts';
import type { Basis } from '../../../shared/statistics/basis.ts';
import { seeded } from '../../../shared/statistics/random.ts';
import {
  type Draws,
  type GroupSureness,
  type KeptWeights,
  surenessOf,
} from '../../../shared/statistics/ranks/sureness.ts';
import type { Words } from '../../../shared/words.ts';
import { alternativesTable, placesTable } from './alternatives-table.ts';
import { pairsTable, spreadTable } from './indicators-table.ts';
import { ranksTable } from './ranks-table.ts';
import { ratersTables } from './raters-table.ts';
import { surveyTable } from './surveys-table.ts';
import { filled, type Table } from './table.ts';
import { weightsTable } from './weights-table.ts';

/** A whole analysis as tables, and the sureness it was drawn from, so that the draws can be kept. */
export type Report = {
  readonly title: Words;
  readonly tables: readonly Table[];
  readonly sure: readonly GroupSureness[];
};

/** Everything that is said of a plan and its evidence before it is published. */
export function reportOf(basis: Basis, draws: Draws, kept?: KeptWeights, told?: (done: number) => void): Report {
  const sure = surenessOf(basis, draws, kept, told);
  const tried = tryAlternatives(basis);
  return {
    title: filled({ zh: '方案分析：{cycle}', en: 'Analysis: {cycle}' }, { cycle: basis.cycle.title }),
    tables: [
      weightsTable(basis),
      spreadTable(basis),
      pairsTable(basis),
      ranksTable(basis, sure, draws, kept !== undefined),
      alternativesTable(basis, tried),
      placesTable(basis, tried),
      ...surveyReports(basis).map((one) => surveyTable(basis, one)),
      ...ratersTables(raterReports(basis, seeded(draws.seed))),
    ],
    sure,
  };
}
