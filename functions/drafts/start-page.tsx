import type { Child, FC } from 'hono/jsx';
import type { Plan } from '../../shared/plan/schema.ts';
import { readyPlans } from '../../shared/plan/templates/index.ts';
import { fill } from '../../shared/words.ts';
import { FaultList, type FieldFaultOf } from '../web/fault-list.tsx';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import type { Typed } from './codec.ts';
import { Crumbs } from './crumbs.tsx';
import { emptyShape } from './empty-plan.ts';
import { ObjectFields } from './fields.tsx';
import { JsonFields } from './json-fields.tsx';
import { phrases } from './phrases.ts';
import { readyWords } from './ready-words.ts';

/** What the page of beginnings shows; `typed` and `faults` where one of its forms came back. */
export type StartView = {
  readonly published: readonly Plan[];
  readonly typed?: Typed;
  readonly faults?: readonly FieldFaultOf[];
  readonly status?: 200 | 422;
};

/** The ways to begin a draft, each a form of its own. */
export function startPage(scene: Scene, view: StartView): Response {
  const { say, link } = scene;
  const { published, typed = new Map(), faults = [], status = 200 } = view;
  return page(
    scene,
    { title: phrases.startTitle, status },
    <>
      <Crumbs scene={scene} />
      <h1>{say(phrases.startTitle)}</h1>
      <FaultList faults={faults} scene={scene} />
      <p class="lead">{say(phrases.startLead)}</p>
      <h2 id="ready">{say(phrases.fromReady)}</h2>
      <ul class="ways">
        {readyPlans.map(({ id, about, policy, plan }) => (
          <li>
            <Begin
              from={`ready:${id}`}
              title={say(plan.title)}
              about={say(about)}
              look={`/drafts/ready/${id}`}
              scene={scene}
            >
              <p>
                {say(readyWords.policy)}
                {say(readyWords.colon)}
                {say(policy)}
              </p>
            </Begin>
          </li>
        ))}
      </ul>
      {published.length > 0 && (
        <>
          <h2>{say(phrases.fromPublished)}</h2>
          <ul class="ways">
            {published.map(({ id, version, title }) => (
              <li>
                <Begin
                  from={`plan:${id}:${version}`}
                  title={say(title)}
                  about={fill(say(phrases.version), { version: String(version) })}
                  scene={scene}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{say(phrases.fromNothing)}</h2>
      <form method="post" action={link('/drafts/new')} class="draft">
        <input type="hidden" name="from" value="empty" />
        <ObjectFields typed={typed} faults={faults} scene={scene} members={emptyShape.members} name="" />
        <p class="actions">
          <button type="submit" class="button quiet">
            {say(phrases.beginEmpty)}
          </button>
        </p>
      </form>
      <h2>{say(phrases.fromJson)}</h2>
      <p>{say(phrases.fromJsonHint)}</p>
      <form method="post" action={link('/drafts/new/json')} enctype="multipart/form-data" class="draft">
        <JsonFields typed={typed} faults={faults} scene={scene} />
        <p class="actions">
          <button type="submit" class="button quiet">
            {say(phrases.read)}
          </button>
        </p>
      </form>
    </>,
  );
}

type Beginning = {
  readonly from: string;
  readonly title: string;
  readonly about: string;
  readonly scene: Scene;
  /** Where it can be looked at before. */
  readonly look?: string;
  readonly children?: Child;
};

const Begin: FC<Beginning> = ({ from, title, about, look, scene, children }) => {
  // A version tells equal titles apart; what a ready plan is about is too long to be read out with every button.
  const short = from.startsWith('plan:') ? about : '';
  return (
    <form method="post" action={scene.link('/drafts/new')}>
      <input type="hidden" name="from" value={from} />
      <strong>{title}</strong>
      <p>{about}</p>
      {children}
      <button type="submit" class="button quiet small-button">
        {scene.say(phrases.begin)}
        <span class="visually-hidden"> {`${title} ${short}`.trim()}</span>
      </button>
      {look !== undefined && (
        <>
          {' '}
          <a class="button quiet small-button" href={scene.link(look)}>
            {scene.say(readyWords.look)}
            <span class="visually-hidden"> {title}</span>
          </a>
        </>
      )}
    </form>
  );
};
