import type { FC } from 'hono/jsx';
import type { Move, WhatIf } from '../../shared/statistics/what-if.ts';
import { fill } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { placeText, signedText } from './amounts.ts';
import { MoveChart } from './charts.tsx';
import { listed } from './found.ts';
import { GroupHead, groupAnchor } from './group-head.tsx';
import { phrases } from './phrases.ts';
import { rowTitle } from './weights-words.ts';
import { whatIfWords as words } from './what-if-words.ts';

type Group = WhatIf['groups'][number];

/** Scores and places before and after, group by group, those that move first, and which indicators make the difference. */
export const Moves: FC<{ readonly found: WhatIf; readonly scene: Scene }> = ({ found, scene }) => {
  const { say } = scene;
  return (
    <>
      {found.groups.map((group) => (
        <section>
          <GroupHead group={group.group} scene={scene} />
          {group.moves.every(isStill) ? (
            <p>{say(words.still)}</p>
          ) : (
            <>
              <p>{countWords(group, scene)}</p>
              <MoveChart group={group} scene={scene} />
              <MovesTable group={group} scene={scene} />
            </>
          )}
        </section>
      ))}
    </>
  );
};

function countWords({ moves }: Group, { say }: Scene): string {
  const rises = moves.map(riseOf);
  const count = (of: (by: number) => boolean) => String(rises.filter(of).length);
  return fill(say(words.movedCount), {
    n: count((by) => by > 0),
    m: count((by) => by < 0),
    k: count((by) => by === 0),
  });
}

/** Whether a unit keeps its place and every point of its score. */
function isStill({ from, to, because }: Move): boolean {
  return from === to && because.length === 0;
}

/** By how many places a unit rises, below zero falls; zero where it has no place before or after. */
function riseOf({ from, to }: Move): number {
  return from === 0 || to === 0 ? 0 : from - to;
}

const MovesTable: FC<{ readonly group: Group; readonly scene: Scene }> = ({ group: { group, moves }, scene }) => {
  const { say } = scene;
  const ordered = moves.toSorted((a, b) => Math.abs(riseOf(b)) - Math.abs(riseOf(a)));
  return (
    <table class="figures stack" aria-labelledby={groupAnchor(group.id)}>
      <thead>
        <tr>
          <th scope="col">{say(phrases.unit)}</th>
          <th scope="col" class="num">
            {say(words.score)}
          </th>
          {group.ranked && (
            <th scope="col" class="num">
              {say(words.places)}
            </th>
          )}
          <th scope="col">{say(words.why)}</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((move) => (
          <tr>
            <th scope="row">{say(move.title)}</th>
            <td class="num" data-label={say(words.score)}>
              <span>
                {move.scoreBefore ?? say(words.noScore)} → <strong>{move.scoreAfter ?? say(words.noScore)}</strong>
              </span>
            </td>
            {group.ranked && (
              <td class="num" data-label={say(words.places)}>
                <Places move={move} scene={scene} />
              </td>
            )}
            <td class="long" data-label={say(words.why)}>
              {becauseText(move, scene)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Places: FC<{ readonly move: Move; readonly scene: Scene }> = ({ move, scene: { say } }) => {
  const by = riseOf(move);
  return (
    <span>
      {move.from === move.to ? placeText(move.to) : `${placeText(move.from)} → ${placeText(move.to)}`}{' '}
      {by !== 0 && (
        <span class={by > 0 ? 'tag good' : 'tag warn'}>
          {fill(say(by > 0 ? words.rises : words.falls), { n: String(Math.abs(by)) })}
        </span>
      )}
    </span>
  );
};

/** The three indicators that change most. */
function becauseText({ because }: Move, scene: Scene): string {
  const { say } = scene;
  const told = because
    .filter(({ change }) => signedText(change) !== '0.00')
    .slice(0, 3)
    .map(({ path, title, change }) =>
      fill(say(words.because), {
        title: say(rowTitle({ id: path, ...(title && { title }) })),
        change: signedText(change),
      }),
    );
  return told.length === 0 ? say(words.noChange) : listed(told, scene);
}
