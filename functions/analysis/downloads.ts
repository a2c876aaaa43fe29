import type { Basis } from '../../shared/statistics/basis.ts';
import { weightsFile } from '../../shared/statistics/ranks/kept-weights.ts';
import type { Draws } from '../../shared/statistics/ranks/sureness.ts';
import type { Words } from '../../shared/words.ts';
import { attachment } from '../web/download.ts';
import type { Scene } from '../web/scene.ts';
import { judged } from './basis.ts';
import { askedDraws, drawsOf } from './draws.ts';
import { filled } from './report/table.ts';
import { pathOf } from './section.ts';
import { sizeOf, triesAlternatives } from './size.ts';
import type { Source } from './source.ts';
import { sureness } from './sure.ts';

const names = {
  book: { zh: '{title} 方案分析（参考）', en: '{title} analysis (not a result)' },
  weights: { zh: '{title} 抽取的权重', en: '{title} drawn weights' },
} satisfies Readonly<Record<string, Words>>;

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The whole analysis as an Excel file: every table of the pages, one sheet each. */
export async function downloadBook(scene: Scene, source: Source): Promise<Response> {
  const { analysisFile } = await import('./report/file.ts');
  const basis = judged(source);
  // That page says why it is too much, and names the command that does it.
  if (!triesAlternatives(sizeOf(basis))) return scene.c.redirect(scene.link(pathOf(source, 'alternatives')), 303);
  const bytes = await analysisFile(basis, source.title, drawsIn(scene, basis), scene.language);
  return file(scene, bytes, xlsx, names.book, source, 'xlsx');
}

/** The drawn weights, so that somebody else can look at every draw, and `npm run analyse -- … --replay` repeats them. */
export async function downloadWeights(scene: Scene, source: Source): Promise<Response> {
  const basis = judged(source);
  const { seed, weights } = drawsIn(scene, basis);
  const sure = sureness(basis, { seed, weights, ballots: 0 });
  const text = JSON.stringify(weightsFile(sure, seed, weights.percent));
  return file(scene, text, 'application/json; charset=utf-8', names.weights, source, 'json');
}

/** What the address asks to draw; what a page draws by itself where it asks for what cannot be. */
function drawsIn(scene: Scene, basis: Basis): Draws {
  const asked = askedDraws(scene);
  return drawsOf(basis, asked.faults.length > 0 ? { seed: '1', percent: '25', faults: [] } : asked);
}

function file(
  scene: Scene,
  body: Uint8Array<ArrayBuffer> | string,
  type: string,
  name: Words,
  { title, cycle }: Source,
  ending: string,
): Response {
  const shown = scene.say(filled(name, { title }));
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': attachment({ shown, plain: `analysis-${cycle.id}`, ending }),
      'cache-control': 'no-store',
    },
  });
}
