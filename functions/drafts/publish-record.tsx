import type { FC } from 'hono/jsx';
import type { Plan } from '../../shared/plan/schema.ts';
import { fill } from '../../shared/words.ts';
import { type AuditEntry, listAudit } from '../store/audit.ts';
import { listCycles, type StoredCycle } from '../store/cycle.ts';
import { DigestLine } from '../web/digest.tsx';
import { localTime } from '../web/local-time.ts';
import type { Scene } from '../web/scene.ts';
import { publishWords as words } from './publish-words.ts';

/** Who published a version and why, and the cycles that run by it. */
export type Publication = { readonly entry: AuditEntry | undefined; readonly cycles: readonly StoredCycle[] };

/** Looks a published version up in the ledger and among the cycles of its office. */
export async function publicationOf({ house: { store } }: Scene, { office, id, version }: Plan): Promise<Publication> {
  const [entries, cycles] = await Promise.all([listAudit(store, office, 'plans'), listCycles(store, office)]);
  const own = entries.filter(({ what }) => what === `plan ${id} version ${version}`);
  const refused = own.filter(({ action }) => action === 'publish-plan-refused');
  return {
    // Of several who published the same version at once, all but one were refused.
    entry: own.find(
      ({ action, at, actor }) =>
        action === 'publish-plan' && !refused.some((other) => other.at === at && other.actor === actor),
    ),
    cycles: cycles.filter(({ cycle }) => cycle.plan.id === id && cycle.plan.version === version),
  };
}

/** What locks a published version, as entries of a list of facts: who published it, its digest, the cycles that rest on it. */
export const PublishRecord: FC<{
  readonly digest: string;
  readonly publication: Publication;
  readonly scene: Scene;
}> = (given) => {
  const { digest, publication, scene } = given;
  const { say, link, language } = scene;
  const { entry, cycles } = publication;
  return (
    <>
      <dt>{say(words.publishedBy)}</dt>
      <dd>
        {entry
          ? fill(say(words.publishedByWhom), {
              time: localTime(entry.at, language),
              who: entry.actor,
              reason: entry.reason,
            })
          : say(words.publishedUnknown)}
      </dd>
      <dt>{say(words.locked)}</dt>
      <dd>
        <DigestLine of={digest} />
      </dd>
      <dt>{say(words.cycles)}</dt>
      <dd>
        {cycles.length === 0
          ? say(words.cyclesNone)
          : cycles.map(({ cycle }) => (
              <div>
                <a href={link(`/plans/${cycle.id}`)}>{say(cycle.title)}</a>
              </div>
            ))}
      </dd>
    </>
  );
};
