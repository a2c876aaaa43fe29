import { canonical } from '../../shared/canonical.ts';
import type { Fact } from '../../shared/evidence/evidence.ts';
import { fill, type Words } from '../../shared/words.ts';
import { sha256 } from '../store/digest.ts';
import { currentFacts, factsDigest, type HandIn, listHandIns, putHandIn, type StoredHandIn } from '../store/hand-in.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { readUpload, uploadFormWords } from '../web/upload.ts';
import { markBook } from '../workbook/mark.ts';
import { openUpload } from '../workbook/open-upload.ts';
import { uploadFaultWords } from '../workbook/phrases.ts';
import { readHandIn } from '../workbook/read-hand-in.ts';
import type { CellFault } from '../workbook/uploaded.ts';
import { faultsPage, type Marked } from './faults-page.tsx';
import { markedName } from './file-name.ts';
import { type Asked, findAsked, personOf } from './found.ts';
import { faultPhrases } from './phrases.ts';
import { showSource } from './source.ts';

/**
 * Takes a filled-in file: told what is wrong with it cell by cell, or stored as checked and shown for confirmation.
 *
 * Nothing is stored until all is right. The same file sent twice by the same person is one hand-in.
 */
export async function upload(scene: Scene): Promise<Response> {
  const of = await findAsked(scene);
  if (!of) return refusal(scene, 'not-found');
  const { house, c, link } = scene;
  const { asked, stored } = of;
  const { office, id: cycle } = stored.cycle;
  const sent = await readUpload(scene, 'file');
  if (sent.kind === 'fault') return again(scene, of, uploadFormWords(sent.fault));
  const { name, bytes } = sent;
  const opened = await openUpload(bytes, name);
  if (opened.kind === 'refused') return again(scene, of, uploadFaultWords(opened.fault));
  const plan = { id: of.plan.id, version: of.plan.version, digest: stored.planDigest };
  const { facts, faults } = readHandIn(asked, stored.cycle, plan, opened.sheets);
  if (faults.length > 0) {
    const marked = markedFile(scene, name, bytes, faults);
    return faultsPage(scene, { of, file: name, faults, marked });
  }
  if (facts.length === 0) return again(scene, of, filled(faultPhrases.noValue, { file: name }));
  const [current, found] = await Promise.all([
    currentFacts(house.store, office, cycle, asked.source),
    listHandIns(house.store, office, cycle),
  ]);
  const own = found.filter(({ handIn }) => handIn.source === asked.source);
  const digest = factsDigest(facts);
  if (current.length > 0 && factsDigest(current) === digest) return again(scene, of, sameWords(name, own));
  const known = own.find(({ handIn, digest: other }) => other === digest && isOpen(handIn));
  if (known) return c.redirect(link(`${of.path}/${known.handIn.id}`), 303);
  const handIn = handInOf(scene, of, facts, name, isBook(bytes) ? 'workbook' : 'csv', own);
  const by = { actor: handIn.createdBy, action: 'check-hand-in', reason: 'every cell was right', at: handIn.createdAt };
  await putHandIn(house.store, by, office, cycle, handIn, facts);
  return c.redirect(link(`${of.path}/${handIn.id}`), 303);
}

const isOpen = ({ state }: HandIn) => state === 'checked' || state === 'submitted';

/** Called by what is in it, so that two requests with one file make one hand-in, and one after it ended another. */
function handInOf(
  scene: Scene,
  { asked, unit }: Asked,
  facts: readonly Fact[],
  fileName: string,
  way: HandIn['way'],
  earlier: readonly StoredHandIn[],
): HandIn {
  const createdBy = personOf(scene).login;
  const { source } = asked;
  const ended = earlier.filter(({ handIn }) => !isOpen(handIn)).length;
  const id = sha256(canonical({ source, facts: factsDigest(facts), createdBy, ended: String(ended) })).slice(0, 16);
  return {
    id,
    source,
    supplier: asked.supplier.id,
    ...(unit ? { unit: unit.unit } : {}),
    state: 'checked',
    way,
    fileName,
    count: facts.length,
    createdBy,
    createdAt: scene.house.now(),
  };
}

/** The page of the source again, with what is wrong beside the field. */
function again(scene: Scene, of: Asked, words: Words): Promise<Response> {
  return showSource(scene, of, [{ field: 'file', words }]);
}

function sameWords(file: string, own: readonly StoredHandIn[]): Words {
  const version = Math.max(0, ...own.map(({ handIn }) => handIn.version ?? 0));
  const { zh, en } = faultPhrases.same;
  return version === 0
    ? { zh: fill(zh, { file, version: '由系统导入' }), en: fill(en, { file, version: 'imported' }) }
    : { zh: fill(zh, { file, version: `第 ${version} 版` }), en: fill(en, { file, version: `version ${version}` }) };
}

/** Larger ones would make the page itself larger than a slow line carries. */
const largestMarked = 2 * 1024 * 1024;

function markedFile({ language }: Scene, name: string, bytes: Uint8Array, faults: readonly CellFault[]): Marked {
  if (!isBook(bytes)) return 'csv';
  const marks = faults.map(({ sheet, at, rule, mend }) => ({ sheet, at, words: `${rule[language]}${mend[language]}` }));
  const marked = markBook(bytes, marks);
  return marked.length > largestMarked ? 'large' : { kind: 'file', name: markedName(name, language), bytes: marked };
}

/** Whether an opened file was a workbook: those are zips. */
const isBook = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

const filled = (words: Words, fills: Readonly<Record<string, string>>): Words => ({
  zh: fill(words.zh, fills),
  en: fill(words.en, fills),
});
