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
    path: '/results',
    title: { zh: '考核结果', en: 'Results' },
    about: {
      zh: '查看分组排名，点开单位和指标，看每个分数是怎样算出来的；下载表格。',
      en: 'See the standing by group, open a unit and an indicator to see how each number came about, download tables.',
    },
    roles: ['office', 'leader', 'auditor', 'contact'],
    begins: ['leader', 'auditor'],
  },
];
