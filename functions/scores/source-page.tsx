import type { FC } from 'hono/jsx';
import { fill } from '../../shared/words.ts';
import type { StoredHandIn } from '../store/hand-in.ts';
import { FaultList, type FieldFaultOf } from '../web/fault-list.tsx';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { AskedTable } from './asked-table.tsx';
import { Crumbs } from './crumbs.tsx';
import type { Asked } from './found.ts';
import { phrases } from './phrases.ts';
import { State } from './state.tsx';
import { UploadForm } from './upload-form.tsx';
import type { Names } from './who.ts';

/** What the page of a source shows; `found` is everything it handed in, the latest first. */
export type SourceView = {
  readonly of: Asked;
  readonly found: readonly StoredHandIn[];
  readonly names: Names;
  /** The digest of what is accepted now. */
  readonly current: string;
  readonly faults: readonly FieldFaultOf[];
};

/** The page of a source: what is asked of it, the workbook, the form to upload it, and everything handed in so far. */
export function sourcePage(scene: Scene, view: SourceView): Response {
  const { say, link } = scene;
  const { of, found, names, current, faults } = view;
  const { cycle } = of.stored;
  return page(
    scene,
    { title: of.title, wide: true, status: faults.length > 0 ? 422 : 200 },
    <>
      <Crumbs scene={scene} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(of.title)}</h1>
      <p class="lead">{say(cycle.title)}</p>
      <p class="muted">{fill(say(phrases.period), cycle.period)}</p>
      <h2>{say(phrases.asked)}</h2>
      <AskedTable asked={of.asked} scene={scene} />
      <div class="no-print">
        <h2>{say(phrases.step1)}</h2>
        <p>{say(phrases.step1Text)}</p>
        <p class="actions">
          <a class="button" href={link(`${of.path}/template.xlsx`)}>
            {say(phrases.downloadBook)}
          </a>
          <a class="button quiet" href={link(`${of.path}/template.csv`)}>
            {say(phrases.downloadCsv)}
          </a>
        </p>
        <h2>{say(phrases.step2)}</h2>
        <UploadForm of={of} faults={faults} scene={scene} />
      </div>
      <h2>{say(phrases.versions)}</h2>
      {found.length === 0 ? (
        <p>{say(phrases.noVersions)}</p>
      ) : (
        <Versions of={of} found={found} names={names} current={current} scene={scene} />
      )}
    </>,
  );
}

const Versions: FC<Pick<SourceView, 'of' | 'found' | 'names' | 'current'> & { readonly scene: Scene }> = ({
  of,
  found,
  names,
  current,
  scene,
}) => {
  const { say, link, language } = scene;
  const latest = Math.max(0, ...found.map(({ handIn }) => handIn.version ?? 0));
  return (
    <table class="figures stack">
      <thead>
        <tr>
          <th scope="col">{say(phrases.when)}</th>
          <th scope="col">{say(phrases.state)}</th>
          <th scope="col">{say(phrases.what)}</th>
          <th scope="col" class="num">
            {say(phrases.count)}
          </th>
          <th scope="col">{say(phrases.who)}</th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ handIn, digest }) => (
          <tr>
            <th scope="row">
              <a href={link(`${of.path}/${handIn.id}`)}>
                {localTime(handIn.submittedAt ?? handIn.createdAt, language)}
              </a>
            </th>
            <td data-label={say(phrases.state)}>
              <span>
                <State of={handIn.state} scene={scene} />{' '}
                {handIn.version !== undefined && fill(say(phrases.version), { n: String(handIn.version) })}
                {handIn.version === latest && digest === current && ` · ${say(phrases.inForce)}`}
              </span>
            </td>
            <td data-label={say(phrases.what)}>{handIn.fileName ?? say(phrases[`way-${handIn.way}`])}</td>
            <td data-label={say(phrases.count)} class="num">
              {handIn.count}
            </td>
            <td data-label={say(phrases.who)}>{say(names(handIn.submittedBy ?? handIn.createdBy))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
