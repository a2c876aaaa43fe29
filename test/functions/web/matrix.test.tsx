import { expect, test } from 'vitest';
import { chosenOf, isStranger, MatrixFields, matrixFaults, readMatrix } from '../../../functions/web/matrix.tsx';
import type { Scene } from '../../../functions/web/scene.ts';
import { readSheet } from '../../../shared/evidence/sheet.ts';
import type { Sheet } from '../../../shared/plan/schema.ts';
import type { Words } from '../../../shared/words.ts';

const words = (zh: string) => ({ zh, en: zh });
const sheet = (...items: string[]): Sheet => ({
  scale: ['满意', '不满意'].map((title, at) => ({ id: `l${at}`, title: words(title) })),
  items: items.map((id) => ({ id, title: words(id) })),
});
const subjects = ['east', 'west'].map((unit) => ({ unit, title: words(`${unit}镇`), group: 'plain' }));
const groups = [{ id: 'plain', title: words('平原') }];
// What the matrix asks of a scene.
const scene = { say: ({ zh }: Words) => zh, language: 'zh' } as Scene;
const drawn = (asked: Sheet, chosen = new Map()) =>
  String(<MatrixFields sheet={asked} subjects={subjects} groups={groups} chosen={chosen} faults={[]} scene={scene} />);

test('a sheet of several questions has one list of answers a cell, named by its unit and question', () => {
  const html = drawn(sheet('speed', 'manner'), new Map([['east', new Map([['manner', 'unknown']])]]));
  expect(html.match(/<select /g)).toHaveLength(4);
  expect(html).toContain('name="a.west.speed" aria-labelledby="u.west i.speed"');
  expect(html.match(/value="unknown" selected/g)).toHaveLength(1);
  expect(html.match(/selected/g)).toHaveLength(1);
});

test('a sheet of one question has one tick a row: its levels stand across, and "don\'t know" apart from them', () => {
  const html = drawn(sheet('overall'), new Map([['west', new Map([['overall', '1']])]]));
  expect(html).not.toContain('<select');
  expect(html.match(/<input type="radio"/g)).toHaveLength(6); // 2 units x (2 levels + don't know)
  expect(html).toContain('name="a.west.overall" value="1" checked');
  expect(html).toContain('<th scope="col" id="l.unknown" class="apart">不了解</th>');
});

test('units stand under the titles of their groups', () => {
  expect(drawn(sheet('overall'))).toContain('<th scope="rowgroup" colspan="4">平原</th>');
});

test('what a form says of units is read cell by cell, and what belongs to no cell is named', () => {
  const form = new Map([
    ['a.east.speed', ['0']],
    ['a.west.speed', ['1', '0']],
    ['a.west.manner', ['']],
    ['a.north.speed', ['0']],
    ['a.speed', ['0']],
    ['a.east.speed.more', ['0']],
    ['nonce', ['x']],
    ['weight', ['9']],
  ]);
  const { sent, strangers } = readMatrix(form, ['nonce']);
  expect(strangers).toEqual(['a.speed', 'a.east.speed.more', 'weight']);
  expect(chosenOf(sent).get('east')).toEqual(new Map([['speed', '0']]));
  expect(chosenOf(sent).get('west')).toEqual(new Map());
  const { faults } = readSheet(sheet('speed'), ['east', 'west'], sent);
  expect(faults.filter(isStranger).map(({ subject, item }) => `${subject} ${item}`)).toEqual([
    'west manner',
    'north speed',
  ]);
  const told = matrixFaults(
    sheet('speed'),
    subjects,
    faults.filter((fault) => !isStranger(fault)),
  );
  expect(told.map((fault) => [fault.field, fault.words.zh])).toEqual([
    ['a.west.speed', 'west镇“speed”：收到了不止一个答案，请只选一个。'],
  ]);
});
