import type { FC } from 'hono/jsx';
import { fill } from '../../shared/words.ts';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { isOffice, personOf, sourceTitle } from './found.ts';
import type { Line, ListedCycle } from './list.ts';
import { phrases } from './phrases.ts';
import { never, type Standing, State, standingsOf, versionText } from './state.tsx';
import type { Names } from './who.ts';

/** Everything somebody is asked for; to the office first what waits for it. */
export function listPage(scene: Scene, listed: readonly ListedCycle[], names: Names): Response {
  const { say } = scene;
  const office = isOffice(personOf(scene));
  return page(
    scene,
    { title: phrases.title, wide: true },
    <>
      <h1>{say(phrases.title)}</h1>
      {listed.length === 0 ? (
        <>
          <p class="lead">{say(phrases.noCycles)}</p>
          <p>{say(phrases.noCyclesNext)}</p>
        </>
      ) : (
        <p class="lead">{say(office ? phrases.listLeadOffice : phrases.listLead)}</p>
      )}
      {office && listed.length > 0 && <Waiting listed={listed} names={names} scene={scene} />}
      {listed.map((one) => (
        <OfCycle of={one} scene={scene} />
      ))}
    </>,
  );
}

const Waiting: FC<{ readonly listed: readonly ListedCycle[]; readonly names: Names; readonly scene: Scene }> = ({
  listed,
  names,
  scene,
}) => {
  const { say, link, language } = scene;
  const rows = listed.flatMap(({ cycle, suppliers, found }) => {
    const lines = new Map(
      suppliers.flatMap(({ supplier, lines }) =>
        lines.map(({ source, unit }) => [source, sourceTitle(supplier, unit)] as const),
      ),
    );
    return found
      .filter(({ handIn }) => handIn.state === 'submitted')
      .map(({ handIn }) => ({ cycle, handIn, title: lines.get(handIn.source) ?? { zh: '', en: '' } }));
  });
  if (rows.length === 0) return <p class="note">{say(phrases.waitingNone)}</p>;
  return (
    <>
      <h2>{fill(say(phrases.waiting), { n: String(rows.length) })}</h2>
      <table class="figures stack">
        <thead>
          <tr>
            <th scope="col">{say(phrases.source)}</th>
            <th scope="col">{say(phrases.when)}</th>
            <th scope="col">{say(phrases.who)}</th>
            <th scope="col" class="num">
              {say(phrases.count)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cycle, handIn, title }) => (
            <tr>
              <th scope="row">
                <a href={link(`/scores/${cycle.id}/${handIn.source}/${handIn.id}`)}>{say(title)}</a>
                {listed.length > 1 && <span class="muted small"> {say(cycle.title)}</span>}
              </th>
              <td data-label={say(phrases.when)}>{localTime(handIn.submittedAt ?? handIn.createdAt, language)}</td>
              <td data-label={say(phrases.who)}>{say(names(handIn.submittedBy ?? handIn.createdBy))}</td>
              <td data-label={say(phrases.count)} class="num">
                {handIn.count}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

const OfCycle: FC<{ readonly of: ListedCycle; readonly scene: Scene }> = ({ of, scene }) => {
  const { say } = scene;
  const { cycle, suppliers, found } = of;
  const standings = standingsOf(found);
  const office = isOffice(personOf(scene));
  // To the office a supplier of many units is a line; whoever hands in for one or two of them wants to see those.
  const apart = (own: boolean, n: number) => own && office && n > 3;
  const rows = suppliers.filter(({ supplier, lines }) => !apart(supplier.own, lines.length));
  return (
    <>
      <h2>{say(cycle.title)}</h2>
      <p class="muted">{fill(say(phrases.period), cycle.period)}</p>
      {suppliers.length === 0 && <p>{say(office ? phrases.nothingAskedOffice : phrases.nothingAsked)}</p>}
      {rows.length > 0 && (
        <Lines
          of={of}
          lines={rows.flatMap(({ supplier, lines }) =>
            lines.map((line) => ({ line, title: say(sourceTitle(supplier, line.unit)) })),
          )}
          standings={standings}
          scene={scene}
        />
      )}
      {suppliers
        .filter(({ supplier, lines }) => apart(supplier.own, lines.length))
        .map(({ supplier, lines }) => (
          <details>
            <summary>{ownCount(scene, say(supplier.title), lines, standings, of.accepted)}</summary>
            <Lines
              of={of}
              lines={lines.map((line) => ({ line, title: say(line.unit?.title ?? supplier.title) }))}
              standings={standings}
              scene={scene}
            />
          </details>
        ))}
    </>
  );
};

function ownCount(
  { say }: Scene,
  title: string,
  lines: readonly Line[],
  standings: ReadonlyMap<string, Standing>,
  inForce: ReadonlySet<string>,
): string {
  const count = (is: (standing: Standing, source: string) => boolean) =>
    String(lines.filter(({ source }) => is(standings.get(source) ?? never, source)).length);
  return fill(say(phrases.ownCount), {
    title,
    n: String(lines.length),
    accepted: count((_, source) => inForce.has(source)),
    waiting: count(({ waiting }) => waiting.length > 0),
    nothing: count(({ state }, source) => state === 'nothing' && !inForce.has(source)),
  });
}

const Lines: FC<{
  readonly of: ListedCycle;
  readonly lines: readonly { readonly line: Line; readonly title: string }[];
  readonly standings: ReadonlyMap<string, Standing>;
  readonly scene: Scene;
}> = ({ of, lines, standings, scene }) => {
  const { say, link, language } = scene;
  return (
    <table class="figures stack">
      <thead>
        <tr>
          <th scope="col">{say(phrases.source)}</th>
          <th scope="col">{say(phrases.state)}</th>
          <th scope="col">{say(phrases.latest)}</th>
          <th scope="col">{say(phrases.current)}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line: { source }, title }) => {
          const { state, last, version } = standings.get(source) ?? never;
          const isImported = version === undefined && of.accepted.has(source);
          return (
            <tr>
              <th scope="row">
                <a href={link(`/scores/${of.cycle.id}/${source}`)}>{title}</a>
              </th>
              <td data-label={say(phrases.state)}>
                <State of={state === 'nothing' && isImported ? 'accepted' : state} scene={scene} />
              </td>
              <td data-label={say(phrases.latest)}>
                {last && localTime(last.submittedAt ?? last.createdAt, language)}
              </td>
              <td data-label={say(phrases.current)}>{versionText(scene, version, isImported)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
