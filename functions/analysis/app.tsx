import type { Role } from '../store/person.ts';
import { type Door, door } from '../web/door.ts';
import type { House } from '../web/house.ts';
import { alternatives } from './alternatives-page.tsx';
import { downloadBook, downloadWeights } from './downloads.ts';
import { indicators } from './indicators-page.tsx';
import { list } from './list-page.tsx';
import { onCycle, onDraft, type Show } from './open.tsx';
import { overview } from './overview-page.tsx';
import { ranks } from './ranks-page.tsx';
import { raters } from './raters-page.tsx';
import type { Section } from './section.ts';
import { surveys } from './surveys-page.tsx';
import { weights } from './weights-page.tsx';
import { tryWeights } from './what-if-page.tsx';

/** Who looks into cycles, and who into what is still being written. */
const readers: readonly Role[] = ['office', 'auditor'];
const writers: readonly Role[] = ['office'];

const pages: Readonly<Record<Section, Show>> = {
  weights,
  indicators,
  ranks,
  alternatives,
  surveys,
  raters,
  'what-if': tryWeights,
};

const downloads: Readonly<Record<string, Show>> = {
  'analysis.xlsx': downloadBook,
  'weights.json': downloadWeights,
};

/** The door of analyses: what a plan really weighs and how sure its ranking is. It reads, and stores nothing. */
export function analysis(house: House): Door {
  return door(house, (on) => {
    on.get('/analysis', readers, list);
    on.get('/analysis/cycles/:cycle', readers, onCycle(overview));
    on.get('/analysis/drafts/:draft', writers, onDraft(overview));
    for (const [name, download] of Object.entries(downloads)) {
      on.get(`/analysis/cycles/:cycle/${name}`, readers, onCycle(download));
      on.get(`/analysis/drafts/:draft/${name}`, writers, onDraft(download));
    }
    for (const [section, show] of Object.entries(pages)) {
      on.get(`/analysis/cycles/:cycle/${section}`, readers, onCycle(show));
      on.get(`/analysis/drafts/:draft/${section}`, writers, onDraft(show));
    }
  });
}
