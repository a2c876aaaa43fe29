import type { Cycle } from '../../shared/cycle/cycle.ts';
import { Plan } from '../../shared/plan/schema.ts';

const words = (text: string) => ({ zh: `${text}（虚构）`, en: `${text} (made up)` });
const named = (id: string) => ({ id, title: words(id) });
/** The questions of the sheet. */
export const items = ['attitude', 'speed', 'fairness', 'honesty', 'outcome'];
/** Its levels, best first. */
export const levels = ['best', 'good', 'fair', 'poor', 'worst'];
/** How ballots come in. */
export const channels = ['phone', 'paper'];

/** One audience of five questions, whose satisfaction is all a unit is judged by. */
export const plan = Plan.parse({
  id: 'bench',
  office: 'county',
  version: 1,
  title: words('Bench'),
  period: { from: '2026-01-01', to: '2026-12-31' },
  scale: { full: '100', publish: { places: 2, mode: 'half-up' } },
  groups: [{ ...named('all'), ranked: true }],
  audiences: [
    {
      ...named('citizens'),
      kind: 'public',
      rates: ['all'],
      channels: channels.map(named),
      sheet: { scale: levels.map(named), items: items.map(named) },
    },
  ],
  tree: {
    ...named('satisfied'),
    measure: {
      form: 'satisfaction',
      audience: 'citizens',
      points: ['100', '80', '60', '30', '0'],
      items: items.map((item) => ({ item, weight: '20' })),
      channels: [
        { channel: 'phone', weight: '60' },
        { channel: 'paper', weight: '40' },
      ],
      emptyItem: 'move-weight',
      emptyChannel: 'move-weight',
      minimum: 10,
      whenNone: 'none',
    },
    curve: { form: 'proportional', target: { fixed: '100' }, cap: '100', whenTargetZero: 'none' },
    round: { places: 4, mode: 'half-up' },
  },
  adjustments: [],
  rankAt: 'published',
  outcomes: [{ ...named('rank'), form: 'rank', ties: 'competition' }],
});

/** A cycle of so many units, `unit-1` and on. */
export const cycleOf = (units: number): Cycle => ({
  id: 'bench',
  office: plan.office,
  title: words('Bench'),
  plan: { id: plan.id, version: plan.version },
  period: plan.period,
  roster: Array.from({ length: units }, (_, at) => ({
    unit: `unit-${at + 1}`,
    title: words(`Unit ${at + 1}`),
    group: 'all',
  })),
});
