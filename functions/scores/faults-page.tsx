import type { FC } from 'hono/jsx';
import { fill } from '../../shared/words.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { Scroll } from '../web/scroll.tsx';
import { mostFaults } from '../workbook/reading.ts';
import type { CellFault } from '../workbook/uploaded.ts';
import { Crumbs } from './crumbs.tsx';
import type { Asked } from './found.ts';
import { faultPhrases as phrases } from './phrases.ts';
import { UploadForm } from './upload-form.tsx';

/** The same file with its bad cells marked, small enough to stand in the page; or why it does not. */
export type Marked = { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array } | 'large' | 'csv';

/** What the page shows of a file with faults. Nothing of it was stored. */
export type FaultsView = {
  readonly of: Asked;
  readonly file: string;
  readonly faults: readonly CellFault[];
  readonly marked: Marked;
};

/** Most faults listed on one page. */
const listed = 200;

/** Tells of a file how many cells are wrong, and of each where it is, what stands there, why, and how to mend it. */
export function faultsPage(scene: Scene, { of, file, faults, marked }: FaultsView): Response {
  const { say } = scene;
  const n = String(faults.length);
  const count = faults.length === 1 ? phrases.one : faults.length >= mostFaults ? phrases.most : phrases.many;
  return page(
    scene,
    { title: phrases.title, wide: true, status: 422 },
    <>
      <Crumbs of={of} scene={scene} />
      <h1>{say(phrases.title)}</h1>
      <div class="fault-summary" role="alert" tabindex={-1} autofocus>
        <h2>{fill(say(count), { file, n })}</h2>
        <p>{say(phrases.next)}</p>
      </div>
      <MarkedFile marked={marked} scene={scene} />
      <h2>{say(phrases.table)}</h2>
      <Scroll label={say(phrases.table)} scene={scene}>
        <FaultTable faults={faults.slice(0, listed)} scene={scene} />
      </Scroll>
      {faults.length > listed && <p>{fill(say(phrases.rest), { n: String(faults.length - listed) })}</p>}
      <div class="no-print">
        <h2>{say(phrases.again)}</h2>
        <UploadForm of={of} faults={[]} scene={scene} />
      </div>
    </>,
  );
}

/** In the page itself, since nothing is stored that could be asked for again. */
const MarkedFile: FC<{ readonly marked: Marked; readonly scene: Scene }> = ({ marked, scene: { say } }) => {
  if (marked === 'large') return <p>{say(phrases.markedLarge)}</p>;
  if (marked === 'csv') return <p>{say(phrases.markedCsv)}</p>;
  const { bytes, name } = marked;
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return (
    <>
      <p class="actions">
        <a class="button" download={name} href={`data:${bookType};base64,${base64}`}>
          {say(phrases.marked)}
        </a>
      </p>
      <p class="muted">{say(phrases.markedHint)}</p>
    </>
  );
};

/** The media type of Excel workbooks. */
export const bookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const FaultTable: FC<{ readonly faults: readonly CellFault[]; readonly scene: Scene }> = ({ faults, scene }) => {
  const { say } = scene;
  return (
    <table class="figures stack">
      <thead>
        <tr>
          <th scope="col">{say(phrases.cell)}</th>
          <th scope="col">{say(phrases.value)}</th>
          <th scope="col">{say(phrases.rule)}</th>
          <th scope="col">{say(phrases.mend)}</th>
        </tr>
      </thead>
      <tbody>
        {faults.map(({ sheet, at, value, rule, mend }) => (
          <tr>
            <th scope="row">
              {sheet}!{at}
            </th>
            <td data-label={say(phrases.value)}>
              {value === '' ? <span class="muted">{say(phrases.empty)}</span> : <span>{value}</span>}
            </td>
            <td class="long" data-label={say(phrases.rule)}>
              {say(rule)}
            </td>
            <td class="long" data-label={say(phrases.mend)}>
              {say(mend)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
