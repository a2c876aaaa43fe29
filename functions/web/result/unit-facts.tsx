import type { FC } from 'hono/jsx';
import type { ResultHead, UnitResult } from '../../../shared/assess/result.ts';
import { equal, rational } from '../../../shared/number.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { fill } from '../../../shared/words.ts';
import { cutFigure } from '../cut-figure.ts';
import { Figure } from '../figure.tsx';
import type { Scene } from '../scene.ts';
import { paragraphOf } from '../sentence.ts';
import { isPartial, percentText } from './covered.ts';
import { markWords, titlesOf } from './marks.ts';
import { phrases } from './phrases.ts';
import { outcomeWords } from './place.ts';

type Given = {
  readonly head: ResultHead;
  readonly unit: UnitResult;
  readonly plan: Plan;
  readonly scene: Scene;
};

/** What a unit came to, before anything is explained: score, place, grade, what was added or taken, and grave marks with their matter. */
export const UnitFacts: FC<Given> = ({ head, unit, plan, scene }) => {
  const { say } = scene;
  const group = head.groups.find(({ id }) => id === unit.group);
  const row = group?.standing.find((one) => one.unit === unit.unit);
  const { score, published } = unit;
  const rounded = score !== null && published !== null && !equal(rational(score), rational(published));
  const changes = unit.adjustments.filter(({ before, after }) => before !== after);
  return (
    <>
      <Grave unit={unit} plan={plan} scene={scene} />
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
        {unit.outcomes.map(({ id, title, value }) => (
          <>
            <dt>{say(title)}</dt>
            <dd>{say(outcomeWords(head, unit, id, value))}</dd>
          </>
        ))}
        {changes.map(({ title, before, after }) => (
          <>
            <dt>{say(title)}</dt>
            <dd>
              <Figure exact={before} scene={scene} /> → <Figure exact={after} scene={scene} />
            </dd>
          </>
        ))}
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

/** Marks come first, each with the matter it is for: nobody should find a veto at the end of the page. */
const Grave: FC<Omit<Given, 'head'>> = ({ unit, plan, scene: { say } }) => {
  const titleOf = titlesOf(plan);
  return (
    <>
      {unit.adjustments
        .filter(({ marks }) => marks.length > 0)
        .map(({ title, marks, lines }) => (
          <p class="note warn">
            <strong>{say(title)}</strong>{' '}
            {marks.map((mark) => (
              <>
                <span class="tag warn">{say(markWords(mark, titleOf))}</span>{' '}
              </>
            ))}
            <br />
            {paragraphOf(lines, say)}
          </p>
        ))}
    </>
  );
};

/** The score before it was rounded, whole where it can be read: this is what somebody redoes. */
const Exact: FC<{ readonly score: string; readonly scene: Scene }> = ({ score, scene }) => {
  const { shown, whole, isShort } = cutFigure(score);
  return isShort ? <span>{whole ?? shown}</span> : <Figure exact={score} scene={scene} />;
};
