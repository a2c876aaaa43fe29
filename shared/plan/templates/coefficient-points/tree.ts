import type { Node } from '../../schema.ts';
import { leafRounding, outOfHundred, overWhatIsThere } from '../parts.ts';
import { nearby } from './nearby.ts';

const results: Node = {
  id: 'results',
  title: { zh: '实际业绩', en: 'Results' },
  source: '以实际业绩、包联工作成绩、受奖惩情况等增减考评积分',
  from: {
    zh: '镇考核办按岗位目录核定：目标值为年初分解到岗的任务量，完成值为核实的完成量',
    en: 'The assessment office by the catalogue of posts: the work laid on the post, and how much of it was done',
  },
  handedInBy: [{ supplier: 'town-office', min: '0', places: 1 }],
  weightByGroup: { general: '45', frontline: '50', service: '30', resident: '40' },
  measure: { form: 'value', field: 'actual', several: 'none', facts: ['target'], whenNone: 'none' },
  // Who does more than was laid on him earns more, within bounds.
  curve: { form: 'proportional', target: { fact: 'target' }, cap: '120', whenTargetZero: 'none' },
  round: leafRounding,
};

const contact: Node = {
  id: 'contact',
  title: { zh: '包联工作', en: 'Work with the households and firms in charge' },
  source: '以实际业绩、包联工作成绩、受奖惩情况等增减考评积分',
  from: {
    zh: '走访、宣讲、解决困难由各岗位逐笔登记，漏访由镇考核办抽查登记；没有登记的得起始分',
    en: 'Visits, talks and help entered by each post, visits left out by the office; without any entry the points to begin with',
  },
  handedInBy: [
    { supplier: 'posts', fields: ['visit', 'lecture', 'solved'], min: '0', places: 0 },
    { supplier: 'town-office', fields: ['missed'], min: '0', places: 0 },
  ],
  weightByGroup: { general: '25', frontline: '20', service: '15', resident: '20' },
  measure: {
    form: 'events',
    start: '60',
    kinds: [
      {
        field: 'visit',
        title: { zh: '走访包联户、企业', en: 'Visits' },
        sign: 'adds',
        worth: { each: '0.5' },
        sameMatter: 'all',
        cap: '15',
      },
      {
        field: 'lecture',
        title: { zh: '开展政策宣讲', en: 'Talks on policy' },
        sign: 'adds',
        worth: { each: '1' },
        sameMatter: 'all',
        cap: '8',
      },
      {
        field: 'solved',
        title: { zh: '协助解决困难', en: 'Difficulties helped with' },
        sign: 'adds',
        worth: {
          byLevel: [
            { level: 'plain', title: { zh: '一般困难', en: 'Plain' }, points: '2' },
            { level: 'hard', title: { zh: '重大疑难', en: 'Hard' }, points: '5' },
          ],
        },
        // Two who helped with the same difficulty are two posts; one who enters it twice is not.
        sameMatter: 'best',
        cap: '20',
      },
      {
        field: 'missed',
        title: { zh: '应访未访', en: 'Visits left out' },
        sign: 'takes',
        worth: { each: '3' },
        sameMatter: 'all',
        cap: 'none',
      },
    ],
    floor: '0',
    cap: '100',
    whenNothing: 'start',
    whenNone: 'none',
  },
  curve: outOfHundred,
  round: leafRounding,
};

const duty: Node = {
  id: 'duty',
  title: { zh: '岗位履职评价', en: 'How the post is filled' },
  source: '将两个岗的履职作为单独的考核评优指标',
  from: {
    zh: '分管领导和班子成员按岗位打分（百分制），一人兼两岗的分别打分',
    en: 'The leaders score each post out of a hundred; two posts of one person are scored apart',
  },
  handedInBy: [{ supplier: 'leaders', min: '0', max: '100', places: 0 }],
  weightByGroup: { general: '30', frontline: '30', service: '20', resident: '20' },
  measure: {
    form: 'rater-scores',
    field: 'score',
    trim: { drop: 1, from: 5, fewer: 'mean' },
    raters: 'mean',
    minimum: 3,
    whenNone: 'none',
  },
  curve: outOfHundred,
  round: leafRounding,
};

/** The points of a post. What is missing is taken over by the others, as long as they are half of the whole. */
export const postTree: Node = {
  id: 'points',
  title: { zh: '考评积分', en: 'Points' },
  source: '建立系数+积分考评体系',
  aggregate: { ...overWhatIsThere, leastShare: '50' },
  children: [results, nearby, contact, duty],
};
