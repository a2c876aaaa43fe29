import type { Fact } from '../../evidence/evidence.ts';
import type { MeasureExample } from '../example.ts';

let count = 0;
const event = (unit: string, field: string, more: Partial<Fact> = {}): Fact => ({
  id: String(++count),
  indicator: 'leaf',
  unit,
  field,
  ...more,
});

const late = { field: 'late', title: { zh: '迟报', en: 'Late report' }, sign: 'takes', worth: { each: '10' } };
const petition = { field: 'petition', title: { zh: '越级上访', en: 'Petition' }, sign: 'takes', worth: { each: '5' } };
const award = {
  field: 'award',
  title: { zh: '表彰', en: 'Award' },
  sign: 'adds',
  worth: {
    byLevel: [
      { level: 'province', title: { zh: '省级', en: 'Province' }, points: '5' },
      { level: 'city', title: { zh: '市级', en: 'City' }, points: '3' },
      { level: 'county', title: { zh: '县级', en: 'County' }, points: '1' },
    ],
  },
};

const settings = (kinds: readonly unknown[], change: Readonly<Record<string, unknown>> = {}) => ({
  form: 'events',
  start: '50',
  kinds,
  floor: '0',
  cap: 'none',
  whenNothing: 'start',
  whenNone: 'none',
  ...change,
});

/** Worked examples of dated events. */
export const eventExamples: readonly MeasureExample[] = [
  {
    title: {
      zh: '满 50 分，迟报每月扣 10 分，上访每起扣 5 分，提前报告减半，扣完为止',
      en: 'From 50: 10 a late month, 5 a petition, half where warned, never below zero',
    },
    settings: settings(
      [
        { ...late, sameMatter: 'all', cap: 'none' },
        { ...petition, sameMatter: 'all', cap: 'none' },
      ],
      {
        circumstances: [{ id: 'warned', title: { zh: '提前报告', en: 'Warned in advance' }, percent: '50' }],
      },
    ),
    records: [
      event('east', 'late', { day: '2026-02-20' }),
      event('east', 'petition', { day: '2026-05-08' }),
      event('east', 'petition', { day: '2026-07-01', circumstance: 'warned' }),
      ...Array.from({ length: 6 }, (_, month) => event('west', 'late', { day: `2026-0${month + 1}-20` })),
    ],
    // east 50 - 10 - 5 - 2.5 = 32.5; west 50 - 60 = -10, floor 0; north had none
    expect: { east: '32.5', west: '0', north: '50' },
  },
  {
    title: { zh: '同一事项只取最高，本类最多 8 分', en: 'Of one matter the best, and 8 of the kind at most' },
    settings: settings([{ ...award, sameMatter: 'best', cap: '8' }], {
      start: '0',
      floor: 'none',
      whenNothing: 'none',
    }),
    records: [
      event('east', 'award', { level: 'county', matter: 'flood-relief' }),
      event('east', 'award', { level: 'province', matter: 'flood-relief' }),
      event('east', 'award', { level: 'city', matter: 'schools' }),
      event('east', 'award', { level: 'county', matter: 'roads' }),
      event('west', 'award', { level: 'county', matter: 'roads' }),
      event('west', 'award', { level: 'village', matter: 'song' }),
    ],
    // east 5 + 3 + 1 = 9, capped at 8; west 1, and a level the plan does not name counts for nothing
    expect: { east: '8', west: '1', north: null },
  },
  {
    title: { zh: '同一事项最高级全计，其余按 50%', en: 'The highest of a matter in full, the others by half' },
    settings: settings([{ ...award, sameMatter: { othersPercent: '50' }, cap: 'none' }], { start: '0', cap: '6' }),
    records: [
      event('east', 'award', { level: 'city', matter: 'schools' }),
      event('east', 'award', { level: 'county', matter: 'schools' }),
      event('west', 'award', { level: 'province', matter: 'parks' }),
      event('west', 'award', { level: 'city', matter: 'parks' }),
    ],
    // east 3 + 0.5; west 5 + 1.5 = 6.5, the whole capped at 6
    expect: { east: '3.5', west: '6' },
  },
  {
    title: { zh: '按报送的分值和数量', en: 'By the points or the number handed in' },
    settings: settings(
      [
        {
          field: 'extra',
          title: { zh: '附加分', en: 'Extra' },
          sign: 'adds',
          worth: 'value',
          sameMatter: 'all',
          cap: 'none',
        },
        { ...late, field: 'days', worth: { each: '0.5' }, sameMatter: 'all', cap: 'none' },
      ],
      { start: '10' },
    ),
    records: [
      event('east', 'extra', { value: '2.5' }),
      event('east', 'days', { value: '3' }),
      event('west', 'extra', {}),
    ],
    // 10 + 2.5 - 3 x 0.5 = 11; without points an extra counts for nothing
    expect: { east: '11', west: '10' },
  },
];
