import { daysAfter } from '../../shared/calendar.ts';
import { askedSheet } from '../../shared/service/service.ts';
import { FaultList } from '../web/fault-list.tsx';
import { page } from '../web/page.tsx';
import { BesideFields } from '../web/rating/beside-fields.tsx';
import type { Scene } from '../web/scene.ts';
import { SheetFields, sheetFaults } from '../web/sheet.tsx';
import type { Asked, OpenedCase } from './asked.ts';
import { dayWords } from './notice.tsx';
import { filled, phrases } from './phrases.ts';
import type { Rating } from './rating.ts';

/** What a sheet carries from one page to the next: the code as typed and the mark of this one filling-in. */
export type Carried = { readonly code: string; readonly nonce: string };

/** The questions about one case. With `before` they are asked again: the answers kept, the faults on top and beside. */
export function ratePage(scene: Scene, of: Asked, opened: OpenedCase, carried: Carried, before?: Rating): Response {
  const { say, link } = scene;
  const { asked, title } = opened;
  const sheet = askedSheet(of.audience.sheet, asked.stages);
  const faults = before ? [...sheetFaults(sheet, before.faults), ...before.others] : [];
  return page(
    scene,
    { title: phrases.tabTitle, status: before ? 422 : 200, nav: false, look: 'citizen' },
    <>
      <FaultList faults={faults} scene={scene} />
      <h1>{say(filled(phrases.rate, { about: title }))}</h1>
      <p class="lead">{say(filled(phrases.finished, { day: dayWords(asked.finishedOn) }))}</p>
      {sheet.items.length > 1 && <p>{say(phrases.stages)}</p>}
      <form class="sheet" id="rating" method="post" action={link(`${of.path}/rate`)}>
        <input type="hidden" name="code" value={carried.code} />
        <input type="hidden" name="nonce" value={carried.nonce} />
        <SheetFields
          sheet={sheet}
          chosen={before?.chosen ?? new Map()}
          faults={before?.faults ?? []}
          faces={true}
          scene={scene}
        />
        <BesideFields audience={of.audience} beside={before?.beside} scene={scene} />
        <div class="actions">
          <button class="button" type="submit">
            {say(phrases.send)}
          </button>
        </div>
      </form>
      <p class="note small">
        {say(phrases.privacy)} {silence(scene, of, opened)}
      </p>
    </>,
  );
}

/** What silence means, where it means anything. */
function silence({ say }: Scene, { service, audience }: Asked, { asked }: OpenedCase): string {
  const level = service.default && audience.sheet.scale[service.default.level];
  if (asked.defaultFrom === undefined || !level) return '';
  return say(filled(phrases.until, { day: dayWords(daysAfter(asked.defaultFrom, -1)), level: level.title }));
}
