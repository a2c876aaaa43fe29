import type { Cycle } from '../../shared/cycle/cycle.ts';
import { fill } from '../../shared/words.ts';
import type { AuditEntry } from '../store/audit.ts';
import type { StoredRound } from '../store/round.ts';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { actionWords } from './action-words.ts';
import { Crumbs } from './crumbs.tsx';
import { ledgerWords } from './ledger-words.ts';
import { phrases } from './phrases.ts';

/** The most entries one page shows: what a year of one cycle comes to. */
const most = 300;

/** Who did what in a cycle, when and why, the latest first. */
export function logPage(
  scene: Scene,
  cycle: Cycle,
  entries: readonly AuditEntry[],
  rounds: readonly StoredRound[],
): Response {
  const { say, language } = scene;
  const shown = entries.slice(-most).reverse();
  const actor = (login: string) => (login === 'clock' ? say(phrases.clock) : login);
  return page(
    scene,
    { title: phrases.logTitle, wide: true },
    <>
      <Crumbs cycle={cycle} scene={scene} />
      <h1>{say(phrases.logTitle)}</h1>
      <p class="lead">{say(phrases.logLead)}</p>
      {shown.length < entries.length && (
        <p>{fill(say(phrases.logLimit), { all: String(entries.length), n: String(shown.length) })}</p>
      )}
      {shown.length === 0 ? (
        <p>{say(phrases.logNone)}</p>
      ) : (
        <table class="figures stack">
          <thead>
            <tr>
              {[phrases.when, phrases.who, phrases.what, phrases.on, phrases.why].map((words) => (
                <th scope="col">{say(words)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((entry) => (
              <tr>
                <th scope="row">
                  <time datetime={entry.at}>{localTime(entry.at, language)}</time>
                </th>
                <td data-label={say(phrases.who)}>{actor(entry.actor)}</td>
                <td data-label={say(phrases.what)}>{say(actionWords(entry.action))}</td>
                <td data-label={say(phrases.on)}>
                  <span>{say(ledgerWords(entry.what, rounds, cycle.roster))}</span>
                </td>
                <td data-label={say(phrases.why)}>
                  <span>{say(ledgerWords(entry.reason, rounds, cycle.roster))}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>,
  );
}
