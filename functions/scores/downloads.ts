import type { Fact } from '../../shared/evidence/evidence.ts';
import { currentFacts, handInFacts } from '../store/hand-in.ts';
import { countyDay } from '../web/county-day.ts';
import { attachment, csv } from '../web/download.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { templateOf } from '../workbook/template.ts';
import { csvTemplateOf } from '../workbook/template-csv.ts';
import { writeBook } from '../workbook/write.ts';
import { bookType } from './faults-page.tsx';
import { fileName } from './file-name.ts';
import { type Asked, findAsked, findHandIn } from './found.ts';

type Kind = 'xlsx' | 'csv';

/** The workbook, or CSV file, to fill in, with what is accepted now. */
export function template(kind: Kind): (scene: Scene) => Promise<Response> {
  return async (scene) => {
    const of = await findAsked(scene);
    if (!of) return refusal(scene, 'not-found');
    const { office, id } = of.stored.cycle;
    const facts = await currentFacts(scene.house.store, office, id, of.asked.source);
    return download(scene, of, facts, kind, countyDay(scene.house.now()));
  };
}

/** What was handed in, whatever became of it, in the shape of the template: it could be handed in again. */
export function records(kind: Kind): (scene: Scene) => Promise<Response> {
  return async (scene) => {
    const found = await findHandIn(scene);
    if (!found) return refusal(scene, 'not-found');
    const { of, found: stored } = found;
    const { office, id } = of.stored.cycle;
    const { handIn } = stored;
    const facts = await handInFacts(scene.house.store, office, id, handIn.id);
    return download(scene, of, facts, kind, countyDay(handIn.createdAt));
  };
}

async function download(scene: Scene, of: Asked, facts: readonly Fact[], kind: Kind, day: string): Promise<Response> {
  const { asked, plan, stored } = of;
  scene.c.header('content-disposition', attachment(fileName(of, day, kind, scene.language)));
  if (kind === 'csv') {
    const text = csv(csvTemplateOf(asked, facts, scene.language));
    return scene.c.body(text, 200, { 'content-type': 'text/csv; charset=utf-8' });
  }
  const book = templateOf(asked, stored.cycle, { ...plan, digest: stored.planDigest }, facts, scene.language);
  return scene.c.body(await writeBook(book), 200, { 'content-type': bookType });
}
