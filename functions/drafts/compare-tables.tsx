import type { FC } from 'hono/jsx';
import type { Plan } from '../../shared/plan/schema.ts';
import { fill } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { Scroll } from '../web/scroll.tsx';
import { compareWords as words } from './compare-words.ts';
import {
  type AudienceShare,
  audienceShares,
  type Change,
  groupsOfBoth,
  nodeShares,
  shareText,
  turn,
} from './minimum-shares.ts';

type Versions = { readonly before: Plan | undefined; readonly after: Plan; readonly scene: Scene };

/** How much of each group's total rests on the public, before and now, against what the plan promises. */
export const SatisfactionShares: FC<Versions & { readonly draft: string }> = ({ before, after, draft, scene }) => {
  const { say, link } = scene;
  const rows = audienceShares(before, after);
  const sources = [...new Set(rows.flatMap(({ promised }) => promised?.source ?? []))];
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 id="satisfaction">{say(words.satisfaction)}</h2>
      <p>{say(words.satisfactionHint)}</p>
      {(after.minimums ?? []).length === 0 && (
        <p class="note">
          {say(words.noMinimum)} <a href={link(`/drafts/${draft}/minimums`)}>{say(words.setMinimum)}</a>
        </p>
      )}
      {sources.map((source) => (
        <p class="note">{fill(say(words.promiseSource), { source })}</p>
      ))}
      <table class="figures stack" aria-labelledby="satisfaction">
        <thead>
          <tr>
            <th scope="col">{say(words.audienceGroup)}</th>
            {before && (
              <th scope="col" class="num">
                {say(words.was)}
              </th>
            )}
            <th scope="col" class="num">
              {say(words.is)}
            </th>
            <th scope="col">{say(words.promised)}</th>
            <th scope="col">{say(words.verdict)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                {say(row.audience)} / {say(row.group)}
              </th>
              {before && (
                <td class="num" data-label={say(words.was)}>
                  {shareText(row.before)}
                </td>
              )}
              <td class="num" data-label={say(words.is)}>
                <strong>{shareText(row.after)}</strong>
              </td>
              <td data-label={say(words.promised)}>
                {row.promised ? fill(say(words.atLeast), { percent: row.promised.percent }) : say(words.noPromise)}
              </td>
              <td data-label={say(words.verdict)}>
                <Verdict row={row} scene={scene} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Verdict: FC<{ readonly row: AudienceShare; readonly scene: Scene }> = ({ row, scene: { say } }) => {
  const turned = turn(row);
  return (
    <span>
      {row.before && <span class={turned === 'down' ? 'tag warn' : 'tag'}>{say(words[turned ?? 'unchanged'])}</span>}{' '}
      {row.promised && (
        <span class={row.kept ? 'tag good' : 'tag warn'}>{say(row.kept ? words.kept : words.broken)}</span>
      )}
    </span>
  );
};

/** What every indicator is worth of the total, a column a group. */
export const IndicatorShares: FC<Versions> = ({ before, after, scene }) => {
  const { say } = scene;
  const groups = groupsOfBoth(before, after);
  return (
    <section>
      <h2 id="shares">{say(words.shares)}</h2>
      <p>{say(words.sharesHint)}</p>
      <Scroll label={say(words.shares)} scene={scene}>
        <table class="figures stack" aria-labelledby="shares">
          <thead>
            <tr>
              <th scope="col">{say(words.indicator)}</th>
              {groups.map(({ title }) => (
                <th scope="col" class="num">
                  {say(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {nodeShares(before, after).map(({ title, depth, gone, byGroup }) => (
              <tr>
                <th scope="row">
                  {depth === 1 ? <strong>{say(title)}</strong> : `${'· '.repeat(depth - 1)}${say(title)}`}
                  {gone && (
                    <>
                      {' '}
                      <span class="tag">{say(words.gone)}</span>
                    </>
                  )}
                </th>
                {byGroup.map((change, index) => (
                  <td class="num" data-label={groups[index] && say(groups[index].title)}>
                    <Changed change={change} hasBefore={before !== undefined} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
};

/** A share that did not change stands once. */
const Changed: FC<{ readonly change: Change; readonly hasBefore: boolean }> = ({ change, hasBefore }) => {
  const [before, after] = [shareText(change.before), shareText(change.after)];
  if (!hasBefore || before === after) return <span>{after === '0%' ? '—' : after}</span>;
  return (
    <span>
      {before} → <strong>{after}</strong>
    </span>
  );
};
