import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openUpload } from '../../../functions/workbook/open-upload.ts';
import { uploadFaults, uploadFaultWords } from '../../../functions/workbook/phrases.ts';
import { readHandIn } from '../../../functions/workbook/read-hand-in.ts';
import { templateOf } from '../../../functions/workbook/template.ts';
import { writeBook } from '../../../functions/workbook/write.ts';
import { unpacked, type ZipEntry, zipOf } from '../../../functions/workbook/zip.ts';
import { askedOf, cycle, fileOf, handedIn, lines, plan } from './county.ts';
import { fileWith, part, partsOf, sheet, workbook } from './zips.ts';

async function refusal(bytes: Uint8Array, name = '报送.xlsx'): Promise<string> {
  const file = await openUpload(bytes, name);
  return file.kind === 'book' ? 'opened' : file.fault.code;
}

const megabyte = 1024 * 1024;
const zeros = (mb: number) => Buffer.alloc(mb * megabyte, 48);
const text = (content: string) => Buffer.from(content);

test('a plain workbook opens, so that what follows is refused for what it holds', async () => {
  expect(await refusal(fileWith({}))).toBe('opened');
});

test('a small file that unpacks to more than 50 MB is refused by what it claims', async () => {
  expect(await refusal(fileWith({ 'xl/sharedStrings.xml': zeros(60) }))).toBe('too-much-inside');
});

test('many parts that are harmless alone are refused by their sum', async () => {
  // Each packs 1 MB of noise and 1 MB of zeros: 60 parts of 2 MB are 120 MB, none of them more than 100 times its size.
  const noise = fc.sample(fc.uint8Array({ minLength: 12_000, maxLength: 12_000 }), { numRuns: 1, seed: 7 })[0];
  const half = Buffer.concat([Buffer.from(noise ?? []), zeros(1)]);
  const more = Array.from({ length: 60 }, (_, index) => part(`xl/media/picture${index}.bin`, half));
  expect(await refusal(fileWith({}, ...more))).toBe('too-much-inside');
});

test('a part packed more than a hundred times is refused, one of repeated lines below a megabyte is not', async () => {
  expect(await refusal(fileWith({ 'xl/media/a.bin': zeros(3) }))).toBe('too-much-inside');
  expect(await refusal(fileWith({ 'xl/media/a.bin': Buffer.alloc(900_000, 48) }))).toBe('opened');
});

test('a part that is larger than it claims is unpacked up to its claim and refused', async () => {
  const packed = deflateRawSync(zeros(60));
  const liar: ZipEntry = { ...part('xl/sharedStrings.xml', 'x'), size: 40_000, packed };
  expect(await refusal(zipOf([...workbook(), liar]))).toBe('zip-lies');
});

test('a part that is smaller than it claims, or whose check sum is another, is refused', async () => {
  expect(await refusal(zipOf([...workbook(), { ...part('xl/a.xml', '<a/>'), size: 400 }]))).toBe('zip-lies');
  expect(await refusal(zipOf([...workbook(), { ...part('xl/a.xml', '<a/>'), crc: 1 }]))).toBe('zip-lies');
  expect(await refusal(zipOf([...workbook(), { ...part('xl/a.xml', '<a/>'), method: 12 }]))).toBe('zip-lies');
});

test('a zip inside the workbook is refused by its content, whatever it is called', async () => {
  const inner = zipOf([part('0.zip', zipOf([part('bomb', zeros(1))]))]);
  expect(await refusal(fileWith({ 'xl/media/image1.png': inner }))).toBe('nested');
  expect(await refusal(fileWith({ 'xl/inner.zip': 'x' }))).toBe('nested');
  expect(await refusal(fileWith({ 'xl/embeddings/oleObject1.bin': 'x' }))).toBe('nested');
  expect(await refusal(fileWith({ 'xl/media/x': Buffer.from('d0cf11e0a1b11ae1', 'hex') }))).toBe('nested');
  expect(await refusal(zipOf([part('lib 0.zip', inner)]))).toBe('nested'); // as 42.zip begins
});

test('parts that lie on top of one another, or bear one name, are refused', async () => {
  const file = Buffer.from(fileWith({ 'xl/a.xml': '<a/>' }));
  const shared = Buffer.from(fileWith({ 'xl/a.xml': '<a/>', 'xl/b.xml': '<a/>' }));
  // The directory's last entry is made to point to the header of the one before it, under that one's name.
  const last = shared.lastIndexOf(text('xl/b.xml')) - 46;
  const before = shared.lastIndexOf(text('xl/a.xml')) - 46;
  shared.copy(shared, last + 42, before + 42, before + 46);
  expect(await refusal(shared)).toBe('zip-lies'); // another name than at the place itself
  shared[last + 46 + 3] = 'a'.charCodeAt(0);
  expect(await refusal(shared)).toBe('zip-lies'); // the same name twice
  file[file.lastIndexOf(text('xl/a.xml')) + 3] = 'A'.charCodeAt(0);
  expect(await refusal(file)).toBe('zip-lies');
});

test('more than 200 parts are refused', async () => {
  const more = Array.from({ length: 200 }, (_, index) => part(`xl/media/${index}.txt`, 'x'));
  expect(await refusal(fileWith({}, ...more))).toBe('too-many-parts');
});

test.each(['../../etc/passwd', '/etc/passwd', 'xl/../../a.xml', 'C:/a.xml', 'xl\\a.xml', 'xl/..'])(
  'a part called %s is refused',
  async (name) => {
    expect(await refusal(fileWith({}, part(name, 'x')))).toBe('unsafe-name');
  },
);

const entity = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';

test.each([
  ['a sheet', { 'xl/worksheets/sheet1.xml': `${entity}${sheet('')}` }],
  ['the texts', { 'xl/sharedStrings.xml': `${laughs}<sst><si><t>&b;</t></si></sst>` }],
  ['the links', { '_rels/.rels': `${entity}<Relationships/>` }],
  ['a part nobody reads', { 'docProps/custom.xml': `${entity}<a/>` }],
  ['a declaration in small letters', { 'xl/styles.xml': `<!doctype a><styleSheet/>` }],
  ['an entity alone', { 'xl/styles.xml': `<styleSheet><!ENTITY x "y"></styleSheet>` }],
  // The guard reads half a megabyte at a time: the declaration lies across the border.
  ['a declaration across pieces', { 'xl/worksheets/sheet1.xml': `<a>${' '.repeat(512 * 1024 - 8)}${entity}</a>` }],
])('a declaration of entities in %s is refused', async (_, changes) => {
  expect(await refusal(fileWith(changes))).toBe('doctype');
});

test('XML in two bytes a character is refused, since nothing would be seen in it', async () => {
  const wide = Buffer.from(`\uFEFF${entity}${sheet('')}`, 'utf16le');
  expect(await refusal(fileWith({ 'xl/worksheets/sheet1.xml': wide }))).toBe('damaged');
  expect(await refusal(fileWith({ 'xl/worksheets/sheet1.xml': wide.subarray(2) }))).toBe('damaged');
});

test.each([
  ['xl/vbaProject.bin', 'macros'],
  ['xl/macrosheets/sheet1.xml', 'macros'],
  ['xl/activeX/activeX1.xml', 'macros'],
  ['xl/externalLinks/externalLink1.xml', 'external-links'],
  ['xl/connections.xml', 'external-links'],
  ['xl/queryTables/queryTable1.xml', 'external-links'],
  ['xl/workbook.bin', 'xlsb'],
])('a workbook with %s is refused: %s', async (name, code) => {
  expect(await refusal(fileWith({}, part(name, 'x')))).toBe(code);
});

test('other kinds of file are refused by what they are, not by their name', async () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  expect(await refusal(ole)).toBe('old-xls');
  expect(await refusal(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('encrypted');
  expect(await refusal(text('<html><table><tr><td>92.5</td></tr></table></html>'), '得分.xls')).toBe('markup');
  expect(await refusal(text('\uFEFF<?xml version="1.0"?><Workbook/>'), '得分.xls')).toBe('markup');
  expect(await refusal(text('%PDF-1.7'))).toBe('not-a-workbook');
  expect(await refusal(Buffer.from('89504e470d0a1a0a', 'hex'))).toBe('not-a-workbook');
  expect(await refusal(zipOf([part('mimetype', 'x'), part('content.xml', '<a/>')]))).toBe('ods');
  expect(await refusal(zipOf([part('a.txt', 'x')]))).toBe('not-a-workbook');
  expect(await refusal(new Uint8Array())).toBe('empty-file');
  expect(await refusal(fileWith({ 'xl/worksheets/sheet1.xml': sheet('') }))).toBe('empty-file');
  expect(await refusal(Buffer.alloc(4 * megabyte + 1, 32))).toBe('too-large');
  expect(await refusal(fileWith({ '_rels/.rels': '<Relationships/>' }))).toBe('damaged');
});

test('a password on a part of the zip is told as such', async () => {
  const file = Buffer.from(fileWith({}));
  const listed = file.lastIndexOf(text('xl/workbook.xml')) - 46;
  file.writeUInt16LE(file.readUInt16LE(listed + 8) | 1, listed + 8);
  expect(await refusal(file)).toBe('encrypted');
});

test('a sheet of 100,000 rows is refused before any table is built', async () => {
  const rows = Array.from(
    { length: 100_000 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${(i * 7919) % 1000}</v></c></row>`,
  );
  expect(await refusal(fileWith({ 'xl/worksheets/sheet1.xml': sheet(rows.join('')) }))).toBe('too-many-rows');
  const unplaced = Array.from({ length: 40_000 }, (_, i) => `<row><c><v>${(i * 7919) % 100_003}</v></c></row>`);
  expect(await refusal(fileWith({ 'xl/worksheets/sheet1.xml': sheet(unplaced.join('')) }))).toBe('too-many-rows');
});

const cell = (place: string) => sheet(`<row r="1"><c ${place}><v>1</v></c></row>`);

test.each([
  ['at the end of the sheet', cell('r="A1048576"'), 'too-many-rows'],
  ['in the last column', cell('r="XFD1"'), 'too-many-columns'],
  ['under a prefix', cell('r="A9"').replaceAll('<c ', '<x:c ').replace('A9', 'XFD1'), 'too-many-columns'],
  ['under a strange prefix', cell('r="XFD1"').replace('<c ', '<é\u000b:c '), 'too-many-columns'],
  ['with an exponent', cell('r="A1e6"'), 'damaged'],
  ['with an entity', cell('r="&#88;FD1"'), 'damaged'],
  ['without quotes', cell('r=XFD1'), 'damaged'],
  ['twice', cell('r="A1" r="XFD1"'), 'damaged'],
  ['glued to another attribute', cell('s="0"r="XFD1"'), 'damaged'],
  ['after a bracket in quotes', cell('s=">" r="XFD1"'), 'damaged'],
  ['of a row with an exponent', sheet('<row r="1e6"><c><v>1</v></c></row>'), 'damaged'],
  [
    'in more cells than anybody fills in',
    sheet(`<row r="1">${'<c/>'.repeat(250)}</row>`.repeat(900)),
    'too-many-cells',
  ],
])('a cell said to be %s is refused', async (_, xml, code) => {
  expect(await refusal(fileWith({ 'xl/worksheets/sheet1.xml': xml }))).toBe(code);
});

test('empty rows with a height or a colour are read over, as many as spreadsheets write', async () => {
  const coloured = Array.from(
    { length: 60_000 },
    (_, i) => `<row r="${i + 2}" ht="${12 + (i % 7)}" customHeight="1"/>`,
  );
  const rows = `<row r="1"><c r="A1"><v>1</v></c></row>${coloured.join('')}`;
  expect(await refusal(fileWith({ 'xl/worksheets/sheet1.xml': sheet(rows) }))).toBe('opened');
});

test('elements nested a hundred thousand deep do no harm', async () => {
  const deep = `<sst>${'<si>'.repeat(100_000)}${'</si>'.repeat(100_000)}</sst>`;
  // The ratio of such a part is beyond any honest one, so it is stored as it is.
  const stored = { ...part('xl/sharedStrings.xml', deep), method: 0, packed: Buffer.from(deep) };
  expect(['opened', 'damaged']).toContain(await refusal(zipOf([...workbook(), stored])));
});

test('names that every object seems to have are names like any other', async () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const file = await fileOf(
    Object.fromEntries([['__proto__', [['单位编码', ...names], ...names.map((name) => [name, 1, 2, 3, 4])]]]),
  );
  const { facts, faults } = await handedIn(askedOf('agency'), file);
  expect(facts).toEqual([]);
  expect(faults.length).toBeGreaterThan(0);
  const scored = await fileOf({
    得分: [
      ['单位编码', '第三方考评（评分）', '__proto__'],
      ...cycle.roster.map(({ unit }) => [unit, 90]),
      ['__proto__', 80],
      ['constructor', 70],
    ],
  });
  expect(lines((await handedIn(askedOf('agency'), scored)).faults).map((line) => line.slice(0, 22))).toEqual([
    '得分!C1 [__proto__] 没有要求',
    '得分!A6 [__proto__] 名单中没',
    '得分!A7 [constructor] 名单',
  ]);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('whatever happens to the bytes of a file on its way, it is opened or refused, and read without a crash', async () => {
  const asked = askedOf('discipline');
  const whole = await writeBook(templateOf(asked, cycle, plan, [], 'zh'));
  const broken = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(broken, fc.nat(whole.length), async (changes, length) => {
      const bytes = Buffer.from(length % 3 === 0 ? whole.subarray(0, length) : whole);
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
      const file = await openUpload(bytes, 'x.xlsx');
      if (file.kind === 'book') readHandIn(asked, cycle, plan, file.sheets);
      else expect(uploadFaultWords(file.fault).zh).not.toMatch(/\{\w+\}/);
    }),
    { numRuns: 60, seed: 20261122 },
  );
});

test('whatever stands inside the parts of a file, it is opened or refused, and read without a crash', async () => {
  const asked = askedOf('discipline');
  const whole = partsOf(await writeBook(templateOf(asked, cycle, plan, [], 'zh')));
  const names = [...whole.keys()].filter((name) => !name.startsWith('docProps'));
  const scraps = [
    '<c',
    '<row r="',
    '</c>',
    ' t="s"',
    '<v>',
    '99999999',
    '-1',
    '"',
    '>',
    '&',
    '<f>',
    ' r="A1"',
    '\0',
    '😀',
    '1e309',
  ];
  const change = fc.tuple(fc.nat(1_000_000), fc.nat(12), fc.constantFrom(...scraps));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.array(change, { minLength: 1, maxLength: 5 }),
      async (name, changes) => {
        const parts = [...whole.values()].map((entry) => {
          if (entry.name !== name) return entry;
          let content = unpacked(entry)?.toString('utf8') ?? '';
          for (const [at, cut, scrap] of changes)
            content = content.slice(0, at % content.length) + scrap + content.slice((at % content.length) + cut);
          return part(name, content);
        });
        const file = await openUpload(zipOf(parts), 'x.xlsx');
        if (file.kind === 'book') readHandIn(asked, cycle, plan, file.sheets);
      },
    ),
    { numRuns: 80, seed: 20261122 },
  );
});

test('every refusal says in both languages what the file is and what to do', () => {
  for (const code of Object.keys(uploadFaults)) {
    const words = uploadFaultWords({ code, with: { mb: '4', most: '200', row: '9', part: 'a', at: 'D17' } });
    expect(words.zh).toMatch(/。请.+。$/);
    expect(words.en).toMatch(/\. [A-Z].+\.$/);
    expect(words.zh + words.en).not.toMatch(/\{\w+\}/);
  }
});
