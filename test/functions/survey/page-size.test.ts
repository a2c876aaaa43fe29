import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../../functions/store/table.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { openTestStore } from '../../fixtures/dynamo.ts';
import { assemblyOf, filledSheet, newWholeCard, openAssembly } from './all-units.ts';
import { citizenOf, filledIn, houseWith, newCard, openCounty } from './citizen.ts';
import { plan, sheet } from './county.ts';

/** What a slow line brings in one round trip. */
const oneRoundTrip = 14_000;

const questions = [
  ['干部待人和气吗？', 'Are the officials friendly?'],
  ['办事快不快？', 'Are matters dealt with quickly?'],
  ['村里镇里的账目公开吗？', 'Are the accounts of village and town open?'],
  ['道路、路灯、排水管得好吗？', 'Are roads, lamps and drains looked after?'],
  ['垃圾清运及时吗？', 'Is refuse collected in time?'],
  ['看病、报销方便吗？', 'Is it easy to see a doctor and be reimbursed?'],
  ['邻里纠纷调解得公道吗？', 'Are quarrels between neighbours settled fairly?'],
  ['反映的问题有没有人管？', 'Does somebody take care of what you report?'],
] as const;

const eight: Plan = {
  ...plan,
  audiences: plan.audiences.map((audience) => ({
    ...audience,
    sheet: {
      ...sheet,
      items: questions.map(([zh, en], at) => ({
        id: `question-${at}`,
        title: { zh, en },
        hint: { zh: `请按您最近一年的亲身感受选（${zh}）`, en: `By your own experience of the last year (${en})` },
      })),
    },
  })),
};

let store: Store;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ store, close } = await openTestStore());
  await openCounty(store, eight);
});
afterAll(() => close());

test('every page of the citizen comes in one round trip, even eight questions with all their faults', async () => {
  const citizen = citizenOf(houseWith(store).house);
  const begin = await citizen.look();
  const opened = await citizen.card((await newCard(store)).printed);
  expect(opened.html.match(/<fieldset/g)).toHaveLength(8);
  const faulty = await citizen.ballot(filledIn(opened.html, {}));
  expect(faulty.html.match(/class="fault"/g)).toHaveLength(8);
  for (const { whole } of [begin, opened, faulty]) {
    expect(whole).toContain('<style>:root{'); // in the page itself, not one more request
    expect(gzipSync(whole).byteLength).toBeLessThanOrEqual(oneRoundTrip);
  }
});

test.each([
  [28, 1],
  [20, 3],
])('the sheet of %i units with %i questions comes in one round trip too, with all its faults', async (units, items) => {
  const { store: own, close: end } = await openTestStore();
  const assembly = assemblyOf(units, items);
  await openAssembly(own, assembly);
  const citizen = citizenOf(houseWith(own).house);
  const opened = await citizen.card((await newWholeCard(own)).printed, 'deputies');
  expect(opened.status).toBe(200);
  // Every answer but one is wrong: the longest page there is.
  const wrong = filledSheet(opened.html, assembly, (unit, item) =>
    `${unit} ${item}` === 'town-1 overall' ? '0' : '9',
  );
  const faulty = await citizen.ballot(wrong, 'deputies');
  expect(faulty.html.match(/class="fault"/g)).toHaveLength(units * items - 1);
  const sizes = [await citizen.look('deputies'), opened, faulty].map(({ whole }) => gzipSync(whole).byteLength);
  for (const size of sizes) expect(size).toBeLessThanOrEqual(oneRoundTrip);
  await end();
});

test('all scripts of the citizens’ pages and of the devices come to 25 kB at most', async () => {
  const root = resolve(import.meta.dirname, '../../..');
  const { outputFiles } = await build({
    entryPoints: globSync('functions/**/*-island.ts', { cwd: root }).sort(),
    ...{ absWorkingDir: root, bundle: true, write: false, outdir: 'static', format: 'iife', minify: true },
    target: ['chrome67', 'safari12'],
  });
  const sizes = outputFiles.map(({ contents }) => gzipSync(contents).byteLength);
  expect(sizes.length).toBeGreaterThan(4);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(25_000);
});
