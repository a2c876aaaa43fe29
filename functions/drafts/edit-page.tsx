import type { FC } from 'hono/jsx';
import type { StoredDraft } from '../store/plan-draft.ts';
import { FaultList, type FieldFaultOf } from '../web/fault-list.tsx';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import type { Typed } from './codec.ts';
import { Differences } from './conflict.tsx';
import { type Between, Crumbs } from './crumbs.tsx';
import { ObjectFields } from './fields.tsx';
import type { ObjectShape, Part } from './part.ts';
import { partPhrases } from './part-phrases.ts';
import { phrases } from './phrases.ts';
import { faultsAt, faultsOf } from './plan-faults.ts';

/** What the page of a part shows: the part, what is typed, and how it came to be shown. */
export type EditView = {
  readonly draft: StoredDraft;
  readonly part: Part;
  readonly shape: ObjectShape;
  readonly typed: Typed;
  readonly faults?: readonly FieldFaultOf[];
  /** 422 with faults of the fields, 409 where the draft was changed by somebody else meanwhile. */
  readonly status?: 200 | 409 | 422;
  /** Whether the page came back from a button that stores nothing. */
  readonly unsaved?: boolean;
};

/** One part of a draft as a form. */
export function editPage(scene: Scene, view: EditView): Response {
  const { say, link } = scene;
  const { draft, part, shape, typed, faults = [], status = 200, unsaved = false } = view;
  const shown = { typed, faults, scene };
  return page(
    scene,
    { title: part.title, status, wide: true },
    <>
      <Crumbs draft={draft} between={betweenOf(part)} scene={scene} />
      <h1>{say(part.title)}</h1>
      {part.lead && <p class="lead">{say(part.lead)}</p>}
      {status === 409 && <Differences view={view} scene={scene} />}
      <FaultList faults={faults} scene={scene} />
      {unsaved && (
        <p class="note" role="status">
          {say(phrases.unsaved)}
        </p>
      )}
      {status === 200 && !unsaved && <PlanFaults view={view} scene={scene} />}
      <form method="post" action={link(`/drafts/${draft.id}/${part.at}`)} class="draft">
        {/* Whoever presses Enter in a field means to save, and not the first button of a row. */}
        <button type="submit" class="visually-hidden" name="do" value="save" tabindex={-1}>
          {say(phrases.save)}
        </button>
        <input type="hidden" name="revision" value={String(draft.revision)} />
        <ObjectFields {...shown} members={shape.members} name="" />
        <div class="actions">
          <button type="submit" class="button" name="do" value="save">
            {say(phrases.save)}
          </button>
          <a class="button quiet" href={link(`/drafts/${draft.id}${backOf(part)}`)}>
            {say(phrases.cancel)}
          </a>
        </div>
        <Turns view={view} scene={scene} />
      </form>
    </>,
  );
}

/** What the check of the whole plan says about this part as it is stored. */
const PlanFaults: FC<{ readonly view: EditView; readonly scene: Scene }> = ({ view, scene: { say } }) => {
  const faults = faultsAt(faultsOf(view.draft.plan), view.part.at);
  return faults.length === 0 ? null : (
    <div class="note warn">
      <p>
        <strong>{say(phrases.ownFaults)}</strong>
      </p>
      <ul>
        {faults.map(({ words }) => (
          <li>{say(words)}</li>
        ))}
      </ul>
    </div>
  );
};

/** Buttons that turn the part into another kind, with what is given up. */
const Turns: FC<{ readonly view: EditView; readonly scene: Scene }> = ({ view, scene: { say } }) => {
  const turns = (view.part.turns ?? []).filter(({ field, to }) => view.typed.get(field)?.[0] !== to);
  return turns.length === 0 ? null : (
    <details>
      <summary>{say(phrases.turn)}</summary>
      {turns.map(({ field, to, say: words, hint }) => (
        <>
          <p>{say(hint)}</p>
          <button type="submit" class="button quiet small-button" name="do" value={`turn:${field}:${to}`}>
            {say(words)}
          </button>
        </>
      ))}
    </details>
  );
};

const sections = {
  audiences: partPhrases.audiences,
  adjustments: partPhrases.adjustments,
  outcomes: partPhrases.outcomes,
} as const;

function betweenOf({ next }: Part): Between | undefined {
  const title = Object.entries(sections).find(([path]) => path === next)?.[1];
  return title && { path: next, title };
}

const backOf = ({ next }: Part) => (next === '' || next.startsWith('#') ? next : `/${next}`);
