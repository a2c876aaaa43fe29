import type { FC } from 'hono/jsx';
import { fill } from '../../shared/words.ts';
import type { StoredDraft } from '../store/plan-draft.ts';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { writeShape } from './codec.ts';
import { Crumbs } from './crumbs.tsx';
import { type DescribedField, describe } from './described.tsx';
import type { EditView } from './edit-page.tsx';
import { peekValue, readValue } from './part.ts';
import { phrases } from './phrases.ts';

/** Who was faster, and where what he left differs from what was typed here. */
export const Differences: FC<{ readonly view: EditView; readonly scene: Scene }> = ({ view, scene }) => {
  const { say, language } = scene;
  const { draft, part, shape, typed } = view;
  const there = part.shape(peekValue(part.value), readValue(part.value));
  const rows = different(describe(there, writeShape(there, part.value), ''), describe(shape, typed, ''));
  const fills = { who: draft.changedBy, time: localTime(draft.changedAt, language) };
  return (
    <section class="note warn" role="alert">
      <h2>{say(phrases.conflict)}</h2>
      <p>{fill(say(phrases.conflictLead), fills)}</p>
      {rows.length === 0 ? (
        <p>{say(phrases.conflictSame)}</p>
      ) : (
        <table class="figures stack">
          <thead>
            <tr>
              <th scope="col">{say(phrases.field)}</th>
              <th scope="col">{say(phrases.nowThere)}</th>
              <th scope="col">{say(phrases.yours)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, now, yours }) => (
              <tr>
                <th scope="row">{say(label)}</th>
                <td data-label={say(phrases.nowThere)}>{now ? say(now) : say(phrases.empty)}</td>
                <td data-label={say(phrases.yours)}>{yours ? say(yours) : say(phrases.empty)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

function different(now: readonly DescribedField[], yours: readonly DescribedField[]) {
  const fields = [...new Set([...yours, ...now].map(({ field }) => field))];
  return fields.flatMap((field) => {
    const [there, here] = [now, yours].map((list) => list.find((one) => one.field === field));
    const label = here?.label ?? there?.label;
    const same = there?.value.zh === here?.value.zh && there?.value.en === here?.value.en;
    return same || !label ? [] : [{ label, now: there?.value, yours: here?.value }];
  });
}

/** What was to be changed is gone, or the whole draft is: nothing to compare with. */
export function conflictGone(scene: Scene, draft: StoredDraft | undefined): Response {
  const { say, link } = scene;
  return page(
    scene,
    { title: phrases.conflictGone, status: 409 },
    <>
      <Crumbs draft={draft} scene={scene} />
      <h1>{say(phrases.conflictGone)}</h1>
      <p class="lead">{say(phrases.conflictGoneLead)}</p>
      <p class="actions">
        <a class="button" href={link(draft ? `/drafts/${draft.id}` : '/drafts')}>
          {say(phrases.toDraft)}
        </a>
      </p>
    </>,
  );
}
