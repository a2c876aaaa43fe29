import { isUsed } from '../web/cast-sheet.ts';
import { readForm, single } from '../web/form.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { type FindAsked, placeOf } from './asked.ts';
import { openCard } from './card.ts';
import { cardPage } from './card-page.tsx';
import { usedPage } from './notice-page.tsx';
import { phrases } from './phrases.ts';
import { sheetPage, strangerWords } from './sheet-page.tsx';
import { newNonce } from './submission.ts';
import { turnedAway, unlessOpen } from './turned-away.tsx';

/** Answers the code of a card with the sheet it opens. */
export async function openSheet(scene: Scene, find: FindAsked): Promise<Response> {
  const { store, now, random } = scene.house;
  const at = now();
  const asked = await find(placeOf(scene), at);
  if (!asked) return refusal(scene, 'not-found');
  const shut = unlessOpen(scene, asked, 'form');
  if (shut) return shut;
  const form = await readForm(scene);
  const strangers = [...form.keys()].filter((name) => name !== 'code');
  if (strangers.length > 0) return cardPage(scene, asked, strangerWords(strangers), single(form, 'code'));
  if ((form.get('code') ?? []).length > 1) return cardPage(scene, asked, phrases.codeRepeated);
  const code = single(form, 'code') ?? '';
  const opened = await openCard(store, asked, code, at);
  if (opened.kind !== 'valid') return turnedAway(scene, asked, opened, code);
  // Told now, and not after a whole sheet was filled in for nothing.
  if (await isUsed(scene.house, asked, opened)) return usedPage(scene, asked.path);
  return sheetPage(scene, asked, opened, { code, nonce: newNonce(random) });
}
