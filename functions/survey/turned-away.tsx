import type { Child } from 'hono/jsx';
import type { Scene } from '../web/scene.ts';
import type { Asked } from './asked.ts';
import type { Opened } from './card.ts';
import { cardPage, codeFault } from './card-page.tsx';
import { closedPage, noticePage, OtherCard, plannedPage, type Sent, timeWords } from './notice-page.tsx';
import { filled, phrases } from './phrases.ts';

/** The page of a round that takes no ballots now; `undefined` where it does. */
export function unlessOpen(scene: Scene, asked: Asked, sent: Sent): Response | undefined {
  if (asked.state === 'open') return undefined;
  return asked.state === 'planned' ? plannedPage(scene, asked.round, sent) : closedPage(scene, asked.round, sent);
}

/** What is said of a code that opens no sheet. `kept` is a form that was filled in already and can be sent later. */
export function turnedAway(
  scene: Scene,
  asked: Asked,
  opened: Exclude<Opened, { readonly kind: 'valid' }>,
  code: string,
  kept?: Child,
): Response {
  const other = <OtherCard scene={scene} path={asked.path} />;
  switch (opened.kind) {
    case 'malformed':
      return cardPage(scene, asked, codeFault(opened.fault, code), code);
    case 'unknown':
      return cardPage(scene, asked, phrases.codeUnknown, code);
    case 'braked': {
      const time = timeWords(opened.until);
      const lines = [filled(phrases.braked, { time }), ...(kept ? [filled(phrases.brakedKept, { time })] : [])];
      const seconds = Math.ceil((Date.parse(opened.until) - Date.parse(scene.house.now())) / 1000);
      scene.c.header('retry-after', String(Math.max(1, seconds)));
      return noticePage(scene, { title: phrases.brakedTitle, status: 429, lines }, kept);
    }
    case 'misfit': {
      const line = asked.audience.cards === 'all-units' ? phrases.misfitOne : phrases.misfitAll;
      return noticePage(scene, { title: phrases.misfitTitle, status: 409, lines: [line] }, other);
    }
    case 'withdrawn':
      return noticePage(scene, { title: phrases.withdrawnTitle, status: 410, lines: [phrases.withdrawn] }, other);
    case 'expired': {
      const line = filled(phrases.expired, { time: timeWords(opened.at) });
      return noticePage(scene, { title: phrases.expiredTitle, status: 410, lines: [line] }, other);
    }
  }
}
