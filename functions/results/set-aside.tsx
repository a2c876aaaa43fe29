import type { FC } from 'hono/jsx';
import type { ResultHead } from '../../shared/assess/result.ts';
import { shownCount } from '../../shared/secrecy/turnout.ts';
import { fill, type Phrases } from '../../shared/words.ts';
import type { StoredRound } from '../store/round.ts';
import { localTime } from '../web/local-time.ts';
import type { Scene } from '../web/scene.ts';
import { countWords } from '../web/shown-count.ts';

/** What is said of ballots that were set aside. */
export const setAsidePhrases = {
  note: {
    zh: '有 {n} 张评价票经两个人决定暂不计分；票都还在，一张没删。',
    en: '{n} ballots were set aside by two persons and are not counted; none was deleted.',
  },
  compare: { zh: '看剔除前后的排名', en: 'See the standing with and without' },
  term: { zh: '暂不计分的票', en: 'Ballots set aside' },
  one: { zh: '{title}：{n} 张。理由：{reason}', en: '{title}: {n} ballots. Reason: {reason}' },
  who: {
    zh: '{proposed} 提议，{decided} 同意，{time}',
    en: 'Proposed by {proposed}, agreed by {decided}, {time}',
  },
} satisfies Phrases;

/** How many ballots were set aside, in one sentence; undefined where none were. */
export function setAsideWords({ evidence }: Pick<ResultHead, 'evidence'>, say: Scene['say']): string | undefined {
  const n = (evidence.setAside ?? []).reduce((sum, { count }) => sum + count, 0);
  return n === 0 ? undefined : fill(say(setAsidePhrases.note), { n: String(n) });
}

type Given = { readonly head: Pick<ResultHead, 'evidence'>; readonly scene: Scene };

/** Said before the first number, where two persons left ballots out. `compare` leads to the standing with and without. */
export const SetAsideNote: FC<Given & { readonly compare: string | undefined }> = ({ head, compare, scene }) => {
  const { say, link } = scene;
  const words = setAsideWords(head, say);
  if (words === undefined) return null;
  return (
    <p class="note warn">
      {words} {compare !== undefined && <a href={link(compare)}>{say(setAsidePhrases.compare)}</a>}
    </p>
  );
};

/** What was set aside, why and by whom, as part of what a result was computed from. Names are for those who see all. */
export const SetAsideFacts: FC<Given & { readonly rounds: readonly StoredRound[]; readonly whole: boolean }> = ({
  head,
  rounds,
  whole,
  scene: { say, language },
}) => {
  const { setAside = [] } = head.evidence;
  if (setAside.length === 0) return null;
  return (
    <>
      <dt>{say(setAsidePhrases.term)}</dt>
      <dd>
        {setAside.map(({ set, count, reason, proposedBy, decidedBy, decidedAt, digest }) => {
          const title = rounds.find(({ round }) => round.id === set.round)?.round.title;
          const values = { proposed: proposedBy, decided: decidedBy, time: localTime(decidedAt, language) };
          return (
            <div>
              {fill(say(setAsidePhrases.one), {
                title: title ? say(title) : set.round,
                n: say(countWords(shownCount(count, false))),
                reason,
              })}
              {whole && <div class="muted">{fill(say(setAsidePhrases.who), values)}</div>}
              <div class="muted">
                <code>{digest}</code>
              </div>
            </div>
          );
        })}
      </dd>
    </>
  );
};
