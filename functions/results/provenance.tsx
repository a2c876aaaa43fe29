import type { FC } from 'hono/jsx';
import type { Plan } from '../../shared/plan/schema.ts';
import { shownCount } from '../../shared/secrecy/turnout.ts';
import { fill } from '../../shared/words.ts';
import type { LatestResult } from '../store/result.ts';
import type { StoredRound } from '../store/round.ts';
import type { SealCounts } from '../store/shown-seal.ts';
import { localTime } from '../web/local-time.ts';
import type { Scene } from '../web/scene.ts';
import { countWords } from '../web/shown-count.ts';
import { phrases } from './phrases.ts';
import { SetAsideFacts } from './set-aside.tsx';

/** What a result was computed from and when: enough for an auditor to find the same bytes again. */
export const Provenance: FC<{
  readonly latest: LatestResult;
  readonly rounds: readonly StoredRound[];
  /** How many ballots each seal names, as far as it may be said to the visitor. */
  readonly seals: SealCounts;
  /** The plan, which names the results of other cycles. */
  readonly basis: Pick<Plan, 'earlier'>;
  /** Whether the visitor may download the file the digest is of. */
  readonly whole: boolean;
  readonly scene: Scene;
}> = ({ latest: { id, head, computedAt, version }, rounds, basis, seals, whole, scene }) => {
  const { say, language } = scene;
  const { plan, evidence } = head;
  const titles = new Map(rounds.map(({ round }) => [round.id, round.title]));
  return (
    <section>
      <h2>{say(phrases.provenance)}</h2>
      <dl class="facts small">
        <dt>{say(phrases.plan)}</dt>
        <dd>
          {fill(say(phrases.planVersion), { title: say(plan.title), version: String(plan.version) })}
          <DigestLine of={plan.digest} scene={scene} />
        </dd>
        <dt>{say(phrases.rounds)}</dt>
        <dd>
          {evidence.rounds.length === 0 && say(phrases.noRounds)}
          {evidence.rounds.map(({ round, count, digest }) => {
            const title = titles.get(round);
            return (
              <div>
                {fill(say(phrases.roundCount), {
                  title: title ? say(title) : round,
                  n: say(countWords(seals.get(round) ?? shownCount(count, false))),
                })}
                <DigestLine of={digest} scene={scene} />
              </div>
            );
          })}
        </dd>
        <SetAsideFacts head={head} rounds={rounds} whole={whole} scene={scene} />
        <dt>{say(phrases.records)}</dt>
        <dd>{fill(say(phrases.recordCount), { n: String(evidence.records) })}</dd>
        {evidence.results && evidence.results.length > 0 && (
          <>
            <dt>{say(phrases.earlier)}</dt>
            <dd>
              {evidence.results.map((one) => (
                <div>
                  {earlierText(one, basis.earlier, say)}
                  <DigestLine of={one.digest} scene={scene} />
                </div>
              ))}
            </dd>
          </>
        )}
        <dt>{say(phrases.evidence)}</dt>
        <dd>
          <DigestLine of={evidence.digest} scene={scene} />
        </dd>
        <dt>{say(phrases.computed)}</dt>
        <dd>{fill(say(phrases.computedBy), { time: localTime(computedAt, language), engine: head.engine })}</dd>
        <dt>{say(phrases.result)}</dt>
        <dd>
          {fill(say(phrases.planVersion), { title: say(head.cycle.title), version: String(version) })}
          <DigestLine of={id} scene={scene} />
        </dd>
      </dl>
      <p class="muted small">
        {say(phrases.resultHint)} {whole && say(phrases.resultFile)}
      </p>
    </section>
  );
};

/** A result of another cycle by the title the plan gives it, else by the name it has there. */
export function earlierText(
  { id, cycle }: { readonly id: string; readonly cycle: string },
  earlier: Plan['earlier'],
  say: Scene['say'],
): string {
  const title = earlier?.find((one) => one.id === id)?.title;
  return fill(say(phrases.earlierOf), { title: title ? say(title) : id, cycle });
}

/** A whole digest that may break after every eight characters: it must be comparable on paper and fit a phone. */
const DigestLine: FC<{ readonly of: string; readonly scene: Scene }> = ({ of, scene }) => (
  <div class="muted">
    {scene.say(phrases.digest)}{' '}
    <code>
      {(of.match(/.{1,8}/g) ?? []).map((part) => (
        <>
          {part}
          <wbr />
        </>
      ))}
    </code>
  </div>
);
