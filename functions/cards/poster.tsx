import { raw } from 'hono/html';
import { cardSubjects } from '../../shared/cycle/task.ts';
import type { Words } from '../../shared/words.ts';
import type { Handler } from '../web/door.ts';
import { page } from '../web/page.tsx';
import { qrDrawing } from '../web/qr.ts';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { type CardRound, findCardRound } from './found.ts';
import { filled, phrases } from './phrases.ts';
import { roundAddress } from './printed-cards.ts';

/** A poster to print: of the round, or, where anybody may rate, of each unit by `?subject=`. */
export const poster: Handler = async (scene) => {
  const of = await findCardRound(scene);
  if (!of) return refusal(scene, 'not-found');
  const open = of.audience.channels?.some(({ way }) => way === 'open') ?? false;
  const units = cardSubjects(of.audience, of.cycle.roster);
  const asked = scene.c.req.query('subject');
  const unit = open ? (units.find(({ unit: id }) => id === asked) ?? units[0]) : undefined;
  return posterPage(scene, of, open ? units : [], unit);
};

function posterPage(
  scene: Scene,
  of: CardRound,
  units: readonly { readonly unit: string; readonly title: Words }[],
  unit: { readonly unit: string; readonly title: Words } | undefined,
): Response {
  const { say, link, house } = scene;
  const { office, id } = of.cycle;
  const round = roundAddress(house.publicUrl.href, office, id, of.round.id);
  const address = unit
    ? `${house.publicUrl.href.replace(/\/$/, '')}/open/${office}/${id}/${of.round.id}/${unit.unit}`
    : round;
  return page(
    scene,
    { title: phrases.posterTitle },
    <>
      <Crumbs scene={scene} above={[of]} />
      <div class="no-print">
        <p class="muted">{say(phrases.posterPrint)}</p>
        {units.length > 0 && (
          <ul class="run">
            {units.map((one) => (
              <li>
                <a href={link(`${scene.here.split('?')[0]}?subject=${one.unit}`)}>{say(one.title)}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
      <article class="poster">
        <p class="lead">{say(of.cycle.title)}</p>
        <h1>
          {say(phrases.posterAsk)}
          {unit && <span class="own-line">{say(unit.title)}</span>}
        </h1>
        <p>{say(filled(phrases.posterRound, { round: of.round.title, n: of.audience.sheet.items.length }))}</p>
        {raw(qrDrawing(address))}
        <p>{say(unit ? phrases.posterOpen : phrases.posterCards)}</p>
        <p>
          {say(phrases.posterAddress)} <code>{address}</code>
        </p>
        <p class="small">{say(filled(phrases.posterReal, { host: house.publicUrl.origin }))}</p>
      </article>
    </>,
  );
}
