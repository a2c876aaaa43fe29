import { expect, test } from 'vitest';
import type { Unit } from '../../../shared/cycle/cycle.ts';
import { cardSubjects, tasksOf } from '../../../shared/cycle/task.ts';
import { Audience } from '../../../shared/plan/schema.ts';

const unit = (id: string, group: string): Unit => ({ unit: id, title: { zh: id, en: id }, group });
const roster = [unit('police', 'bureaus'), unit('east', 'towns'), unit('west', 'towns'), unit('school', 'others')];

const audience = (more: object) =>
  Audience.parse({
    id: 'peers',
    kind: 'seats',
    title: { zh: '互评', en: 'Peers' },
    rates: ['towns', 'bureaus'],
    sheet: {
      scale: [
        { id: 'good', title: { zh: '好', en: 'Good' } },
        { id: 'bad', title: { zh: '差', en: 'Bad' } },
      ],
      items: [{ id: 'all', title: { zh: '总体', en: 'Overall' } }],
    },
    ...more,
  });

const said = (given: Audience) =>
  tasksOf(given, roster).map(({ seat, stratum, subjects }) => [
    seat.unit,
    stratum ?? '-',
    ...subjects.map((one) => one.unit),
  ]);

test('every bureau rates every town, and back', () => {
  const both = audience({
    strata: [{ id: 'up', title: { zh: '上', en: 'Up' } }],
    duties: [
      { raters: 'bureaus', rates: ['towns'], stratum: 'up', self: 'excluded' },
      { raters: 'towns', rates: ['bureaus'], stratum: 'up', self: 'excluded' },
    ],
  });
  expect(said(both)).toEqual([
    ['police', 'up', 'east', 'west'],
    ['east', 'up', 'police'],
    ['west', 'up', 'police'],
  ]);
});

test('towns that rate towns leave themselves out, unless the plan says otherwise', () => {
  const peers = (self: string) => audience({ duties: [{ raters: 'towns', rates: ['towns'], self }] });
  expect(said(peers('excluded'))).toEqual([
    ['east', '-', 'west'],
    ['west', '-', 'east'],
  ]);
  expect(said(peers('included'))).toEqual([
    ['east', '-', 'east', 'west'],
    ['west', '-', 'east', 'west'],
  ]);
});

test('a seat under two duties rates everybody once, and one with nobody to rate has no task', () => {
  const given = audience({
    duties: [
      { raters: 'towns', rates: ['towns', 'bureaus'], self: 'excluded' },
      { raters: 'towns', rates: ['bureaus'], self: 'excluded' },
      { raters: 'bureaus', rates: ['bureaus'], self: 'excluded' },
    ],
  });
  expect(said(given)).toEqual([
    ['east', '-', 'police', 'west'],
    ['west', '-', 'police', 'east'],
  ]);
});

test('without duties nobody has a task, and a card for all units rates the groups its audience rates', () => {
  expect(said(audience({}))).toEqual([]);
  const deputies = audience({ kind: 'public', cards: 'all-units', rates: ['towns'] });
  expect(cardSubjects(deputies, roster).map((one) => one.unit)).toEqual(['east', 'west']);
});
