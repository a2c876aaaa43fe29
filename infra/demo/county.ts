import type { Cycle } from '../../shared/cycle/cycle.ts';
import { townshipAssessment } from '../../shared/plan/templates/township-assessment.ts';
import type { Words } from '../../shared/words.ts';

/**
 * A unit of the demonstration county, and what its invented citizens make of it.
 *
 * `cards` is its part of 12,000 cards handed out in the first half of the year; `quality` (0 to 1) how good its service
 * is; `windowPercent` how many of its cards lie at a service window, 0 where it has none.
 */
export type DemoUnit = {
  readonly unit: string;
  readonly title: Words;
  readonly group: string;
  readonly cards: number;
  readonly quality: number;
  readonly windowPercent: number;
};

/** Names and figures are invented; a township that bears one of these names is not meant. */
export const demoUnits: readonly DemoUnit[] = [
  of('hefeng', 'plain', '禾丰街道', 'Hefeng Subdistrict', 1240, 0.81, 45),
  of('wangjin', 'plain', '望津街道', 'Wangjin Subdistrict', 1160, 0.66, 45),
  of('daoxiang', 'plain', '稻香镇', 'Daoxiang Town', 1180, 0.74, 35),
  of('pinglin', 'plain', '平林镇', 'Pinglin Town', 1090, 0.52, 35),
  of('yunling', 'hills', '云岭镇', 'Yunling Town', 1050, 0.98, 30),
  of('songtao', 'hills', '松涛镇', 'Songtao Town', 1020, 0.63, 30),
  of('cuiya', 'hills', '翠崖乡', 'Cuiya Township', 1030, 0.58, 25),
  of('yangu', 'hills', '雁谷乡', 'Yangu Township', 1030, 0.77, 25),

  of('public-security', 'enforcement', '公安局', 'Public Security Bureau', 260, 0.79, 60),
  of('market-supervision', 'enforcement', '市场监督管理局', 'Market Supervision Bureau', 230, 0.72, 60),
  of('natural-resources', 'enforcement', '自然资源和规划局', 'Natural Resources and Planning Bureau', 220, 0.49, 60),
  of('ecology', 'enforcement', '生态环境局', 'Ecology and Environment Bureau', 190, 0.61, 40),
  of('transport', 'enforcement', '交通运输局', 'Transport Bureau', 210, 0.68, 50),
  of('health', 'enforcement', '卫生健康委员会', 'Health Commission', 240, 0.7, 40),
  of(
    'social-security',
    'enforcement',
    '人力资源和社会保障局',
    'Human Resources and Social Security Bureau',
    250,
    0.83,
    70,
  ),
  of('housing', 'enforcement', '住房和城乡建设局', 'Housing and Construction Bureau', 210, 0.55, 60),
  of('emergency', 'enforcement', '应急管理局', 'Emergency Management Bureau', 180, 0.75, 30),
  of('civil-affairs', 'enforcement', '民政局', 'Civil Affairs Bureau', 210, 0.97, 60),

  of('development', 'management', '发展和改革局', 'Development and Reform Bureau', 100, 0.64, 0),
  of('finance', 'management', '财政局', 'Finance Bureau', 110, 0.7, 0),
  of('statistics', 'management', '统计局', 'Statistics Bureau', 80, 0.73, 0),
  of('audit', 'management', '审计局', 'Audit Bureau', 80, 0.78, 0),
  of('agriculture', 'management', '农业农村局', 'Agriculture and Rural Affairs Bureau', 130, 0.81, 30),
  of('water', 'management', '水利局', 'Water Resources Bureau', 100, 0.67, 0),
  of('science', 'management', '科学技术局', 'Science and Technology Bureau', 80, 0.59, 0),
  of('commerce', 'management', '商务局', 'Commerce Bureau', 90, 0.62, 0),
  of('culture', 'management', '文化和旅游局', 'Culture and Tourism Bureau', 120, 0.92, 20),
  of('data', 'management', '数据资源管理局', 'Data Resources Bureau', 110, 0.76, 50),
];

function of(
  unit: string,
  group: string,
  zh: string,
  en: string,
  cards: number,
  quality: number,
  windowPercent: number,
): DemoUnit {
  return { unit, group, title: { zh, en }, cards, quality, windowPercent };
}

/** The plan the demonstration county runs. */
export const demoPlan = townshipAssessment;

/** The one cycle of the demonstration county. */
export const demoCycle: Cycle = {
  id: '2026',
  office: demoPlan.office,
  title: {
    zh: '2026年度乡镇政府服务绩效综合考核（演示）',
    en: 'Township services 2026 (demonstration)',
  },
  plan: { id: demoPlan.id, version: demoPlan.version },
  period: demoPlan.period,
  roster: demoUnits.map(({ unit, title, group }) => ({ unit, title, group })),
};
