import { fill, type Language, type Phrases } from '../../shared/words.ts';
import type { FileName } from '../web/download.ts';
import type { Asked } from './found.ts';

const phrases = {
  template: { zh: '{cycle}_{source}_报送表_{day}', en: '{cycle}_{source}_hand-in_{day}' },
  marked: { zh: '{name}_标红.xlsx', en: '{name}_marked.xlsx' },
} satisfies Phrases;

/** The name of a downloaded workbook: cycle, who hands in, and the day (`2026-11-22`) as people write it in names. */
export function fileName({ stored, asked, title }: Asked, day: string, ending: string, language: Language): FileName {
  const compact = day.replaceAll('-', '');
  return {
    shown: fill(phrases.template[language], {
      cycle: stored.cycle.title[language],
      source: title[language],
      day: compact,
    }),
    plain: `${stored.cycle.id}_${asked.source}_${compact}`,
    ending,
  };
}

/** The name of a file that came back with its bad cells marked. */
export function markedName(name: string, language: Language): string {
  return fill(phrases.marked[language], { name: name.replace(/\.[^.]*$/, '') });
}
