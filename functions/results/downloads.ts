import { canonical } from '../../shared/canonical.ts';
import type { Words } from '../../shared/words.ts';
import { planNamed } from '../store/plan.ts';
import { type LatestResult, wholeResult } from '../store/result.ts';
import { listRounds } from '../store/round.ts';
import { attachment, csv } from '../web/download.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { compactDay } from './compact-day.ts';
import { findCycle, findUnit } from './found.ts';
import { noticePhrases } from './notice-phrases.ts';
import { phrases } from './phrases.ts';
import { isAuditor, sealsFor } from './seals.ts';
import { shownName } from './shown-name.ts';
import { standingRows } from './standing-csv.ts';
import type { Taken } from './taken.ts';
import { workbookPhrases } from './workbook-phrases.ts';

/** The standing as a table for programs and other spreadsheets. */
export async function downloadCsv(scene: Scene): Promise<Response> {
  const whole = await findWhole(scene);
  if (whole instanceof Response) return whole;
  const plan = await planNamed(scene.house.store, whole.office, whole.latest.head.plan);
  return file(scene, whole.latest, types.csv, csv(standingRows(whole.result, plan, scene.say)));
}

/** The result itself, byte for byte. Where its seals tell what few citizens did, only to who recomputes it. */
export async function downloadJson(scene: Scene): Promise<Response> {
  const whole = await findWhole(scene);
  if (whole instanceof Response) return whole;
  if (!isAuditor(scene) && (await holdsFew(scene, whole))) return refusal(scene, 'wrong-role');
  return file(scene, whole.latest, types.json, canonical(whole.result));
}

/** The whole result as an Excel file. */
export async function downloadBook(scene: Scene): Promise<Response> {
  const taken = await takeWhole(scene);
  if (taken instanceof Response) return taken;
  const { resultFile } = await import('./workbook-file.ts');
  return file(scene, taken.latest, types.xlsx, await resultFile(taken));
}

/** The notice of the result as a Word file, for approval. */
export async function downloadNotice(scene: Scene): Promise<Response> {
  const taken = await takeWhole(scene);
  if (taken instanceof Response) return taken;
  const { noticeFile } = await import('./notice-file.ts');
  const bytes = await noticeFile(taken);
  return file(scene, taken.latest, types.docx, bytes, { shown: noticePhrases.fileName, plain: 'notice' });
}

/** One unit's score with everything that explains it, for whoever may see the unit. */
export async function downloadUnit(scene: Scene): Promise<Response> {
  const found = await findUnit(scene);
  if (!found) return refusal(scene, 'not-found');
  const { office, stored, latest, unit } = found;
  const plan = await planNamed(scene.house.store, office, latest.head.plan);
  const { say, language } = scene;
  const { unitFile } = await import('./workbook-file.ts');
  const result = { ...latest.head, units: [unit] };
  const bytes = await unitFile(
    { result, latest, plan, period: stored.cycle.period, rounds: [], whole: false, say, language },
    unit,
  );
  return file(scene, latest, types.xlsx, bytes, {
    shown: workbookPhrases.unitFile,
    plain: `unit-${unit.unit}`,
    values: { unit: say(unit.title) },
  });
}

/** The whole latest result, for who may see all of it; otherwise the page that refuses. */
async function findWhole(scene: Scene) {
  const found = await findCycle(scene);
  if (!found?.latest) return refusal(scene, 'not-found');
  if (!found.sight.all) return refusal(scene, 'wrong-role');
  const { office, stored, latest } = found;
  const result = await wholeResult(scene.house.store, office, stored.cycle.id, latest.id);
  if (!result) throw new Error(`result ${latest.id} is the latest but is not there`);
  return { office, stored, latest, result };
}

/** Whether a seal names a number of ballots that may not be told as it is. */
async function holdsFew(scene: Scene, { office, stored, latest }: Whole): Promise<boolean> {
  const { store } = scene.house;
  const [plan, rounds] = await Promise.all([
    planNamed(store, office, latest.head.plan),
    listRounds(store, office, stored.cycle.id),
  ]);
  const seals = await sealsFor(scene, stored.cycle, plan, { rounds, head: latest.head });
  return [...seals.values()].some((shown) => typeof shown !== 'number');
}

type Whole = Exclude<Awaited<ReturnType<typeof findWhole>>, Response>;

/** The same with the plan and rounds that explain it. */
async function takeWhole(scene: Scene): Promise<Taken | Response> {
  const whole = await findWhole(scene);
  if (whole instanceof Response) return whole;
  const { office, stored, latest, result } = whole;
  const { store } = scene.house;
  const [plan, rounds] = await Promise.all([
    planNamed(store, office, latest.head.plan),
    listRounds(store, office, stored.cycle.id),
  ]);
  const { period } = stored.cycle;
  const seals = await sealsFor(scene, stored.cycle, plan, { rounds, head: latest.head });
  return { result, latest, plan, period, rounds, seals, whole: true, say: scene.say, language: scene.language };
}

const types = {
  csv: { ending: 'csv', type: 'text/csv; charset=utf-8' },
  json: { ending: 'json', type: 'application/json' },
  xlsx: { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  docx: { ending: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
} as const;

type Name = { readonly shown: Words; readonly plain: string; readonly values?: Readonly<Record<string, string>> };

function file(
  { say }: Scene,
  { head, version, computedAt }: LatestResult,
  { ending, type }: (typeof types)[keyof typeof types],
  body: string | Uint8Array<ArrayBuffer>,
  name: Name = { shown: phrases.fileName, plain: 'result' },
): Response {
  const values = { version: String(version), day: compactDay(computedAt) };
  const shown = shownName(say(name.shown), say(head.cycle.title), { ...values, ...name.values });
  const plain = `${name.plain}-${head.cycle.id}-v${values.version}-${values.day}`;
  return new Response(body, {
    headers: { 'content-type': type, 'content-disposition': attachment({ shown, plain, ending }) },
  });
}
