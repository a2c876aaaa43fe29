import type { FormSettings, Node } from '../../schema.ts';
import { leafRounding, outOfHundred, overWhatIsThere, shareOf } from '../parts.ts';

/** "Must be done within the time": only all of them earn everything, and one in ten late earns next to nothing. */
const mustBeInTime: FormSettings = {
  form: 'ladder',
  steps: [
    { from: '100', percent: '100' },
    { from: '98', percent: '85' },
    { from: '95', percent: '60' },
    { from: '90', percent: '30' },
  ],
  below: '0',
};

/** The list of the year's work, struck off in time, and the time limits. */
export const duties: Node = {
  id: 'duties',
  title: { zh: '工作清单和限时办结', en: 'The list of work, and time limits' },
  source: '实施工作项目清单管理',
  weightByGroup: { enforcement: '20', general: '30' },
  aggregate: overWhatIsThere,
  children: [
    {
      id: 'worklist',
      title: { zh: '工作项目按期销号', en: 'Items struck off by their day' },
      source: '建立销号制度,对解决或完成的要及时销号',
      from: {
        zh: '督查部门的清单台账：目标值为到期应销号项目数，完成值为其中按期销号的',
        en: 'The list as the inspectors keep it: items due, and those struck off by their day',
      },
      handedInBy: [{ supplier: 'supervision', min: '0', places: 0 }],
      weight: '40',
      measure: shareOf('actual', 'target'),
      curve: outOfHundred,
      round: leafRounding,
    },
    {
      id: 'between',
      title: { zh: '部门之间限时办结', en: 'Between departments, in time' },
      source: '部门之间办理请示、报告、询问、答复、征求意见、会签文件等,必须在规定时限内办结',
      from: {
        zh: '公文系统导出：目标值为应办件数，完成值为按时办结件数',
        en: 'From the document system: papers to be dealt with, and those that were in time',
      },
      handedInBy: [{ supplier: 'supervision', min: '0', places: 0 }],
      weight: '30',
      measure: shareOf('actual', 'target'),
      curve: mustBeInTime,
      round: leafRounding,
    },
    {
      id: 'promised',
      title: { zh: '服务事项限时办结', en: 'Services by the promised day' },
      source: '健全并落实首问负责、一次性告知、限时办结、咨询服务、AB角工作制、收件凭证等基本服务制度',
      from: {
        zh: '行政服务中心导出：目标值为应办结件数，完成值为在承诺时限内办结件数',
        en: 'From the service centre: cases due, and those closed by the promised day',
      },
      handedInBy: [{ supplier: 'service-centre', min: '0', places: 0 }],
      weight: '30',
      measure: shareOf('actual', 'target'),
      curve: mustBeInTime,
      round: leafRounding,
    },
  ],
};

/** What people are told beforehand, and what becomes of what they call in. */
export const service: Node = {
  id: 'service',
  title: { zh: '公共服务', en: 'Public service' },
  source: '简化优化公共服务流程',
  weightByGroup: { enforcement: '10', general: '5' },
  aggregate: overWhatIsThere,
  children: [
    {
      id: 'guides',
      title: { zh: '办事指南公开评价', en: 'The guides, judged in public' },
      source: '建立办事指南社会公开评价、动态完善制度',
      from: { zh: '窗口和网上办事对象对办事指南一题的评价', en: 'What people served said of the guide' },
      weight: '40',
      // The share of those content with the guide, not how content they were: a guide is right or it is not.
      measure: {
        form: 'level-share',
        audience: 'windows',
        levels: 2,
        items: [{ item: 'guide', weight: '100' }],
        emptyItem: 'move-weight',
        emptyChannel: 'move-weight',
        minimum: 10,
        whenNone: 'none',
      },
      curve: outOfHundred,
      round: leafRounding,
    },
    {
      id: 'hotline',
      title: { zh: '“12345”热线办结', en: 'Calls to 12345 settled' },
      source: '强化“12345”市民服务热线处置能力',
      from: {
        zh: '热线平台导出：收到件数为派给本部门的，办结件数为按期办结并经回访确认的',
        en: 'From the hotline: calls passed on to the department, and those settled in time as the caller says',
      },
      handedInBy: [{ supplier: 'hotline-office', min: '0', places: 0 }],
      weight: '60',
      measure: shareOf('concluded', 'received'),
      // Nothing at 70 % and less, everything at 98 % and more.
      curve: {
        form: 'line',
        corners: [
          { at: '70', percent: '0' },
          { at: '98', percent: '100' },
        ],
        outside: 'flat',
        floor: '0',
        cap: '100',
      },
      round: leafRounding,
    },
  ],
};
