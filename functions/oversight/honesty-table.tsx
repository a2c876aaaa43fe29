import type { FC } from 'hono/jsx';
import { fewest, percent } from '../../shared/oversight/flag.ts';
import type { Prompting } from '../../shared/oversight/prompted.ts';
import type { Honesty } from '../../shared/plan/schema.ts';
import { shownCount } from '../../shared/secrecy/turnout.ts';
import { fill } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { countWords } from '../web/shown-count.ts';
import { phrases } from './phrases.ts';
import type { BatchTitles } from './set-words.ts';

/** How every batch answered the honesty question, the most prompted first. */
export const HonestyTable: FC<{
  readonly honesty: Honesty;
  readonly round: string;
  readonly batches: readonly Prompting[];
  readonly titles: BatchTitles;
  readonly scene: Scene;
}> = ({ honesty, round, batches, titles, scene: { say } }) => {
  if (batches.length === 0) return null;
  const heads = [phrases.ballots, phrases.answers, phrases.saidYes, phrases.share];
  return (
    <section>
      <h2 id="honesty">{say(phrases.batches)}</h2>
      <p>{fill(say(phrases.batchesHint), { most: honesty.voidAbove, least: String(honesty.least) })}</p>
      <table class="figures even stack" aria-labelledby="honesty">
        <thead>
          <tr>
            <th scope="col">{say(phrases.batch)}</th>
            {heads.map((head) => (
              <th scope="col" class="num">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {batches.map(({ batch, n, answers, yes }) => {
            const cells =
              answers < fewest
                ? [say(countWords(shownCount(n, false))), ...heads.slice(1).map(() => say(phrases.withheld))]
                : [n, answers, yes, `${percent(yes, answers)}%`];
            return (
              <tr>
                <th scope="row">{titles.get(`${round} ${batch}`) ?? batch}</th>
                {cells.map((cell, at) => (
                  <td class="num" data-label={say(heads[at] ?? phrases.share)}>
                    {cell}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
