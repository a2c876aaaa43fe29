import type { FormSettings, Node } from '../../schema.ts';
import { leafRounding, overWhatIsThere } from '../parts.ts';

/**
 * The fall on the year before, in percent. A base year of zero: nothing then and nothing now is as good as the target,
 * nothing then and something now is no reduction at all. A unit that was not there the year before has no base and no
 * reading.
 */
const reduction: FormSettings = {
  form: 'ratio',
  actual: 'actual',
  against: 'base',
  as: 'decrease',
  several: 'none',
  whenBothZero: '20',
  whenAgainstZero: '0',
  whenNone: 'none',
};

/** A fall of 20 % earns everything, less earns in proportion, a rise nothing. */
const atLeastTwenty: FormSettings = {
  form: 'proportional',
  target: { fixed: '20' },
  cap: '100',
  whenTargetZero: 'none',
};

/** Villages issue no documents of their own under the town's number, so theirs are meetings and costs. */
export const economy: Node = {
  id: 'economy',
  title: { zh: '精文减会压支出', en: 'Fewer documents and meetings, lower costs' },
  source: '在去年的基础上,进一步努力压缩精简,文件数量、会议次数、办文办会经费同比下降20%以上',
  weightByGroup: { stations: '15', villages: '10' },
  aggregate: overWhatIsThere,
  children: [
    {
      id: 'documents',
      title: { zh: '文件数量同比下降', en: 'Fall in the number of documents' },
      source: '文件数量、会议次数、办文办会经费同比下降20%以上',
      from: {
        zh: '党政办发文登记：完成值为本年份数，基期值为上年份数',
        en: 'Register of the general office: documents this year and the year before',
      },
      handedInBy: [{ supplier: 'general-office', min: '0', places: 0 }],
      weightByGroup: { stations: '30', villages: '0' },
      measure: reduction,
      curve: atLeastTwenty,
      round: leafRounding,
    },
    {
      id: 'meetings',
      title: { zh: '会议次数同比下降', en: 'Fall in the number of meetings' },
      source: '精文减会,促进会风文风不断改进',
      from: {
        zh: '党政办会议登记：完成值为本年次数，基期值为上年次数',
        en: 'Register of the general office: meetings this year and the year before',
      },
      handedInBy: [{ supplier: 'general-office', min: '0', places: 0 }],
      weightByGroup: { stations: '30', villages: '50' },
      measure: reduction,
      curve: atLeastTwenty,
      round: leafRounding,
    },
    {
      id: 'costs',
      title: { zh: '办文办会经费同比下降', en: 'Fall in the cost of documents and meetings' },
      source: '大力压缩行政成本性支出',
      from: {
        zh: '财政所决算（万元）：完成值为本年支出，基期值为上年支出',
        en: 'Accounts of the finance station, in 10,000 yuan: spent this year and the year before',
      },
      handedInBy: [{ supplier: 'treasury', min: '0', places: 2 }],
      weightByGroup: { stations: '40', villages: '50' },
      measure: reduction,
      curve: atLeastTwenty,
      round: leafRounding,
    },
  ],
};
