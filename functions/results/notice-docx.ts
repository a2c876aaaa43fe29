import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Language } from '../../shared/words.ts';
import { widthOf } from '../workbook/column-width.ts';
import type { Notice, NoticeAttachment, NoticePart } from './notice.ts';
import { tableParts } from './notice-docx-table.ts';
import { charSpace, faces, fontTable, line, mm, plainParagraph, points, printWidth, sizes } from './notice-face.ts';
import { noticePhrases } from './notice-phrases.ts';

/**
 * A notice as a Word file in the format of Chinese official documents: A4, margins 37, 35, 28 and 26 mm, 22 lines of 28
 * characters, title in size 2, text in size 3, attachments on new pages, page numbers at the outer edge.
 *
 * `at` is the instant the file says it was made. Source: GB/T 9704-2012, 5.2, 7.2 to 7.3, 7.5, 8.
 */
export async function noticeDocx(notice: Notice, language: Language, at: string): Promise<Uint8Array<ArrayBuffer>> {
  const face = faces[language];
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: face.body, size: sizes.three, language: { value: 'en-GB', eastAsia: 'zh-CN' } },
          paragraph: { spacing: line },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), header: mm(25), footer: mm(25) },
          },
          grid: { type: 'linesAndChars', linePitch: line.line, charSpace: charSpace(printWidth) },
        },
        headers: { default: draftHeader(notice, language), even: draftHeader(notice, language) },
        footers: { default: pageFooter('right'), even: pageFooter('left') },
        children: [
          ...front(notice, language),
          ...notice.body.map((part) => bodyPart(part, language)),
          ...attachmentList(notice, language),
          ...signature(notice),
          ...notice.attachments.flatMap((one, index) => attachmentPages(one, index, notice, language)),
        ],
      },
    ],
  });
  const packed = await Packer.toArrayBuffer(document, undefined, [
    { path: 'word/fontTable.xml', data: fontTable },
    { path: 'docProps/core.xml', data: coreOf(oneLine(notice.title, language), at) },
  ]);
  return new Uint8Array(packed);
}

/** What stands above the text: number, title, whom it goes to. Nothing of it is made up. */
function front({ draft, hint, number, title, to }: Notice, language: Language): Paragraph[] {
  const face = faces[language];
  const centred = { alignment: AlignmentType.CENTER };
  return [
    plainParagraph([new TextRun({ text: draft, font: face.heading, bold: language === 'en' })]),
    plainParagraph([new TextRun({ text: hint, font: face.second, size: sizes.small, color: '808080' })]),
    plainParagraph([new TextRun(number)], centred),
    plainParagraph([]),
    plainParagraph([]),
    titleParagraph(title, language, 'Title'),
    plainParagraph([]),
    plainParagraph([new TextRun(to)]),
  ];
}

/** A title in size 2, in the middle, broken where its lines say. */
function titleParagraph(lines: readonly string[], language: Language, heading?: 'Title'): Paragraph {
  const look = { font: faces[language].title, size: sizes.two, bold: language === 'en', color: '000000' };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: points(35), lineRule: 'exact' },
    keepNext: true,
    ...(heading && { heading }),
    children: lines.map((text, at) => new TextRun({ text, ...look, ...(at > 0 && { break: 1 }) })),
  });
}

function oneLine(lines: readonly string[], language: Language): string {
  return lines.join(language === 'en' ? ' ' : '');
}

function bodyPart(part: NoticePart, language: Language): Paragraph {
  const face = faces[language];
  if (!('level' in part)) return plainParagraph([new TextRun(part.text)], indented);
  const font = part.level === 1 ? face.heading : face.second;
  const run = new TextRun({ text: part.text, font, bold: language === 'en', color: '000000', size: sizes.three });
  return plainParagraph([run], { ...indented, keepNext: true, heading: part.level === 1 ? 'Heading1' : 'Heading2' });
}

/** Two characters, whatever the size: Word keeps to `firstLineChars`, others to the measure. */
const indented = {
  indent: { firstLine: points(32), firstLineChars: 200 },
  alignment: AlignmentType.BOTH,
} as const;

/** After an empty line, two characters in; the names below each other. */
function attachmentList({ attachments }: Notice, language: Language): Paragraph[] {
  const label = noticePhrases.attachments[language];
  const labelWidth = widthOf(label) * 8;
  const number = 24;
  return [
    plainParagraph([], { keepNext: true }),
    ...attachments.map(({ title }, index) => {
      const numbered = `${index + 1}. ${oneLine(title, language)}`;
      const start = points(32 + labelWidth + number);
      const hanging = points(index === 0 ? labelWidth + number : number);
      const indent = { left: start, hanging };
      return plainParagraph([new TextRun(index === 0 ? `${label}${numbered}` : numbered)], { indent, keepNext: true });
    }),
  ];
}

/**
 * The office above the date, its middle over the date's. The date stands four characters from the right edge, further
 * in where the office's name is the longer one and would leave the line.
 */
function signature({ issuer, date }: Notice): Paragraph[] {
  const [name, day] = [widthOf(issuer), widthOf(date)];
  const issuerIn = Math.max(4, 8 + (day - name) / 2);
  const dateIn = Math.max(8, issuerIn + (name - day) / 2);
  const right = (halves: number) => ({ alignment: AlignmentType.RIGHT, indent: { right: points(halves * 8) } });
  return [
    ...[1, 2].map(() => plainParagraph([], { keepNext: true })),
    plainParagraph([new TextRun(issuer)], { ...right(issuerIn), keepNext: true }),
    plainParagraph([new TextRun(date)], right(dateIn)),
  ];
}

function attachmentPages(one: NoticeAttachment, index: number, notice: Notice, language: Language) {
  const face = faces[language];
  const label = noticePhrases.attachment[language].replace(
    '{n}',
    notice.attachments.length > 1 ? String(index + 1) : '',
  );
  const heading = { font: face.heading, bold: language === 'en' };
  return [
    plainParagraph([new TextRun({ text: label, ...heading })], { pageBreakBefore: true }),
    plainParagraph([]),
    titleParagraph(one.title, language),
    plainParagraph([], { keepNext: true }),
    ...one.tables.flatMap((table) => tableParts(table, language)),
  ];
}

/** Nobody may take a page for the final text, not even one that lost the others. */
function draftHeader({ draft }: Notice, language: Language): Header {
  const run = new TextRun({ text: draft, font: faces[language].heading, size: sizes.small, color: '808080' });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })] });
}

/** `— 1 —` in size 4, one character from the outer edge: on the right of odd pages and the left of even ones. */
function pageFooter(side: 'right' | 'left'): Footer {
  const run = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    size: sizes.four,
    font: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' },
  });
  const paragraph = new Paragraph({
    alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: { [side]: points(14) },
    children: [run],
  });
  return new Footer({ children: [paragraph] });
}

/** The file's own properties: its title and when the result was computed, not who asked and when. */
function coreOf(title: string, at: string): string {
  const escaped = title.replace(/[<>&"]/g, (mark) => `&#${mark.charCodeAt(0)};`).replace(/\p{Cc}/gu, ' ');
  const names = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(' ');
  const time = (of: string) => `<dcterms:${of} xsi:type="dcterms:W3CDTF">${at}</dcterms:${of}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${names}><dc:title>${escaped}</dc:title>${time('created')}${time('modified')}</cp:coreProperties>`;
}
