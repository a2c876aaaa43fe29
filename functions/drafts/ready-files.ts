import { fill, type Words } from '../../shared/words.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { jsonFile } from './json-file.ts';
import { findReady } from './ready.ts';
import { readyWords as words } from './ready-words.ts';

/** A ready plan as a file: what `npm run assess` takes first, and what a draft can be begun from. */
export async function readyJson(scene: Scene): Promise<Response> {
  const ready = findReady(scene);
  if (!ready) return refusal(scene, 'not-found');
  return jsonFile(scene, nameOf(scene, ready.plan.title, words.planName, ready.id), ready.plan);
}

/** Its example as a file, roster and evidence together: what `npm run assess` takes second. */
export async function readyEvidence(scene: Scene): Promise<Response> {
  const ready = findReady(scene);
  if (!ready) return refusal(scene, 'not-found');
  const name = nameOf(scene, ready.plan.title, words.evidenceName, `${ready.id}-example-evidence`);
  return jsonFile(scene, name, ready.example());
}

function nameOf({ say }: Scene, title: Words, pattern: Words, plain: string) {
  return { shown: fill(say(pattern), { title: say(title) }), plain };
}
