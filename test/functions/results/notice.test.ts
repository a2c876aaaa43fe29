import { afterAll, beforeAll, expect, test } from 'vitest';
import { results } from '../../../functions/results/app.tsx';
import { chineseNumber } from '../../../functions/results/notice.ts';
import { noticeFile } from '../../../functions/results/notice-file.ts';
import type { Door } from '../../../functions/web/door.ts';
import { Plan } from '../../../shared/plan/schema.ts';
import { type County, openCounty, result } from './county.ts';
import { hostileNames, oddPlan, oddTaken } from './odd-county.ts';
import { plainText, unzip } from './unzip.ts';

let county: County;
let door: Door;
beforeAll(async () => {
  county = await openCounty();
  door = results(county.house);
});
afterAll(() => county.close());

/** A Word file read back: its paragraphs outside tables, and its tables by rows. */
function openNotice(bytes: Uint8Array) {
  const files = unzip(bytes);
  const xml = files.get('word/document.xml') ?? '';
  const textOf = (part: string) =>
    plainText([...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''));
  const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)),
    ),
  );
  const outside = xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, '');
  const paragraphs = [...outside.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => ({ text: textOf(one), xml: one }));
  return { files, xml, tables, paragraphs, text: paragraphs.map(({ text }) => text).join('\n') };
}

async function notice(login = 'leader', path = '/results/2026/notice.docx') {
  const answer = await county.ask(door, login, path);
  expect(answer.status).toBe(200);
  return openNotice(new Uint8Array(await answer.arrayBuffer()));
}

test('the tables of the notice are the standing, group by group', async () => {
  const { tables } = await notice();
  const [plain, hills] = result.groups;
  expect(tables[0]?.[0]).toEqual(['Rank（例）', '单位', '得分（分）', 'Grade（例）', '标记']);
  expect(tables[1]?.[0]).toEqual(['Rank（例）', '单位', '得分（分）', 'Grade（例）']);
  for (const [at, group] of [plain, hills].entries())
    expect(tables[at]?.slice(1).map((row) => row.slice(0, 4))).toEqual(
      group?.standing.map((row) => [
        row.outcomes.rank?.value.zh,
        row.title.zh,
        row.published,
        row.outcomes.grade?.value.zh,
      ]),
    );
});

test('the notice is a draft that leaves blank what only the office knows', async () => {
  const { text, paragraphs, files } = await notice();
  expect(paragraphs[0]?.text).toBe('〔送审稿〕');
  expect(text).toContain('〔2026〕　　号');
  expect(text).toContain('关于2026年度乡镇综合考核结果的通报');
  expect(text).toContain('〔发文机关署名〕\n2026年11月21日');
  expect(text).toContain('附件：1. 2026年度乡镇综合考核结果一览表\n2. 2026年度乡镇综合考核结果计算依据');
  expect([...files].filter(([name, xml]) => name.startsWith('word/header') && xml.includes('〔送审稿〕')).length).toBe(
    2,
  );
});

test('it keeps to the format of official documents', async () => {
  const { xml, paragraphs, files } = await notice();
  // 37, 35, 28 and 26 mm in twentieths of a point: 2098, 1984, 1587, 1474
  expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
  const title = paragraphs.find(({ text }) => text.startsWith('关于'));
  expect(title?.xml).toContain('<w:sz w:val="44"/>'); // size 2: 22 pt
  expect(title?.xml).toContain('w:eastAsia="方正小标宋简体"');
  const body = paragraphs.find(({ text }) => text.startsWith('根据'));
  expect(body?.xml).toContain('w:firstLineChars="200"');
  // 225 mm in 22 lines: 579 twips, 28.95 pt
  expect(body?.xml).toMatch(/w:line="579"/);
  expect(body?.xml).toMatch(/w:lineRule="exact"/);
  expect(files.get('word/styles.xml')).toContain('<w:sz w:val="32"/>'); // size 3: 16 pt
  expect(files.get('word/styles.xml')).toContain('w:eastAsia="仿宋_GB2312"');
  expect(files.get('word/fontTable.xml')).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,');
  expect(files.get('word/settings.xml')).toMatch(/<w:evenAndOddHeaders(?: w:val="true")?\/>/);
  const footers = [...files].filter(([name]) => name.startsWith('word/footer')).map(([, content]) => content);
  expect(footers.length).toBe(2);
  for (const footer of footers) expect(footer).toMatch(/— .*PAGE.* —/s);
  const heads = paragraphs.map(({ text }) => text).filter((text) => /^(?:[一二三四]、|（[一二]）)/.test(text));
  expect(heads).toEqual([
    '一、考核概况',
    '二、考核结果',
    '（一）Plain（例）',
    '（二）Hills（例）',
    '三、加分、扣分与否决',
    '四、有关说明',
  ]);
  expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(3); // repeated on every page, in each of the three tables
});

test('hostile names stay names, equal scores share a place, no score is said in words, unranked groups have no places', async () => {
  const { tables, text, xml } = openNotice(await noticeFile(oddTaken()));
  expect(tables[0]?.map((row) => row.slice(0, 3))).toEqual([
    ['Rank（例）', '单位', '得分（分）'],
    ['1.5', hostileNames.a1, '90.13'],
    ['1.5', hostileNames.a2, '90.13'],
    ['—', hostileNames.a3, '没有得分'],
  ]);
  expect(tables[1]).toEqual([
    ['单位', '得分（分）', 'Grade（例）', '标记'],
    // 80 is good, one grade lower is qualified
    [hostileNames.b1, '80.00', '合格', '等次下调1级'],
    [hostileNames.b2, '70.00', '合格', ''],
  ]);
  expect(text).toContain('本组3个单位，最高90.13分，最低90.13分。没有得分的单位：-乡。');
  expect(text).toContain('本组只列得分，不排名。');
  expect(text).toContain('@SUM(A1:A9)（等次下调1级）');
  expect(text).toContain('某县考核办\n2026年11月22日');
  expect(xml).not.toContain('<w:p>&"');
  expect(xml).not.toMatch(/<w:hyperlink|<w:instrText[^>]*>[^<]*HYPERLINK/);
});

test('one group alone is told without a heading of its own', async () => {
  const whole = oddTaken();
  const groups = whole.result.groups.slice(0, 1);
  const units = whole.result.units.filter(({ group }) => group === 'plain');
  const { text } = openNotice(await noticeFile({ ...whole, result: { ...whole.result, groups, units } }));
  expect(text).toContain('考核周期为2026年1月1日至2026年12月31日，被考核单位3个。');
  expect(text).not.toContain('（一）');
});

test('a long title is broken where its words allow it', async () => {
  const whole = oddTaken();
  const title = { zh: '2026年度全县乡镇政府和街道办事处服务绩效综合考核', en: 'Long' };
  const head = { ...whole.latest.head, cycle: { id: '2026', title } };
  const { xml } = openNotice(await noticeFile({ ...whole, latest: { ...whole.latest, head } }));
  expect(xml).toMatch(/综合考核<\/w:t><\/w:r><w:r>(?:(?!<\/w:r>).)*<w:br\/>(?:(?!<\/w:r>).)*结果的通报<\/w:t>/);
});

test('in English no sentence is left in Chinese', async () => {
  const { text, tables } = openNotice(await noticeFile(oddTaken(Plan.parse(oddPlan), 'en')));
  const names = Object.values(hostileNames);
  const rest = names.reduce((so, name) => so.replaceAll(name, ''), [text, ...tables.flat(2)].join('\n'));
  expect(rest.match(/\p{Script=Han}+/gu)).toBe(null);
  expect(text).toContain('[Draft for approval]');
  expect(text).toContain('Assessment Office\n22 November 2026');
});

test('headings are counted in Chinese', () => {
  expect([1, 10, 11, 20, 40].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '四十']);
});

test('who may not take the whole away gets no notice either', async () => {
  expect((await county.ask(door, 'contact', '/results/2026/notice.docx')).status).toBe(403);
  expect((await county.ask(door, 'deputy', '/results/2026/notice.docx')).status).toBe(403);
  expect((await county.ask(door, 'stranger', '/results/2026/notice.docx')).status).toBe(404);
  const answer = await county.ask(door, 'auditor', '/results/2026/notice.docx');
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="notice-2026-v1-20261121.docx"; filename*=UTF-8''${encodeURIComponent(
      '2026年度乡镇综合考核结果通报（送审稿）_第1版_20261121.docx',
    )}`,
  );
});
