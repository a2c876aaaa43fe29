import { getCookie, setCookie } from 'hono/cookie';
import { readLetters } from '../store/base32.ts';
import { isPairingBraked, type Kiosk, kioskOf, noteWrongPairing, pairKiosk } from '../store/kiosk.ts';
import type { Handler } from '../web/door.ts';
import { FaultList, FieldFault } from '../web/fault-list.tsx';
import { readForm, single } from '../web/form.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';

const cookie = 'kiosk';

/** The device that asks, by the token it keeps; undefined where it was never paired or is out of service. */
export async function deviceOf({ c, house }: Scene): Promise<Kiosk | undefined> {
  const token = getCookie(c, cookie);
  if (token === undefined || !/^[\w-]{43}$/.test(token)) return undefined;
  const kiosk = await kioskOf(house.store, token);
  return kiosk?.revokedAt === undefined ? kiosk : undefined;
}

/** Where a new device types its code. */
export const askCode: Handler = (scene) => pairPage(scene);

/** Pairs a device: it keeps a token that no script reads, for a year. */
export const pair: Handler = async (scene) => {
  const { c, house, link } = scene;
  const { store, now, random, secure } = house;
  const typed = single(await readForm(scene), 'code') ?? '';
  const code = readLetters(typed.slice(0, 40));
  if (await isPairingBraked(store, now())) return pairPage(scene, typed, phrases.pairBraked);
  const token = Buffer.from(random(32)).toString('base64url');
  const kiosk = /^[0-9A-Z]{8}$/.test(code) ? await pairKiosk(store, code, token, now()) : undefined;
  if (!kiosk) {
    await noteWrongPairing(store, now());
    return pairPage(scene, typed, phrases.pairFault);
  }
  const kept = { httpOnly: true, sameSite: 'Strict', secure, path: link('/kiosk'), maxAge: 365 * 24 * 3600 } as const;
  setCookie(c, cookie, token, kept);
  return c.redirect(link('/kiosk/rate'), 303);
};

function pairPage(scene: Scene, typed = '', fault?: { readonly zh: string; readonly en: string }): Response {
  const { say, link } = scene;
  const faults = fault ? [{ field: 'code', words: fault }] : [];
  return page(
    scene,
    { title: phrases.pairTitle, status: fault ? 422 : 200, nav: false, look: 'citizen' },
    <>
      <FaultList faults={faults} scene={scene} />
      <h1>{say(phrases.pairTitle)}</h1>
      <p class="lead">{say(phrases.pairLead)}</p>
      <form method="post" action={link('/kiosk/pair')}>
        <div class={fault ? 'field code faulty' : 'field code'}>
          <label for="code">{say(phrases.pairLabel)}</label>
          <FieldFault field="code" faults={faults} scene={scene} />
          <input
            id="code"
            name="code"
            value={typed.slice(0, 40)}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            aria-invalid={fault ? 'true' : undefined}
            aria-describedby={fault ? 'code-fault' : undefined}
          />
        </div>
        <div class="actions">
          <button class="button" type="submit">
            {say(phrases.pairButton)}
          </button>
        </div>
      </form>
    </>,
  );
}
