import type { FC } from 'hono/jsx';
import { fill } from '../../shared/words.ts';
import type { StoredHandIn } from '../store/hand-in.ts';
import { Digest } from '../web/digest.tsx';
import { localTime } from '../web/local-time.ts';
import type { Scene } from '../web/scene.ts';
import type { Asked } from './found.ts';
import { handInPhrases as phrases } from './hand-in-phrases.ts';
import { phrases as listPhrases } from './phrases.ts';
import type { Names } from './who.ts';

/** Who handed in what, when and why, and what was decided about it. */
export const About: FC<{
  readonly of: Asked;
  readonly found: StoredHandIn;
  readonly names: Names;
  readonly scene: Scene;
}> = ({ of, found: { handIn, digest }, names, scene }) => {
  const { say, language } = scene;
  const byAt = (login: string, at: string) =>
    fill(say(phrases.byAt), { who: say(names(login)), time: localTime(at, language) });
  const { fileName, way, count, createdBy, createdAt, submittedBy, submittedAt, decidedBy, decidedAt } = handIn;
  return (
    <dl class="facts">
      <dt>{say(phrases.cycle)}</dt>
      <dd>{say(of.stored.cycle.title)}</dd>
      <dt>{say(phrases.fileAs)}</dt>
      <dd>{fileName ?? say(listPhrases[`way-${way}`])}</dd>
      <dt>{say(phrases.countTerm)}</dt>
      <dd>
        {count} <Digest of={digest} scene={scene} />
      </dd>
      <dt>{say(phrases.uploaded)}</dt>
      <dd>{byAt(createdBy, createdAt)}</dd>
      {submittedBy !== undefined && submittedAt !== undefined && (
        <>
          <dt>{say(phrases.submittedAt)}</dt>
          <dd>{byAt(submittedBy, submittedAt)}</dd>
        </>
      )}
      {handIn.reason !== undefined && (
        <>
          <dt>{say(phrases.reason)}</dt>
          <dd>{handIn.reason}</dd>
        </>
      )}
      {decidedBy !== undefined && decidedAt !== undefined && (
        <>
          <dt>{say(handIn.state === 'withdrawn' ? phrases.withdrawnTerm : phrases.decided)}</dt>
          <dd>{byAt(decidedBy, decidedAt)}</dd>
        </>
      )}
      {handIn.decision !== undefined && (
        <>
          <dt>{say(phrases.decision)}</dt>
          <dd>{handIn.decision}</dd>
        </>
      )}
    </dl>
  );
};
