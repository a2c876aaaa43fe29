import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Language } from '../../shared/words.ts';
import { faces, plainParagraph, points, printWidth, sizes } from './notice-face.ts';
import type { NoticeTable } from './notice-tables.ts';

/** A caption, a table over the whole line whose head is repeated on every page and whose rows are never cut, a blank line. */
export function tableParts(table: NoticeTable, language: Language): (Paragraph | Table)[] {
  const face = faces[language];
  const shares = table.columns.reduce((so, { share }) => so + share, 0);
  const widths = table.columns.map(({ share }) => Math.floor((printWidth * share) / shares));
  const cell = (text: string, at: number, head: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: points(4), right: points(4), top: points(2), bottom: points(2) },
      children: [
        new Paragraph({
          alignment: !head && table.columns[at]?.set === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
          spacing: { line: points(20), lineRule: 'exact', before: 0, after: 0 },
          children: [
            new TextRun({
              text,
              size: sizes.small,
              font: head ? face.heading : face.body,
              bold: head && language === 'en',
            }),
          ],
        }),
      ],
    });
  const caption =
    table.caption === undefined
      ? []
      : [
          plainParagraph(
            [new TextRun({ text: table.caption, font: face.second, bold: language === 'en', size: sizes.three })],
            { keepNext: true },
          ),
        ];
  return [
    ...caption,
    new Table({
      width: { size: printWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: table.columns.map(({ title }, at) => cell(title, at, true)),
        }),
        ...table.rows.map(
          (row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, at, false)) }),
        ),
      ],
    }),
    plainParagraph([]),
  ];
}
