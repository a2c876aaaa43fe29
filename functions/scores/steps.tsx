import type { FC } from 'hono/jsx';
import { ReasonField } from '../web/reason-field.tsx';
import type { Scene } from '../web/scene.ts';
import { isOffice, isOwn, mayWithdraw, personOf } from './found.ts';
import type { HandInView } from './hand-in-page.tsx';
import { handInPhrases as phrases } from './hand-in-phrases.ts';

type Shown = { readonly view: HandInView; readonly scene: Scene };

/**
 * What may be done about a hand-in: its sender confirms it or withdraws it, a second person accepts it or returns it.
 *
 * Every form says which revision, compared with which batch, it was made for: nobody decides on what he has not seen.
 */
export const Steps: FC<Shown> = ({ view, scene }) => {
  const { handIn } = view.found;
  const person = personOf(scene);
  if (handIn.state === 'checked') return <Confirm view={view} scene={scene} />;
  if (handIn.state !== 'submitted') return null;
  return (
    <>
      {isOffice(person) && !isOwn(person, handIn) && <Decide view={view} scene={scene} />}
      {isOffice(person) && isOwn(person, handIn) && <p class="note warn">{scene.say(phrases.samePerson)}</p>}
      {mayWithdraw(person, handIn) && <Withdraw view={view} scene={scene} />}
    </>
  );
};

const Seen: FC<{ readonly view: HandInView }> = ({ view }) => (
  <>
    <input type="hidden" name="revision" value={String(view.found.revision)} />
    <input type="hidden" name="after" value={view.current.batch} />
  </>
);

const to = ({ of, found }: HandInView, { link }: Scene, verb: string) => link(`${of.path}/${found.handIn.id}/${verb}`);

const Confirm: FC<Shown> = ({ view, scene }) => {
  const { say } = scene;
  return (
    <>
      <h2 id="steps">{say(phrases.confirmTitle)}</h2>
      <p>{say(phrases.confirmHint)}</p>
      <form method="post" action={to(view, scene, 'submit')}>
        <Seen view={view} />
        <ReasonField given={view.reason} scene={scene} />
        <p class="actions">
          <button class="button" type="submit">
            {say(phrases.confirm)}
          </button>
          <button class="button quiet" type="submit" formaction={to(view, scene, 'withdraw')} formnovalidate>
            {say(phrases.discard)}
          </button>
        </p>
      </form>
    </>
  );
};

const Decide: FC<Shown> = ({ view, scene }) => {
  const { say } = scene;
  return (
    <>
      <h2 id="steps">{say(phrases.decideTitle)}</h2>
      <p>{say(phrases.decideHint)}</p>
      <form method="post" action={to(view, scene, 'accept')}>
        <Seen view={view} />
        <ReasonField given={view.reason} scene={scene} />
        <p class="actions">
          <button class="button" type="submit">
            {say(phrases.accept)}
          </button>
          <button class="button quiet" type="submit" formaction={to(view, scene, 'return')}>
            {say(phrases.return)}
          </button>
        </p>
      </form>
    </>
  );
};

const Withdraw: FC<Shown> = ({ view, scene }) => {
  const { say } = scene;
  return (
    <>
      <h2>{say(phrases.withdrawTitle)}</h2>
      <p>{say(phrases.withdrawHint)}</p>
      <form method="post" action={to(view, scene, 'withdraw')}>
        <Seen view={view} />
        <p class="actions">
          <button class="button quiet" type="submit">
            {say(phrases.withdraw)}
          </button>
        </p>
      </form>
    </>
  );
};
