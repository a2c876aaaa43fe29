import type { Words } from '../../../words.ts';
import type { Node } from '../../schema.ts';

/** One assessment of the year as a leaf: the unit's own published score there, out of a hundred. */
function merged(id: string, title: Words, source: string, stations: string, villages: string): Node {
  return {
    id,
    title,
    source,
    from: { zh: '该项考核公布的结果', en: 'The published result of that assessment' },
    weightByGroup: { stations, villages },
    measure: {
      form: 'earlier-results',
      from: [{ earlier: id, weight: '100' }],
      take: 'own',
      score: 'published',
      as: 'mean',
      missing: 'none',
      least: 1,
      whenNone: 'none',
    },
    // Bonuses have been counted there once: nobody earns more than a hundred here.
    curve: { form: 'proportional', target: { fixed: '100' }, cap: '100', whenTargetZero: 'none' },
    round: { places: 4, mode: 'half-up' },
  };
}

/**
 * Five assessments made into one. The cadres of a village are no civil servants, so the villages have no fifth one, and
 * its weight lies on their tasks and their efficiency.
 */
export const yearTree: Node = {
  id: 'total',
  title: { zh: '年度综合考核', en: 'Assessment of the year' },
  source: '把效能考核与工作目标考核、党风廉政责任制考核、领导干部年终述职、公务员年度考核等结合起来',
  // What is missing is taken over by the others, as long as they are six tenths of the whole.
  aggregate: { form: 'weighted-mean', whenMissing: 'rescale', leastShare: '60' },
  children: [
    merged('efficiency', { zh: '效能考核', en: 'Efficiency' }, '推行绩效管理', '25', '30'),
    merged('targets', { zh: '工作目标考核', en: 'Targets of the year' }, '工作目标考核', '40', '45'),
    merged('integrity', { zh: '党风廉政责任制考核', en: 'Clean government' }, '党风廉政责任制考核', '15', '15'),
    merged(
      'debriefing',
      { zh: '领导干部年终述职', en: 'Year-end report of the leaders' },
      '领导干部年终述职',
      '10',
      '10',
    ),
    merged('civil-servants', { zh: '公务员年度考核', en: 'Civil servants of the unit' }, '公务员年度考核', '10', '0'),
  ],
};
