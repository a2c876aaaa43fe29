import type { FC } from 'hono/jsx';
import type { Flag } from '../../shared/oversight/flag.ts';
import { type Quarantine, stateOf } from '../../shared/oversight/quarantine.ts';
import { fill } from '../../shared/words.ts';
import { quarantineId } from '../store/quarantine.ts';
import type { Scene } from '../web/scene.ts';
import { StateTag } from './cycle-page.tsx';
import { flagPhrases, measurePhrases } from './flag-phrases.ts';
import type { Watching } from './found.ts';
import { phrases } from './phrases.ts';
import { proposalQuery } from './set-query.ts';
import { type BatchTitles, partWords, unitTitle } from './set-words.ts';

type Given = {
  readonly of: Watching;
  readonly decided: readonly Quarantine[];
  readonly titles: BatchTitles;
  /** Whether the visitor may propose. */
  readonly acts: boolean;
  readonly scene: Scene;
};

/** What is unusual, what is hardest to explain first, each with what to look at and what can be done. */
export const FlagList: FC<Given & { readonly flags: readonly Flag[] }> = ({ flags, ...given }) => {
  const { say } = given.scene;
  return (
    <section>
      <h2 id="flags">{say(phrases.flags)}</h2>
      <p>{say(flags.length === 0 ? phrases.noFlags : phrases.flagsHint)}</p>
      {!given.acts && flags.length > 0 && <p class="muted">{say(phrases.onlyOffice)}</p>}
      {flags.length > 0 && (
        <ol>
          {flags.map((flag) => (
            <li>
              <Entry flag={flag} {...given} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};

const Entry: FC<Given & { readonly flag: Flag }> = ({ flag, of, decided, titles, acts, scene }) => {
  const { say, link, language } = scene;
  const { title, found, look } = flagPhrases[flag.kind];
  const about = flag.about === undefined ? '' : say(unitTitle(of, flag.about));
  const what = say(measurePhrases[flag.measure ?? 'content']);
  const id = quarantineId(flag.set);
  const decision = decided.find((one) => one.id === id);
  const base = `/oversight/${of.stored.cycle.id}`;
  const isOpen = !decision || ['refused', 'lifted'].includes(stateOf(decision));
  return (
    <>
      <p>
        <strong>{say(title)}</strong> <span class="muted">{partWords(flag.set, of, titles, language)}</span>
        <span class="own-line">{fill(say(found), { ...flag.figures, about, what })}</span>
        <span class="own-line muted">
          {say(phrases.look)}
          {say({ zh: '：', en: ': ' })}
          {say(look)}
        </span>
      </p>
      {decision && (
        <p>
          <StateTag of={decision} scene={scene} />{' '}
          <a href={link(`${base}/decisions/${id}`)}>{say(phrases.seeDecision)}</a>
        </p>
      )}
      {acts && isOpen && flag.kind === 'prompted' && <VoidNow flag={flag} base={base} scene={scene} />}
      {acts && isOpen && flag.kind !== 'prompted' && (
        <p class="no-print">
          <a href={link(`${base}/rounds/${flag.set.round}/propose?${proposalQuery(flag.set)}`)}>
            {say(phrases.propose)}
          </a>
        </p>
      )}
    </>
  );
};

/** The plan's own rule gives the reason, so one press proposes; a second person still decides. */
const VoidNow: FC<{ readonly flag: Flag; readonly base: string; readonly scene: Scene }> = ({ flag, base, scene }) => {
  const { say, link } = scene;
  return (
    <form class="no-print" method="post" action={link(`${base}/rounds/${flag.set.round}/propose`)}>
      <input type="hidden" name="batch" value={flag.set.batch ?? ''} />
      <input type="hidden" name="reason" value={fill(say(phrases.voidReason), flag.figures)} />
      <p class="actions">
        <button class="button quiet" type="submit">
          {say(phrases.voidNow)}
        </button>
      </p>
    </form>
  );
};
