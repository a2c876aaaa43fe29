import { type IParagraphOptions, LineRuleType, Paragraph, type TextRun } from 'docx';
import type { Language } from '../../shared/words.ts';

/** Points as twips, the measure of Word: a twentieth of a point. */
export const points = (n: number): number => Math.round(n * 20);

/** Millimetres as twips. */
export const mm = (n: number): number => Math.round((n * 1440) / 25.4);

/** The width of the text: 210 less 28 and 26 mm. */
export const printWidth = mm(156);

/** Chinese type sizes in half points: size 2 is 22 pt, size 3 is 16 pt, size 4 is 14 pt; and one for side remarks. */
export const sizes = { two: 44, three: 32, four: 28, small: 24 } as const;

/** 22 lines on 225 mm: 28.95 pt each. */
export const line = { line: Math.floor(mm(225) / 22), lineRule: LineRuleType.EXACT } as const;

/** What a character gives way so that 28 of size 3 fill the line, in 4096ths of a point as the grid wants it. */
export function charSpace(width: number): number {
  return Math.round((width / 28 / 20 - 16) * 4096);
}

const latin = 'Times New Roman';
const chinese = (eastAsia: string) => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia });
const english = { ascii: latin, hAnsi: latin, cs: latin, eastAsia: '宋体' };

/** The typefaces by what they are for. */
export const faces: Readonly<
  Record<Language, Readonly<Record<'title' | 'heading' | 'second' | 'body', typeof english>>>
> = {
  zh: {
    title: chinese('方正小标宋简体'),
    heading: chinese('黑体'),
    second: chinese('楷体_GB2312'),
    body: chinese('仿宋_GB2312'),
  },
  en: { title: english, heading: english, second: english, body: english },
};

/**
 * What stands in where a machine lacks a typeface: the ones of Windows and WPS, by the names under which the same
 * designs are sold. Word and LibreOffice read the list in order.
 */
const standIns: readonly (readonly [string, string])[] = [
  ['方正小标宋简体', '方正小标宋_GBK,小标宋,华文中宋,宋体'],
  ['仿宋_GB2312', '仿宋,FangSong,华文仿宋,宋体'],
  ['楷体_GB2312', '楷体,KaiTi,华文楷体,宋体'],
  ['黑体', 'SimHei,Heiti SC,Noto Sans CJK SC'],
  ['宋体', 'SimSun,Songti SC,Noto Serif CJK SC'],
];

/** The table of typefaces of the file. */
export const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${standIns
  .map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join('')}</w:fonts>`;

/** A paragraph with the line spacing of the text. */
export function plainParagraph(children: TextRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: { ...line, before: 0, after: 0 }, ...options, children });
}
