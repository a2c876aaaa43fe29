import type { FC } from 'hono/jsx';
import { nodesOf } from '../../shared/plan/schema.ts';
import type { Basis, GroupBasis } from '../../shared/statistics/basis.ts';
import type { Draws, GroupSureness } from '../../shared/statistics/ranks/sureness.ts';
import { fill, type Words } from '../../shared/words.ts';
import { FaultList } from '../web/fault-list.tsx';
import type { Scene } from '../web/scene.ts';
import { bandsIn } from './bands.ts';
import { judged } from './basis.ts';
import { RanksChart } from './charts.tsx';
import { type AskedDraws, askedDraws, drawsOf } from './draws.ts';
import { listed, quoted } from './found.ts';
import { analysisPage } from './frame.tsx';
import { GroupHead, GroupLinks } from './group-head.tsx';
import { phrases } from './phrases.ts';
import { DrawsForm } from './ranks-form.tsx';
import { RanksTable } from './ranks-table.tsx';
import { ranksWords as words } from './ranks-words.ts';
import { pathOf } from './section.ts';
import { redrawsOf, sizeOf, sizeValues } from './size.ts';
import type { Source } from './source.ts';
import { sureness } from './sure.ts';

/** How far places move with other ballots and with other weights, and which units cannot be told apart. */
export function ranks(scene: Scene, source: Source): Response {
  const { say } = scene;
  const asked = askedDraws(scene);
  const isFaulty = asked.faults.length > 0;
  return analysisPage(
    scene,
    source,
    {
      section: 'ranks',
      status: isFaulty ? 422 : 200,
      top: <FaultList faults={asked.faults} scene={scene} />,
    },
    <>
      <p class="lead">{say(words.lead)}</p>
      {!isFaulty && <Sure source={source} asked={asked} scene={scene} />}
      <DrawsForm source={source} asked={asked} scene={scene} />
    </>,
  );
}

const Sure: FC<{ readonly source: Source; readonly asked: AskedDraws; readonly scene: Scene }> = (given) => {
  const { source, asked, scene } = given;
  const { say } = scene;
  const basis = judged(source);
  const draws = drawsOf(basis, asked);
  const sure = new Map(sureness(basis, draws).map((one) => [one.group.id, one]));
  const titles = new Map([...nodesOf(source.plan.tree)].map(({ node, path }) => [path, node.title]));
  return (
    <>
      <p>{say(words.read)}</p>
      <NoRedraws basis={basis} scene={scene} />
      <GroupLinks groups={basis.groups} scene={scene} />
      {basis.groups.map((group) => (
        <section>
          <GroupHead group={group} scene={scene} />
          <GroupRanks group={group} sure={sure.get(group.id)} titles={titles} scene={scene} />
        </section>
      ))}
      <How draws={draws} source={source} asked={asked} scene={scene} />
    </>
  );
};

/** Why no ballots were drawn again, where none were. */
const NoRedraws: FC<{ readonly basis: Basis; readonly scene: Scene }> = ({ basis, scene: { say } }) => {
  const size = sizeOf(basis);
  if (size.ballots === 0) return <p class="note">{say(words.noBallots)}</p>;
  if (redrawsOf(size) > 0) return null;
  return <p class="note warn">{fill(say(words.tooMany), sizeValues(size))}</p>;
};

const GroupRanks: FC<{
  readonly group: GroupBasis;
  readonly sure: GroupSureness | undefined;
  readonly titles: ReadonlyMap<string, Words>;
  readonly scene: Scene;
}> = ({ group, sure, titles, scene }) => {
  const { say } = scene;
  if (!sure) return <p>{say(group.ranked ? words.tooFew : words.unranked)}</p>;
  const { weights, ballots } = sure;
  const held = weights.kind === 'drawn' ? weights.held.map((path) => titles.get(path) ?? { zh: path, en: path }) : [];
  return (
    <>
      {ballots.kind === 'drawn' && (
        <Bands group={group} numbers={ballots.bands} head={words.bandsBallots} none={words.sureBallots} scene={scene} />
      )}
      {weights.kind === 'drawn' ? (
        <Bands group={group} numbers={weights.bands} head={words.bandsWeights} none={words.sureWeights} scene={scene} />
      ) : (
        <p>{say(words.notAdditive)}</p>
      )}
      <RanksChart sure={sure} scene={scene} />
      <RanksTable sure={sure} scene={scene} />
      {held.length > 0 && (
        <p class="small muted">
          {fill(say(words.held), {
            nodes: listed(
              held.map((one) => quoted(one, scene)),
              scene,
            ),
          })}
        </p>
      )}
    </>
  );
};

/** Which units cannot be told apart, or that all can. */
const Bands: FC<{
  readonly group: GroupBasis;
  readonly numbers: ArrayLike<number>;
  readonly head: Words;
  readonly none: Words;
  readonly scene: Scene;
}> = ({ group, numbers, head, none, scene }) => {
  const { say } = scene;
  const bands = bandsIn(group, numbers);
  if (bands.length === 0) return <p>{say(none)}</p>;
  return (
    <>
      <p>{say(head)}</p>
      <ul>
        {bands.map(({ from, to, units }) => (
          <li>
            {fill(say(from === to ? words.bandTie : words.band), {
              from: String(from),
              to: String(to),
              units: listed(units.map(say), scene),
            })}
          </li>
        ))}
      </ul>
    </>
  );
};

const How: FC<{
  readonly draws: Draws;
  readonly source: Source;
  readonly asked: AskedDraws;
  readonly scene: Scene;
}> = ({ draws, source, asked: { seed, percent }, scene: { say, link } }) => (
  <section>
    <h2>{say(phrases.how)}</h2>
    {draws.ballots > 0 && <p>{fill(say(words.howBallots), { n: String(draws.ballots) })}</p>}
    <p>{fill(say(words.howWeights), { n: String(draws.weights.draws), percent: String(draws.weights.percent) })}</p>
    <p>{say(words.howBands)}</p>
    <p>
      {fill(say(words.seedHow), { seed: String(draws.seed) })}{' '}
      <a href={link(pathOf(source, 'ranks', { seed, percent }))}>{say(words.repeat)}</a>
    </p>
    <p>
      <a href={link(pathOf(source, 'weights.json', { seed, percent }))}>{say(words.drawn)}</a>
    </p>
  </section>
);
