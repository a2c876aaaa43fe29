import type { FC } from 'hono/jsx';
import type { NodeTrace, ResultHead, UnitResult } from '../../shared/assess/result.ts';
import { equal, rational } from '../../shared/number.ts';
import type { FormSettings, Plan } from '../../shared/plan/schema.ts';
import { fill } from '../../shared/words.ts';
import type { LatestResult } from '../store/result.ts';
import type { StoredRound } from '../store/round.ts';
import { Explanation } from '../web/explanation.tsx';
import { cutFigure, Figure, roundingWords } from '../web/figure.tsx';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import { Rule, ruleOfForm } from '../web/rule.tsx';
import type { Scene } from '../web/scene.ts';
import { isPartial, percentText } from './covered.ts';
import { Crumbs } from './crumbs.tsx';
import { UnitDownload } from './download-list.tsx';
import { LeftOut } from './left-out.tsx';
import { Losses } from './losses.tsx';
import { markWords } from './marks.ts';
import { howHint, PartsTable } from './parts-table.tsx';
import { phrases } from './phrases.ts';
import { ruleWords } from './rule-words.ts';

/** One unit: its score, how it adds up branch by branch, what was added or taken, what follows. */
export function unitPage(
  scene: Scene,
  { head, version, computedAt }: LatestResult,
  unit: UnitResult,
  { plan, rounds }: { readonly plan: Plan; readonly rounds: readonly StoredRound[] },
): Response {
  const { say, language, link } = scene;
  const base = `/results/${head.cycle.id}/units/${unit.unit}`;
  const branches = unit.nodes.filter(({ leaf, parts }) => !leaf && (parts ?? []).length > 0);
  return page(
    scene,
    { title: unit.title, wide: true },
    <>
      <Crumbs above={[{ path: `/results/${head.cycle.id}`, title: head.cycle.title }]} scene={scene} />
      <h1>{say(unit.title)}</h1>
      <p class="lead">
        {say(head.cycle.title)}
        {language === 'zh' ? '，' : ' · '}
        {fill(say(phrases.lead), { version: String(version), time: localTime(computedAt, language) })}
      </p>
      <LeftOut head={head} rounds={rounds} scene={scene} />
      <Facts head={head} unit={unit} scene={scene} />
      <p class="muted small">{ruleWords(plan, say)}</p>
      <UnitDownload base={base} scene={scene} />
      <Losses unit={unit} plan={plan} base={base} scene={scene} />
      <h2>{say(phrases.how)}</h2>
      <p>{say(branches[0] ? howHint(branches[0]) : phrases.howHint)}</p>
      <p class="muted small">{say(roundingWords)}</p>
      {branches.map((branch) => (
        <section>
          <h3>
            <a href={link(`${base}/${branch.id}`)}>{say(branch.title)}</a>{' '}
            {branch.score === null && <span class="tag">{say(phrases.noScore)}</span>}
          </h3>
          <PartsTable branch={branch} unit={unit} base={base} scene={scene} />
          {branch.lines.length > 0 && howHint(branch) !== phrases.howHint && (
            <Explanation lines={branch.lines} scene={scene} />
          )}
        </section>
      ))}
      {branches.length === 0 && <Lonely nodes={unit.nodes} base={base} scene={scene} />}
      {unit.adjustments.length > 0 && <h2>{say(phrases.adjustments)}</h2>}
      {unit.adjustments.map(({ id, title, before, after, marks, lines }) => (
        <section>
          <h3>{say(title)}</h3>
          <p>
            <Change before={before} after={after} scene={scene} />
            {marks.map((mark) => (
              <>
                {' '}
                <span class="tag warn">{say(markWords(mark))}</span>
              </>
            ))}
          </p>
          <Explanation lines={lines} scene={scene} />
          <Ruled family="adjustment" rule={plan.adjustments.find((one) => one.id === id)} plan={plan} scene={scene} />
        </section>
      ))}
      {unit.outcomes.length > 0 && <h2>{say(phrases.outcomes)}</h2>}
      {unit.outcomes.map(({ id, title, value, lines }) => (
        <section>
          <h3>
            {say(title)}
            {language === 'zh' ? '：' : ': '}
            {say(value)}
          </h3>
          <Explanation lines={lines} scene={scene} />
          <Ruled family="outcome" rule={plan.outcomes.find((one) => one.id === id)} plan={plan} scene={scene} />
        </section>
      ))}
    </>,
  );
}

/** The plan's own rule for an adjustment or outcome, beside what came of it. */
const Ruled: FC<{
  readonly family: 'adjustment' | 'outcome';
  readonly rule: FormSettings | undefined;
  readonly plan: Plan;
  readonly scene: Scene;
}> = ({ family, rule, plan, scene }) => (rule ? <Rule parts={[ruleOfForm(plan, family, rule)]} scene={scene} /> : null);

const Facts: FC<{ readonly head: ResultHead; readonly unit: UnitResult; readonly scene: Scene }> = (given) => {
  const { head, unit, scene } = given;
  const { say } = scene;
  const group = head.groups.find(({ id }) => id === unit.group);
  const row = group?.standing.find((one) => one.unit === unit.unit);
  const { score, published } = unit;
  const rounded = score !== null && published !== null && !equal(rational(score), rational(published));
  return (
    <>
      {row && score !== null && isPartial(row.covered) && (
        <p class="note warn">{fill(say(phrases.coveredPart), { percent: percentText(row.covered) })}</p>
      )}
      <dl class="facts">
        <dt>{say(phrases.final)}</dt>
        <dd>
          <strong>{published ?? say(phrases.noScore)}</strong>
          {rounded && (
            <span class="muted small">
              {' '}
              {say(phrases.unrounded)} <Exact score={score} scene={scene} />
            </span>
          )}
        </dd>
        {unit.outcomes.map(({ title, value }) => (
          <>
            <dt>{say(title)}</dt>
            <dd>{say(value)}</dd>
          </>
        ))}
        {row && row.marks.length > 0 && (
          <>
            <dt>{say(phrases.marks)}</dt>
            <dd>{row.marks.map((mark) => say(markWords(mark))).join(say(phrases.and))}</dd>
          </>
        )}
        {group && (
          <>
            <dt>{say(phrases.group)}</dt>
            <dd>{say(group.title)}</dd>
          </>
        )}
        {row && (
          <>
            <dt>{say(phrases.covered)}</dt>
            <dd>{percentText(row.covered)}%</dd>
          </>
        )}
      </dl>
    </>
  );
};

/** The score before it was rounded, whole where it can be read: this is what somebody redoes. */
const Exact: FC<{ readonly score: string; readonly scene: Scene }> = ({ score, scene }) => {
  const { shown, whole, isShort } = cutFigure(score);
  return isShort ? <span>{whole ?? shown}</span> : <Figure exact={score} scene={scene} />;
};

const Score: FC<{ readonly node: NodeTrace; readonly scene: Scene }> = ({ node: { score }, scene }) => (
  <span>{score === null ? scene.say(phrases.noScore) : <Figure exact={score} scene={scene} />}</span>
);

/** A plan of one indicator has no branch: its page is the whole explanation. */
const Lonely: FC<{ readonly nodes: readonly NodeTrace[]; readonly base: string; readonly scene: Scene }> = (given) => (
  <ul>
    {given.nodes.map((node) => (
      <li>
        <a href={given.scene.link(`${given.base}/${node.id}`)}>{given.scene.say(node.title)}</a>{' '}
        <Score node={node} scene={given.scene} />
      </li>
    ))}
  </ul>
);

const Change: FC<{ readonly before: string | null; readonly after: string | null; readonly scene: Scene }> = (
  given,
) => {
  const { before, after, scene } = given;
  if (before === after) return <>{scene.say(phrases.unchanged)}</>;
  const [start = '', middle = '', end = ''] = scene.say(phrases.beforeAfter).split(/\{before\}|\{after\}/);
  return (
    <>
      {start}
      <Figure exact={before} scene={scene} />
      {middle}
      <Figure exact={after} scene={scene} />
      {end}
    </>
  );
};
