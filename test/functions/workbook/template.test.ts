import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { Book } from '../../../functions/workbook/book.ts';
import { readHandIn } from '../../../functions/workbook/read-hand-in.ts';
import { templateOf } from '../../../functions/workbook/template.ts';
import { writeBook } from '../../../functions/workbook/write.ts';
import type { Fact } from '../../../shared/evidence/evidence.ts';
import { factId, type HandInAsked } from '../../../shared/evidence/hand-in.ts';
import { askedOf, cycle, lines, opened, plan } from './county.ts';

const statistics = askedOf('statistics');
const discipline = askedOf('discipline');

async function written(book: Book) {
  return readXlsx(await writeBook(book), { readStyles: true });
}

/** A record of each unit for everything a supplier is asked. */
function accepted(asked: HandInAsked): readonly Fact[] {
  const figures = asked.figures.flatMap(({ indicator, field }) =>
    asked.units.map(({ unit }, index): Fact => {
      const value = ['0', '98.55', '12', '77.7'][index] ?? '1';
      return { id: factId(asked.source, indicator, field, unit), indicator, field, unit, value };
    }),
  );
  const matters = asked.matters.flatMap(({ indicator, fields }) =>
    asked.units.flatMap(({ unit }, index) =>
      fields.map((field): Fact => {
        const matter = `县发〔2026〕${index}号`;
        const id = factId(asked.source, indicator, field, unit, matter);
        const value = field === 'incident' ? {} : { value: `1.${index + 1}` };
        return {
          id,
          indicator,
          field,
          unit,
          matter,
          day: '2026-03-31',
          basis: '=HYPERLINK("x")',
          note: '-说明',
          ...value,
        };
      }),
    ),
  );
  return [...figures, ...matters];
}

test.each(['zh', 'en'] as const)('what a template holds reads back as the same records, in %s', async (language) => {
  for (const asked of [statistics, discipline, askedOf('agency'), askedOf('claims', 'yunling')]) {
    const facts = accepted(asked);
    const sheets = await opened(await writeBook(templateOf(asked, cycle, plan, facts, language)));
    const read = readHandIn(asked, cycle, plan, sheets);
    expect(lines(read.faults)).toEqual([]);
    const byId = (a: Fact, b: Fact) => (a.id < b.id ? -1 : 1);
    expect([...read.facts].sort(byId)).toEqual([...facts].sort(byId));
  }
});

test('an empty template is a hand-in of nothing, without a fault', async () => {
  for (const asked of [statistics, discipline]) {
    const sheets = await opened(await writeBook(templateOf(asked, cycle, plan, [], 'zh')));
    expect(readHandIn(asked, cycle, plan, sheets)).toEqual({ facts: [], faults: [] });
  }
});

test('labels are locked, cells to fill in are open and light yellow, and there is no password', async () => {
  const [sheet] = (await written(templateOf(statistics, cycle, plan, [], 'zh'))).sheets;
  expect(sheet?.name).toBe('数据');
  expect(sheet?.protection?.sheet).toBe(true);
  expect(sheet?.protection?.password).toBeUndefined();
  for (const at of ['0,0', '2,3', '3,0', '3,1', '3,2'])
    expect(sheet?.cells?.get(at)?.style?.protection?.locked).not.toBe(false);
  for (const at of ['3,3', '6,7']) {
    expect(sheet?.cells?.get(at)?.style?.protection?.locked).toBe(false);
    expect(sheet?.cells?.get(at)?.style?.fill).toMatchObject({ fgColor: { rgb: 'FFFBE6' } });
  }
});

test('a figure that does not concern a unit is grey and locked', async () => {
  const [first] = statistics.figures;
  if (!first) throw new Error('no figure');
  const some = { ...statistics, figures: [{ ...first, units: new Set(['hefeng']) }] };
  const [sheet] = (await written(templateOf(some, cycle, plan, [], 'zh'))).sheets;
  expect(sheet?.cells?.get('3,3')?.style?.protection?.locked).toBe(false);
  expect(sheet?.cells?.get('4,3')?.style?.protection?.locked).toBe(true);
  expect(sheet?.cells?.get('4,3')?.style?.fill).toMatchObject({ fgColor: { rgb: 'E7E6E6' } });
});

test('Excel checks what is typed, with a message in the language of the template', async () => {
  const checks = async (language: 'zh' | 'en') =>
    (await written(templateOf(statistics, cycle, plan, [], language))).sheets[0]?.dataValidations;
  expect((await checks('zh'))?.[2]).toMatchObject({
    type: 'custom',
    formula1: 'AND(ISNUMBER(F4),F4>=0,F4<=100,ROUND(F4,2)=F4)',
    range: 'F4:F7',
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: '请核对',
    errorMessage: '请填：0 至 100 之间的数字，最多 2 位小数。没有数据的，请留空。',
  });
  expect((await checks('en'))?.[2]?.errorMessage).toBe(
    'Enter a number from 0 to 100, with at most 2 decimals. Leave empty what is not known.',
  );
});

test('a list of matters offers units and kinds to choose from, and formats days and values', async () => {
  const [sheet] = (await written(templateOf(discipline, cycle, plan, [], 'zh'))).sheets;
  expect(sheet?.name).toBe('加分与扣分');
  const lists = sheet?.dataValidations?.filter(({ type }) => type === 'list');
  expect(lists?.map(({ values }) => values)).toEqual([['禾丰街道', '云岭镇', '卫生健康委员会', '财政局'], ['扣分']]);
  expect(sheet?.cells?.get('3,4')?.style?.numFmt).toBe('yyyy-mm-dd');
  expect(sheet?.cells?.get('3,3')?.style?.numFmt).toBe('0.00');
  expect(sheet?.cells?.get('3,5')?.style?.numFmt).toBe('@');
});

test('more units than a check can list stand on a hidden sheet of lists', async () => {
  const units = Array.from({ length: 60 }, (_, index) => ({
    ...(discipline.units[0] ?? { unit: '', group: 'plain' }),
    unit: `u${index}`,
    title: { zh: `第${index}号单位`, en: `Unit, ${index}` },
  }));
  const book = await written(templateOf({ ...discipline, units }, cycle, plan, [], 'zh'));
  const hidden = book.sheets.find(({ name }) => name === '_lists');
  expect(hidden?.hidden).toBe(true);
  expect(hidden?.rows[59]?.[0]).toBe('第59号单位');
  expect(book.sheets[0]?.dataValidations?.[0]?.formula1).toBe("'_lists'!$A$1:$A$60");
});

test('titles stay in view and are printed on every page of A4 lying down', async () => {
  const [sheet] = (await written(templateOf(statistics, cycle, plan, [], 'zh'))).sheets;
  expect(sheet?.freezePane).toEqual({ rows: 3, columns: 2 });
  expect(sheet?.pageSetup).toMatchObject({
    paperSize: 'a4',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '$1:$3',
    printArea: '$A$1:$H$7',
  });
});

test('the instructions name every figure with its limits, and no sheet holds a formula', async () => {
  const book = await written(templateOf(statistics, cycle, plan, accepted(statistics), 'zh'));
  const notes = book.sheets.find(({ name }) => name === '填表说明');
  const text = notes?.rows.flat().join('\n') ?? '';
  expect(text).toContain('“限时办结率（完成值）”：0 至 100 之间的数字，最多 2 位小数。');
  expect(text).toContain('没有数据的，留空。');
  expect(text).not.toMatch(/\{\w+\}/);
  expect(
    book.sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])]).filter(({ formula }) => formula !== undefined),
  ).toEqual([]);
});

test('a template made for something else is named with what to do', async () => {
  const sheets = await opened(await writeBook(templateOf(statistics, cycle, plan, [], 'zh')));
  const rules = (asked: HandInAsked, of = cycle, by: { id: string; version: number; digest: string } = plan) =>
    readHandIn(asked, of, by, sheets).faults.map(
      ({ sheet, at, value, rule }) => `${sheet}!${at} [${value}] ${rule.zh}`,
    );
  expect(rules(askedOf('agency'))).toEqual(['_pingyi!B5 [statistics] 这份表是给另一个报送单位的模板。']);
  expect(rules(askedOf('claims', 'yunling'))).toEqual(['_pingyi!B5 [statistics] 这份表是给另一个报送单位的模板。']);
  expect(rules(statistics, { ...cycle, id: '2027' })).toEqual([
    '_pingyi!B4 [2026] 这份表是另一个考核周期的模板（2026，现在是 2027）。',
  ]);
  expect(rules(statistics, cycle, { ...plan, version: 2 })).toEqual([
    '_pingyi!B2 [1] 这份表按另一个考核方案或版本制作（township-assessment v1，现在是 township-assessment v2）。',
  ]);
  expect(rules(statistics, cycle, { ...plan, digest: 'e' })[0]).toMatch(/^_pingyi!B3 .* 模板的校验信息与方案对不上/);
  expect(rules({ ...statistics, figures: statistics.figures.slice(1) })[0]).toMatch(
    /^_pingyi!B7 .* 模板的校验信息与方案对不上/,
  );
  expect(readHandIn(askedOf('agency'), cycle, plan, sheets).faults[0]?.mend.zh).toContain('请重新下载模板');
});

test('one unit does not hand in with the template of another', async () => {
  const sheets = await opened(await writeBook(templateOf(askedOf('claims', 'yunling'), cycle, plan, [], 'zh')));
  const { faults } = readHandIn(askedOf('claims', 'hefeng'), cycle, plan, sheets);
  expect(faults.map(({ at, value }) => [at, value])).toEqual([['B6', 'yunling']]);
});
