import type { FC } from 'hono/jsx';
import { listAt, textAt, titleOf } from '../../shared/plan/loose.ts';
import { fill, type Words } from '../../shared/words.ts';
import type { StoredDraft } from '../store/plan-draft.ts';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { findDraft } from './found.ts';
import { NextSteps } from './next-steps.tsx';
import { partPhrases } from './part-phrases.ts';
import { phrases } from './phrases.ts';
import { faultsAt, faultsOf, type PlacedFault, warningsOf } from './plan-faults.ts';
import { TreeTable } from './tree-table.tsx';

/** A draft as a whole: what keeps it from being published, what it is made of, and its tree. */
export async function tree(scene: Scene): Promise<Response> {
  const draft = await findDraft(scene);
  if (!draft) return refusal(scene, 'not-found');
  const { say, language, c } = scene;
  const faults = faultsOf(draft.plan);
  const done = doneWords(c.req.query('done'));
  const version = textAt(draft.plan, 'version') || '—';
  const changed = { who: draft.changedBy, time: localTime(draft.changedAt, language) };
  return page(
    scene,
    { title: titleOf(draft.plan), wide: true },
    <>
      <Crumbs scene={scene} />
      <h1>{say(titleOf(draft.plan))}</h1>
      <p class="muted">
        <span class="tag">{fill(say(phrases.draftOf), { version })}</span> {fill(say(phrases.changedBy), changed)}
      </p>
      {done && (
        <p class="note good" role="status">
          {say(done)}
        </p>
      )}
      <KeptOut scene={scene} />
      <Faults draft={draft} faults={faults} scene={scene} />
      <Warnings draft={draft} warnings={warningsOf(draft.plan)} scene={scene} />
      <NextSteps draft={draft} ready={faults.length === 0} scene={scene} />
      <h2 id="parts">{say(phrases.parts)}</h2>
      <Parts draft={draft} faults={faults} scene={scene} />
      <h2 id="tree">{say(phrases.tree)}</h2>
      <p class="no-print">{say(phrases.treeHint)}</p>
      <TreeTable plan={draft.plan} draft={draft} faults={faults} scene={scene} />
      <More draft={draft} scene={scene} />
    </>,
  );
}

function doneWords(done: string | undefined): Words | undefined {
  const { saved, moved, removed, begun, replaced } = phrases;
  return Object.entries({ saved, moved, removed, begun, replaced }).find(([key]) => key === done)?.[1];
}

/** What was in a file and is in no plan, so that nobody looks for it here. Said once, by the address of the page. */
const KeptOut: FC<{ readonly scene: Scene }> = ({ scene: { say, c } }) => {
  const out = c.req.queries('out') ?? [];
  const all = c.req.query('outs') ?? '';
  return out.length === 0 ? null : (
    <section class="note warn">
      <p>{say(phrases.keptOut)}</p>
      <ul>
        {out.slice(0, 20).map((path) => (
          <li>
            <code>{path.slice(0, 80)}</code>
          </li>
        ))}
      </ul>
      {/^\d{1,6}$/.test(all) && Number(all) > out.length && <p>{fill(say(phrases.keptOutMany), { n: all })}</p>}
    </section>
  );
};

/** More faults than anybody mends before looking again. */
const mostShown = 30;

type Shown = { readonly draft: StoredDraft; readonly faults: readonly PlacedFault[]; readonly scene: Scene };

/** Every fault with the way to where it is mended. */
const Faults: FC<Shown> = ({ draft, faults, scene: { say, link } }) => {
  if (faults.length === 0) return <p class="note good">{say(phrases.noFaults)}</p>;
  const n = String(faults.length);
  return (
    <section class="note warn" aria-labelledby="faults">
      <h2 id="faults">{faults.length === 1 ? say(phrases.oneFault) : fill(say(phrases.allFaults), { n })}</h2>
      <ul>
        {faults.slice(0, mostShown).map(({ place, about, words }) => (
          <li>
            <a href={link(`/drafts/${draft.id}/${place}`)}>{say(about)}</a>
            {say(colon)}
            {say(words)}
          </li>
        ))}
      </ul>
      {faults.length > mostShown && <p>{fill(say(phrases.moreFaults), { n: String(faults.length - mostShown) })}</p>}
    </section>
  );
};

/** What is worth a second look before publishing. It keeps nothing from being published. */
const Warnings: FC<{
  readonly draft: StoredDraft;
  readonly warnings: readonly PlacedFault[];
  readonly scene: Scene;
}> = ({ draft, warnings, scene: { say, link } }) =>
  warnings.length === 0 ? null : (
    <section class="note" aria-labelledby="warnings">
      <h2 id="warnings">{fill(say(phrases.warnings), { n: String(warnings.length) })}</h2>
      <ul>
        {warnings.slice(0, mostShown).map(({ place, about, words }) => (
          <li>
            <a href={link(`/drafts/${draft.id}/${place}`)}>{say(about)}</a>
            {say(colon)}
            {say(words)}
          </li>
        ))}
      </ul>
    </section>
  );

const colon = { zh: '：', en: ': ' };

const sections = ['groups', 'audiences', 'suppliers', 'adjustments', 'outcomes', 'minimums', 'earlier'] as const;

/** The parts beside the tree: what each holds, and whether something is wrong with it. */
const Parts: FC<Shown> = ({ draft, faults, scene }) => {
  const { say } = scene;
  const frame = listOf([textAt(draft.plan, 'id'), periodOf(draft)]);
  return (
    <table class="figures stack">
      <thead>
        <tr>
          <th scope="col">{say(phrases.part)}</th>
          <th scope="col">{say(phrases.holds)}</th>
          <th scope="col">{say(phrases.check)}</th>
        </tr>
      </thead>
      <tbody>
        <PartRow draft={draft} faults={faults} scene={scene} path="frame" holds={{ zh: frame, en: frame }} />
        {sections.map((section) => {
          const titles = listAt(draft.plan, section).map((one) =>
            section === 'minimums'
              ? minimumWords(draft, textAt(one, 'audience'), textAt(one, 'percent'))
              : titleOf(one),
          );
          const holds = { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join(', ') };
          return <PartRow draft={draft} faults={faults} scene={scene} path={section} holds={holds} />;
        })}
      </tbody>
    </table>
  );
};

const PartRow: FC<Shown & { readonly path: 'frame' | (typeof sections)[number]; readonly holds: Words }> = (given) => {
  const { draft, faults, scene, path, holds } = given;
  const { say, link } = scene;
  return (
    <tr>
      <th scope="row">
        <a href={link(`/drafts/${draft.id}/${path}`)}>{say(partPhrases[path])}</a>
      </th>
      <td data-label={say(phrases.holds)}>
        <span>{say(holds) || <span class="muted">{say(phrases.none)}</span>}</span>
      </td>
      <td data-label={say(phrases.check)}>
        <FaultTag n={faultsAt(faults, path).length} scene={scene} />
      </td>
    </tr>
  );
};

/** How many faults a place has, in a word. */
export const FaultTag: FC<{ readonly n: number; readonly scene: Scene }> = ({ n, scene: { say } }) => (
  <span class={n === 0 ? 'tag good' : 'tag warn'}>
    {n === 0 ? say(phrases.faultless) : fill(say(n === 1 ? phrases.faultOne : phrases.faultCount), { n: String(n) })}
  </span>
);

function minimumWords({ plan }: StoredDraft, id: string, percent: string): Words {
  const { zh, en } = titleOf(listAt(plan, 'audiences').find((one) => textAt(one, 'id') === id) ?? { id });
  return { zh: `${zh} ${percent}%`, en: `${en} ${percent} %` };
}

function periodOf({ plan }: StoredDraft): string {
  const { period } = plan;
  const at = (key: string) => (typeof period === 'object' && period !== null ? textAt({ ...period }, key) : '');
  return listOf([at('from'), at('to')], ' – ');
}

const listOf = (texts: readonly string[], between = ' · ') => texts.filter((text) => text !== '').join(between);

const More: FC<{ readonly draft: StoredDraft; readonly scene: Scene }> = ({ draft, scene: { say, link } }) => (
  <>
    <h2 class="no-print">{say(phrases.more)}</h2>
    <p class="actions">
      <a class="button quiet" href={link(`/drafts/${draft.id}/plan.json`)}>
        {say(phrases.moreFile)}
      </a>
      <a class="button quiet" href={link(`/drafts/${draft.id}/json`)}>
        {say(phrases.moreReplace)}
      </a>
      <a class="button quiet" href={link(`/drafts/${draft.id}/delete`)}>
        {say(phrases.moreRemove)}
      </a>
    </p>
  </>
);
