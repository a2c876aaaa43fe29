import type { sectionTitles } from './phrases.ts';
import type { Source } from './source.ts';

/** A page of an analysis below its overview. */
export type Section = keyof typeof sectionTitles;

/** Every section in the order they are read. */
export const sections: readonly Section[] = [
  'weights',
  'indicators',
  'ranks',
  'alternatives',
  'surveys',
  'raters',
  'what-if',
];

/** A file that holds what the pages show. */
export type Download = 'analysis.xlsx' | 'weights.json';

/** The address of an overview, of a section or of a file, with what the source and the page have in their query; without the base path. */
export function pathOf(
  { path, on }: Pick<Source, 'path' | 'on'>,
  section?: Section | Download,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ ...(on !== undefined && { on }), ...more }).toString();
  return `${path}${section ? `/${section}` : ''}${query === '' ? '' : `?${query}`}`;
}
