import { nodesOf } from '../../../shared/plan/schema.ts';
import type { Tried } from '../../../shared/statistics/alternatives/tried.ts';
import type { Basis } from '../../../shared/statistics/basis.ts';
import type { Phrases, Words } from '../../../shared/words.ts';
import { alternativeTitle, skippedWords, untriedWords } from './alternative-words.ts';
import { filled, number, plainly, type Table, type Value } from './table.ts';

const words = {
  title: { zh: '换种算法', en: 'Other choices' },
  how: {
    zh: '用同一批数据，每次只改一处，重新精确计算。“平均变动”是各单位名次变动的平均数：0 表示排名不变，1 表示平均每个单位变动一名。',
    en: 'The same evidence judged exactly with one choice changed at a time. The average shift is the mean of how many places a unit moves: 0 means the same ranking.',
  },
  skipped: { zh: '“{alternative}”未改动“{node}”：{why}。', en: '"{alternative}" left "{node}" as it is: {why}.' },
  alternative: { zh: '改动', en: 'Change' },
  applied: { zh: '改动处数', en: 'Places changed' },
  average: { zh: '平均变动（名）', en: 'Average shift (places)' },
  moved: { zh: '变动单位', en: 'Units moved' },
  furthest: { zh: '变动最大', en: 'Furthest' },
  fromTo: { zh: '{unit}：第 {from} → 第 {to}', en: '{unit}: {from} -> {to}' },
  remark: { zh: '说明', en: 'Remark' },
  places: { zh: '各种算法下的名次', en: 'Places under each choice' },
  placesHow: { zh: '每一列是一种改动下的名次。', en: 'One column a change.' },
  group: { zh: '分组', en: 'Group' },
  unit: { zh: '单位', en: 'Unit' },
  official: { zh: '方案名次', en: 'By the plan' },
} satisfies Phrases;

/** Every alternative, how far it moves the ranking, and those that were not tried with the reason. */
export function alternativesTable(basis: Basis, tried: readonly Tried[]): Table {
  const nodes = new Map([...nodesOf(basis.plan.tree)].map(({ node, path }) => [path, node.title]));
  return {
    title: words.title,
    notes: [
      words.how,
      ...tried.flatMap((one) =>
        one.skipped.map((skipped) =>
          filled(words.skipped, {
            alternative: alternativeTitle(one),
            node: nodes.get(skipped.path) ?? skipped.title,
            why: skippedWords(skipped),
          }),
        ),
      ),
    ],
    columns: [
      { title: words.alternative },
      { title: words.applied, numeric: true },
      { title: words.average, numeric: true },
      { title: words.moved, numeric: true },
      { title: words.furthest },
      { title: words.remark },
    ],
    rows: tried.map((one) => rowOf(basis, one)),
  };
}

function rowOf(basis: Basis, one: Tried): readonly Value[] {
  if (one.outcome !== 'tried')
    return [alternativeTitle(one), undefined, undefined, undefined, undefined, untriedWords(one)];
  const furthest = one.shifts
    .flatMap((shift) => shift.furthest ?? [])
    .toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))[0];
  const moved = one.shifts.reduce((so, shift) => so + shift.moved, 0);
  return [
    alternativeTitle(one),
    number(one.applied, 0),
    number(one.average, 2),
    number(moved, 0),
    furthest &&
      filled(words.fromTo, {
        unit: titleOf(basis, furthest.unit),
        from: String(furthest.from),
        to: String(furthest.to),
      }),
    undefined,
  ];
}

/** The place of every unit under every alternative that was tried. */
export function placesTable(basis: Basis, tried: readonly Tried[]): Table {
  const done = tried.flatMap((one) => (one.outcome === 'tried' ? [one] : []));
  return {
    title: words.places,
    notes: [words.placesHow],
    columns: [
      { title: words.group },
      { title: words.unit },
      { title: words.official, numeric: true },
      ...done.map((one) => ({ title: alternativeTitle(one), numeric: true as const })),
    ],
    rows: basis.groups
      .filter(({ ranked }) => ranked)
      .flatMap((group) =>
        group.units.map(({ unit, title }, at): readonly Value[] => [
          group.title,
          title ?? plainly(unit),
          place(group.places[at]),
          ...done.map(({ shifts }) => place(shifts.find((shift) => shift.group === group.id)?.places[at])),
        ]),
      ),
  };
}

function titleOf(basis: Basis, unit: string): Words {
  return basis.result.units.find((one) => one.unit === unit)?.title ?? plainly(unit);
}

function place(value: number | undefined): Value {
  return value ? number(value, 0) : undefined;
}
