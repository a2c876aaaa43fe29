import type { FC } from 'hono/jsx';
import { type Loose, listAt, textAt, textsAt, titleOf } from '../../shared/plan/loose.ts';
import { formOf } from '../../shared/rules/index.ts';
import { fill, type Words } from '../../shared/words.ts';
import type { StoredDraft } from '../store/plan-draft.ts';
import type { Handler } from '../web/door.ts';
import { page } from '../web/page.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { findDraft } from './found.ts';
import { partPhrases } from './part-phrases.ts';
import type { ListSection } from './parts.ts';
import { phrases } from './phrases.ts';
import { faultsAt, faultsOf } from './plan-faults.ts';
import { FaultTag } from './tree-page.tsx';

const words = {
  audiences: { lead: partPhrases.audiencesLead, add: partPhrases.newAudience, none: partPhrases.noAudiences },
  adjustments: { lead: partPhrases.adjustmentsLead, add: partPhrases.newAdjustment, none: partPhrases.noAdjustments },
  outcomes: { lead: partPhrases.outcomesLead, add: partPhrases.newOutcome, none: partPhrases.noOutcomes },
} as const;

/** A list of a draft whose members have pages of their own: in its order, which can be changed. */
export function section(name: ListSection): Handler {
  return async (scene) => {
    const draft = await findDraft(scene);
    if (!draft) return refusal(scene, 'not-found');
    const { say, link, c } = scene;
    const { lead, add, none } = words[name];
    const members = listAt(draft.plan, name);
    const done = c.req.query('done');
    const told = done === 'saved' || done === 'moved' || done === 'removed' ? phrases[done] : undefined;
    return page(
      scene,
      { title: partPhrases[name] },
      <>
        <Crumbs draft={draft} scene={scene} />
        <h1>{say(partPhrases[name])}</h1>
        {told && (
          <p class="note good" role="status">
            {say(told)}
          </p>
        )}
        <p class="lead">{say(lead)}</p>
        {members.length === 0 ? (
          <p>{say(none)}</p>
        ) : (
          <Members draft={draft} name={name} members={members} scene={scene} />
        )}
        <p class="actions">
          <a class="button" href={link(`/drafts/${draft.id}/${name}/add`)}>
            {say(add)}
          </a>
          <a class="button quiet" href={link(`/drafts/${draft.id}`)}>
            {say(phrases.toDraft)}
          </a>
        </p>
      </>,
    );
  };
}

type Listed = {
  readonly draft: StoredDraft;
  readonly name: ListSection;
  readonly members: readonly Loose[];
  readonly scene: Scene;
};

const Members: FC<Listed> = ({ draft, name, members, scene }) => {
  const { say, link } = scene;
  const faults = faultsOf(draft.plan);
  return (
    <ol class="ways">
      {members.map((one, at) => {
        const place = `${name}/${at + 1}`;
        const address = link(`/drafts/${draft.id}/${place}`);
        return (
          <li>
            <a href={address}>{say(titleOf(one))}</a> <FaultTag n={faultsAt(faults, place).length} scene={scene} />
            <p>{say(aboutOf(draft.plan, name, one))}</p>
            <form method="post" action={`${address}/move`} class="row-buttons">
              <input type="hidden" name="revision" value={String(draft.revision)} />
              {at > 0 && (
                <button
                  type="submit"
                  class="button quiet small-button"
                  name="do"
                  value="up"
                  aria-label={named(say(phrases.up), say(titleOf(one)))}
                >
                  {say(phrases.up)}
                </button>
              )}{' '}
              {at < members.length - 1 && (
                <button
                  type="submit"
                  class="button quiet small-button"
                  name="do"
                  value="down"
                  aria-label={named(say(phrases.down), say(titleOf(one)))}
                >
                  {say(phrases.down)}
                </button>
              )}{' '}
              <a
                class="button quiet small-button"
                href={`${address}/delete`}
                aria-label={named(say(phrases.remove), say(titleOf(one)))}
              >
                {say(phrases.remove)}
              </a>
            </form>
          </li>
        );
      })}
    </ol>
  );
};

const named = (verb: string, title: string) => `${verb} ${title}`;

/** One line that tells members apart: whom an audience rates, or what a rule does. */
function aboutOf(plan: Loose, name: ListSection, one: Loose): Words {
  if (name !== 'audiences') {
    const form = formOf(name === 'adjustments' ? 'adjustment' : 'outcome', textAt(one, 'form'));
    return form?.meaning ?? { zh: textAt(one, 'form'), en: textAt(one, 'form') };
  }
  const kind = one.kind === 'public' ? partPhrases.public : one.kind === 'seats' ? partPhrases.seats : phrases.none;
  const rated = textsAt(one, 'rates').map((id) =>
    titleOf(listAt(plan, 'groups').find((group) => textAt(group, 'id') === id) ?? { id }),
  );
  return {
    zh: fill(phrases.ratesWhom.zh, { kind: kind.zh, groups: rated.map(({ zh }) => zh).join('、') }),
    en: fill(phrases.ratesWhom.en, { kind: kind.en, groups: rated.map(({ en }) => en).join(', ') }),
  };
}
