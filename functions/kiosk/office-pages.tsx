import type { FC } from 'hono/jsx';
import { cardSubjects } from '../../shared/cycle/task.ts';
import { fill } from '../../shared/words.ts';
import type { Kiosk } from '../store/kiosk.ts';
import { FaultList, type FieldFaultOf } from '../web/fault-list.tsx';
import { ListField, TextField } from '../web/field.tsx';
import { page } from '../web/page.tsx';
import type { Reason } from '../web/reason.ts';
import { ReasonField } from '../web/reason-field.tsx';
import type { Scene } from '../web/scene.ts';
import { type KioskRound, mayAct, pathOf } from './found.ts';
import { phrases } from './phrases.ts';

export const givenFields = ['title', 'unit', 'channel', 'stratum'] as const;

/** A device as it was to be registered, right or wrong. */
export type Given = Readonly<Record<(typeof givenFields)[number], string>>;

/** The rounds that have devices. */
export function listPage(scene: Scene, rounds: readonly KioskRound[]): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: phrases.kiosks },
    <>
      <h1>{say(phrases.kiosks)}</h1>
      <p class="lead">{say(rounds.length === 0 ? phrases.noRounds : phrases.lead)}</p>
      <p>{say(rounds.length === 0 ? phrases.noRoundsNext : phrases.weak)}</p>
      <ul class="ways">
        {rounds.map((of) => (
          <li>
            <a href={link(pathOf(of))}>{say(of.round.title)}</a>
            <p>{say(of.cycle.title)}</p>
          </li>
        ))}
      </ul>
    </>,
  );
}

/** The devices of a round, and a form for one more. */
export function roundPage(
  scene: Scene,
  of: KioskRound,
  kiosks: readonly Kiosk[],
  given: Given = { title: '', unit: '', channel: of.channels[0]?.id ?? '', stratum: '' },
  faults: readonly FieldFaultOf[] = [],
): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: of.round.title, status: faults.length > 0 ? 422 : 200 },
    <>
      <Crumbs scene={scene} above={[]} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(of.round.title)}</h1>
      <p class="lead">{say(phrases.lead)}</p>
      {kiosks.length === 0 ? <p>{say(phrases.none)}</p> : <Devices of={of} kiosks={kiosks} scene={scene} />}
      {mayAct(scene) && (
        <>
          <h2>{say(phrases.register)}</h2>
          <form method="post" action={link(pathOf(of))}>
            <TextField
              {...{ name: 'title', label: phrases.title, hint: phrases.titleHint, value: given.title, faults, scene }}
            />
            <ListField
              {...{ name: 'unit', label: phrases.unit, value: given.unit, faults, scene }}
              options={cardSubjects(of.audience, of.cycle.roster).map(({ unit, title }) => ({ id: unit, title }))}
              first={phrases.choose}
            />
            <ListField
              {...{ name: 'channel', label: phrases.channel, value: given.channel, faults, scene }}
              options={of.channels}
            />
            {(of.audience.strata ?? []).length > 0 && (
              <ListField
                {...{ name: 'stratum', label: phrases.stratum, value: given.stratum, faults, scene }}
                options={of.audience.strata ?? []}
                first={phrases.noStratum}
              />
            )}
            <p class="actions">
              <button class="button" type="submit">
                {say(phrases.registerButton)}
              </button>
            </p>
          </form>
        </>
      )}
      <p class="note warn">{say(phrases.weak)}</p>
    </>,
  );
}

const Devices: FC<{ readonly of: KioskRound; readonly kiosks: readonly Kiosk[]; readonly scene: Scene }> = ({
  of,
  kiosks,
  scene,
}) => {
  const { say, link } = scene;
  return (
    <table class="figures stack">
      <thead>
        <tr>
          <th scope="col">{say(phrases.device)}</th>
          <th scope="col">{say(phrases.unit)}</th>
          <th scope="col">{say(phrases.state)}</th>
        </tr>
      </thead>
      <tbody>
        {kiosks.map((kiosk) => {
          const unit = of.cycle.roster.find((one) => one.unit === kiosk.unit);
          const state = kiosk.revokedAt ? phrases.revoked : kiosk.pairedAt ? phrases.inService : phrases.waiting;
          return (
            <tr>
              <th scope="row">{kiosk.title}</th>
              <td data-label={say(phrases.unit)}>{unit ? say(unit.title) : kiosk.unit}</td>
              <td data-label={say(phrases.state)}>
                <span class={kiosk.pairedAt && !kiosk.revokedAt ? 'tag good' : 'tag'}>{say(state)}</span>
                {mayAct(scene) && !kiosk.revokedAt && (
                  <a class="own-line" href={link(`${pathOf(of)}/${kiosk.id}/revoke`)}>
                    {say(phrases.revoke)}
                  </a>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

/** Asks before a device is taken out of service. */
export function revokePage(scene: Scene, of: KioskRound, kiosk: Kiosk, reason?: Reason): Response {
  const { say, link } = scene;
  const faults = reason?.faults ?? [];
  const title = {
    zh: fill(phrases.revokeTitle.zh, { device: kiosk.title }),
    en: fill(phrases.revokeTitle.en, { device: kiosk.title }),
  };
  return page(
    scene,
    { title, status: faults.length > 0 ? 422 : 200 },
    <>
      <Crumbs scene={scene} above={[of]} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(title)}</h1>
      <p class="note warn">{say(phrases.revokeLead)}</p>
      <form method="post" action={link(`${pathOf(of)}/${kiosk.id}/revoke`)}>
        <ReasonField given={reason} scene={scene} />
        <p class="actions">
          <button class="button" type="submit">
            {say(phrases.revoke)}
          </button>
          <a class="button quiet" href={link(pathOf(of))}>
            {say(phrases.back)}
          </a>
        </p>
      </form>
    </>,
  );
}

/** The way back up. */
export const Crumbs: FC<{ readonly scene: Scene; readonly above: readonly KioskRound[] }> = ({ scene, above }) => (
  <nav class="crumbs" aria-label={scene.say(phrases.crumbs)}>
    <a href={scene.link('/kiosk')}>{scene.say(phrases.kiosks)}</a>
    {above.map((of) => (
      <a href={scene.link(pathOf(of))}>{scene.say(of.round.title)}</a>
    ))}
  </nav>
);
