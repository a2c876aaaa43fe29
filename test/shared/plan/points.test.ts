import { describe, expect, test } from 'vitest';
import { exact } from '../../../shared/number.ts';
import { checkPlan } from '../../../shared/plan/check.ts';
import { faultWords } from '../../../shared/plan/fault.ts';
import { Plan } from '../../../shared/plan/schema.ts';
import { nominalShares } from '../../../shared/plan/share.ts';
import { smallPlan } from '../../fixtures/small-county.ts';

const words = (text: string) => ({ zh: `${text}（例）`, en: text });
const leaf = (id: string, share: Record<string, unknown>) => ({
  id,
  title: words(id),
  from: words('Statistics office'),
  measure: { form: 'value', field: 'actual', several: 'none', facts: [], whenNone: 'none' },
  curve: { form: 'proportional', target: { fixed: '100' }, cap: '100', whenTargetZero: 'none' },
  ...share,
});
const adding = { form: 'sum', whenMissing: 'zero' };
const line = {
  form: 'line',
  corners: [
    { at: '0', percent: '0' },
    { at: '50', percent: '100' },
  ],
  outside: 'flat',
  floor: 'none',
  cap: 'none',
};

/**
 * A county that adds points: 60 of targets and 40 of service; and service itself is two leaves of 28 and 12 points, in
 * the hills of 30 and 10.
 */
function county(
  change: (tree: { service: Record<string, unknown>; targets: Record<string, unknown> }) => void = () => {},
) {
  const targets: Record<string, unknown> = leaf('targets', { fullPoints: '60' });
  const service: Record<string, unknown> = {
    id: 'service',
    title: words('service'),
    fullPoints: '40',
    aggregate: adding,
    children: [
      leaf('speed', { fullPointsByGroup: { plain: '28', hills: '30' } }),
      leaf('manner', { fullPointsByGroup: { plain: '12', hills: '10' } }),
    ],
  };
  change({ service, targets });
  const { tieBreaks: _, ...rest } = smallPlan;
  return {
    ...rest,
    audiences: [],
    tree: { id: 'total', title: words('total'), aggregate: adding, children: [targets, service] },
  };
}

const told = (change?: Parameters<typeof county>[0]) => {
  const { faults } = checkPlan(county(change));
  for (const fault of faults) expect(faultWords(fault).zh).not.toContain('{');
  return faults.map(({ at, code, with: fills }) =>
    [at, code, fills?.group, fills?.sum, fills?.wanted].filter((one) => one !== undefined).join(' '),
  );
};
const shares = (draft: unknown, group: string) =>
  Object.fromEntries([...nominalShares(Plan.parse(draft), group)].map(([path, share]) => [path, exact(share)]));

test('a county that adds points to a hundred has no fault, and every point is a percent', () => {
  expect(told()).toEqual([]);
  expect(shares(county(), 'plain')).toEqual({
    total: '100',
    'total/targets': '60',
    'total/service': '40',
    'total/service/speed': '28',
    'total/service/manner': '12',
  });
  expect(shares(county(), 'hills')).toMatchObject({ 'total/service/speed': '30', 'total/service/manner': '10' });
});

describe('points that do not add up to what their branch can earn', () => {
  test('are named with their group, their sum and what is wanted', () => {
    const spoil = county(({ service }) => {
      service.children = [
        leaf('speed', { fullPointsByGroup: { plain: '28', hills: '30' } }),
        leaf('manner', { fullPointsByGroup: { plain: '12', hills: '12' } }),
      ];
    });
    const { faults } = checkPlan(spoil);
    expect(faults).toEqual([
      {
        at: 'total/service',
        code: 'points-sum',
        with: { group: 'hills', sum: '42', wanted: '40', points: '30 + 12' },
      },
    ]);
    expect(faults[0] && faultWords(faults[0]).en).toContain('sum to 42 instead of 40: 30 + 12');
  });

  test('under the root are measured by the scale of the plan', () => {
    expect(
      told(({ targets }) => {
        targets.fullPoints = '50';
      }),
    ).toEqual(['total points-sum plain 90 100', 'total points-sum hills 90 100']);
  });

  test('are no fault where a curve turns them into the points of the branch', () => {
    const curved = ({ service }: { service: Record<string, unknown> }) => {
      service.curve = line;
      service.children = [leaf('speed', { fullPoints: '15' }), leaf('manner', { fullPoints: '35' })];
    };
    expect(told(curved)).toEqual([]);
    // 15 of 50 of the branch's 40
    expect(shares(county(curved), 'plain')).toMatchObject({
      'total/service/speed': '12',
      'total/service/manner': '28',
    });
  });

  test('are not told beside points that are missing or given twice, or of strange groups', () => {
    expect(
      told(({ service }) => {
        service.children = [leaf('speed', {}), leaf('manner', { fullPoints: '40' })];
      }),
    ).toEqual(['total/service/speed points-missing']);
    expect(
      told(({ service }) => {
        service.children = [
          leaf('speed', { fullPoints: '28', fullPointsByGroup: { plain: '28' } }),
          leaf('manner', { fullPoints: '12' }),
        ];
      }),
    ).toEqual(['total/service/speed weight-twice']);
    expect(
      told(({ service }) => {
        service.children = [
          leaf('speed', { fullPointsByGroup: { plain: '28', hills: '28', valley: '9' } }),
          leaf('manner', { fullPoints: '12' }),
        ];
      }),
    ).toEqual(['total/service/speed no-such-group valley']);
  });
});

describe('weights under points', () => {
  const weighted = ({ service }: { service: Record<string, unknown> }) => {
    service.aggregate = { form: 'weighted-mean', whenMissing: 'rescale' };
    service.children = [leaf('speed', { weight: '70' }), leaf('manner', { weight: '30' })];
  };

  test('a mean on a scale of 100 cannot stand for 40 points', () => {
    expect(told(weighted)).toEqual([
      'total/service weights-under-points plain',
      'total/service weights-under-points hills',
    ]);
  });

  test('it can where a curve turns it into points, and where only places count', () => {
    expect(
      told((tree) => {
        weighted(tree);
        tree.service.curve = { form: 'proportional', target: { fixed: '100' }, cap: '100', whenTargetZero: 'none' };
      }),
    ).toEqual([]);
    const compared = (tree: { service: Record<string, unknown> }) => {
      weighted(tree);
      tree.service.aggregate = { form: 'copeland' };
    };
    expect(told(compared)).toEqual([]);
    // 70 % and 30 % of 40 points
    expect(shares(county(compared), 'hills')).toMatchObject({
      'total/service/speed': '28',
      'total/service/manner': '12',
    });
  });

  test('points under weights add up to the scale of the plan', () => {
    const turned = (points: string) => ({
      ...county(),
      tree: {
        id: 'total',
        title: words('total'),
        aggregate: { form: 'weighted-mean', whenMissing: 'rescale' },
        children: [
          leaf('targets', { weight: '60' }),
          {
            id: 'service',
            title: words('service'),
            weight: '40',
            aggregate: adding,
            children: [leaf('speed', { fullPoints: '75' }), leaf('manner', { fullPoints: points })],
          },
        ],
      },
    });
    expect(checkPlan(turned('25')).faults).toEqual([]);
    // 40 % x 75 / 100 = 30
    expect(shares(turned('25'), 'plain')).toMatchObject({ 'total/service/speed': '30', 'total/service/manner': '10' });
    expect(checkPlan(turned('20')).faults.map(({ at, code }) => `${at} ${code}`)).toEqual([
      'total/service points-sum',
      'total/service points-sum',
    ]);
  });
});
