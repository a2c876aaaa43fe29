import type { Words } from '../../shared/words.ts';
import type { Person, Role } from '../store/person.ts';

/** A part of the house where somebody with certain duties works. */
export type Way = {
  readonly path: string;
  readonly title: Words;
  readonly about: Words;
  readonly roles: readonly Role[];
  /** Whose work begins here once he has signed in. */
  readonly begins: readonly Role[];
};

/** The ways open to a person. None where his duties have no door. */
export function waysOf({ roles }: Person): readonly Way[] {
  return ways.filter((way) => roles.some(({ role }) => way.roles.includes(role)));
}

/** Where a person's work begins: the first page where none of his duties has a place of its own. */
export function firstPathOf({ roles }: Person): string {
  return ways.find(({ begins }) => roles.some(({ role }) => begins.includes(role)))?.path ?? '/';
}

const ways: readonly Way[] = [
  {
    path: '/review',
    title: { zh: '评议任务', en: 'Reviews' },
    about: {
      zh: '为本单位的席位评价对方单位：一张表填完，可暂存，提交前再核对一遍。',
      en: "Rate the other side for your unit's seat: one sheet, drafts kept, checked once more before it is handed in.",
    },
    roles: ['contact', 'rater'],
    begins: ['contact', 'rater'],
  },
  {
    path: '/drafts',
    title: { zh: '考核方案', en: 'Plans' },
    about: {
      zh: '起草方案、查看每处问题、与旧版对比、试算，然后发布；由已发布的方案开启考核周期。',
      en: 'Write a plan, see every fault, compare with earlier versions, simulate, publish, and open a cycle from it.',
    },
    roles: ['office', 'auditor'],
    begins: [],
  },
  {
    path: '/plans',
    title: { zh: '考核周期', en: 'Cycles' },
    about: {
      zh: '查看各轮次的参与情况；考核办在这里开启或截止轮次、安排计算。',
      en: 'See the rounds and how many took part; here the office opens and closes rounds and has results computed.',
    },
    roles: ['office', 'auditor'],
    begins: ['office'],
  },
  {
    path: '/cards',
    title: { zh: '评价卡', en: 'Cards' },
    about: {
      zh: '成批制作和打印群众评价卡、海报，作废丢失的卡；封存以后核对票数和卡数。',
      en: 'Make and print cards and posters for the public, withdraw lost ones; after the seal ballots are held against cards.',
    },
    roles: ['office', 'auditor'],
    begins: [],
  },
  {
    path: '/calls',
    title: { zh: '电话访问', en: 'Calls' },
    about: {
      zh: '名单先固定、再抽样，谁都能重抽核对；逐个拨打、约回拨，访成一份投一票，号码用完删除。',
      en: 'Fix a list, draw from it so that anybody can draw again, call, agree on call-backs, cast what was answered.',
    },
    roles: ['office', 'third-party', 'auditor'],
    begins: [],
  },
  {
    path: '/kiosk',
    title: { zh: '评价仪', en: 'Devices' },
    about: {
      zh: '登记放在窗口的评价仪，配对、停用；断网也能评，网通了自动补传。',
      en: 'Register devices at counters, pair them, take them out of service; they work without a line.',
    },
    roles: ['office', 'auditor'],
    begins: [],
  },
  {
    path: '/service-desk',
    title: { zh: '办事评价', en: 'Services' },
    about: {
      zh: '办结一件，生成一个评价码请群众评；差评限期整改，记录办理情况；登记窗口、指南和购买服务。',
      en: 'Ask citizens to rate a finished matter, follow up bad ratings in time, list windows, guides and purchased services.',
    },
    roles: ['contact', 'office', 'auditor'],
    begins: [],
  },
  {
    path: '/fieldwork',
    title: { zh: '纸质评价', en: 'Paper sheets' },
    about: {
      zh: '把收回的纸质评价表逐张录入，抽一部分由另一个人再录一遍，核对一致后整批计票。',
      en: 'Type returned paper sheets, have a sample typed a second time by somebody else, compare, then cast the batch.',
    },
    roles: ['office', 'third-party', 'auditor'],
    begins: [],
  },
  {
    path: '/scores',
    title: { zh: '数据报送', en: 'Figures' },
    about: {
      zh: '下载表格，填写得分、完成值或加分申报，上传后逐格核对；考核办在这里审核入库。',
      en: 'Download the workbook, fill in scores, figures or claims, have every cell checked; the office accepts them here.',
    },
    roles: ['third-party', 'contact', 'office'],
    begins: ['third-party'],
  },
  {
    path: '/results',
    title: { zh: '考核结果', en: 'Results' },
    about: {
      zh: '查看分组排名，点开单位和指标，看每个分数是怎样算出来的；下载表格。',
      en: 'See the standing by group, open a unit and an indicator to see how each number came about, download tables.',
    },
    roles: ['office', 'leader', 'auditor', 'contact'],
    begins: ['leader', 'auditor'],
  },
  {
    path: '/comments',
    title: { zh: '群众留言', en: 'Comments' },
    about: {
      zh: '群众在评价表上写的话：封存以后、满 10 条才公开，顺序打乱，可以下载。',
      en: 'What citizens wrote on their sheets: after the seal, from ten comments on, shuffled; to read and download.',
    },
    roles: ['office', 'leader', 'auditor', 'contact'],
    begins: [],
  },
  {
    path: '/oversight',
    title: { zh: '数据质量', en: 'Data quality' },
    about: {
      zh: '群众评价的进度、误差和不寻常的地方；有问题的票由两个人决定暂不计分。只提醒，不删票。',
      en: 'How the survey goes, how sure it is and what is unusual; two persons set ballots aside. Nothing is deleted.',
    },
    roles: ['office', 'auditor'],
    begins: [],
  },
  {
    path: '/analysis',
    title: { zh: '方案分析', en: 'Analyses' },
    about: {
      zh: '各指标实际起多大作用、名次有多大把握、谁手松谁手紧；换一种权重试一试。供参考，不是结果。',
      en: 'What each indicator really decides, how sure the places are, who rates strictly; other weights tried. No result.',
    },
    roles: ['office', 'auditor'],
    begins: [],
  },
  {
    path: '/people/tokens',
    title: { zh: '接口令牌', en: 'Tokens' },
    about: {
      zh: '为自助终端、第三方机构等其他系统签发和作废令牌，限定它们能做什么、到什么时候。',
      en: 'Make and revoke tokens for kiosks, third parties and other systems: what each may do, and until when.',
    },
    roles: ['office'],
    begins: [],
  },
];
