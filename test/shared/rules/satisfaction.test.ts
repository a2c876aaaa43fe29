import { expect, test } from 'vitest';
import { FormSettings } from '../../../shared/plan/schema.ts';
import { settingsOf } from '../../../shared/rules/index.ts';
import { leafEvidence } from './leaf-evidence.ts';

const { form, settings } = settingsOf(
  'measure',
  FormSettings.parse({
    form: 'satisfaction',
    audience: 'citizens',
    points: [100, 80, 60, 30, 0],
    items: [{ item: 'attitude', weight: 100 }],
    emptyItem: 'move-weight',
    emptyChannel: 'move-weight',
    minimum: 1,
    whenNone: 'none',
  }),
);

/** How the answers to the one question are shown: by level, valid, don't know. */
function shown(levels: readonly number[]): unknown {
  const ballots = levels.map((level, at) => ({
    round: 'r1',
    audience: 'citizens',
    voter: `v${at}`,
    sheet: { east: { attitude: level < 0 ? { unknown: true as const } : { level } } },
  }));
  const reading = form
    .read(settings, leafEvidence({ ballots }), [{ unit: 'east', title: { zh: '东', en: 'East' }, group: 'all' }])
    .get('east');
  return reading?.steps.flatMap(({ rows }) => rows?.body ?? [])[0]?.slice(1, 4);
}

test('ten answers are shown by level, so that the mean can be redone with a pocket calculator', () => {
  // 7 x 100 + 2 x 80 + 1 x 0 = 860; 860 / 10 = 86
  expect(shown([0, 0, 0, 0, 0, 0, 0, 1, 1, 4, -1])).toEqual([{ t: '7 / 2 / 0 / 0 / 1' }, { n: '10' }, { n: '1' }]);
});

test('nine answers are not: in a village they would tell who said what', () => {
  expect(shown([0, 0, 0, 0, 0, 0, 0, 1, 4, -1, -1])).toEqual([{ t: '—' }, { n: '9' }, { n: '2' }]);
});
