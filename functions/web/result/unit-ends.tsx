import type { FC } from 'hono/jsx';
import type { ResultHead, UnitResult } from '../../../shared/assess/result.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { Explanation } from '../explanation.tsx';
import { Figure } from '../figure.tsx';
import { Rule, ruleOfForm } from '../rule.tsx';
import type { Scene } from '../scene.ts';
import { sentencesOf } from '../sentence.ts';
import { markWords, titlesOf } from './marks.ts';
import { phrases } from './phrases.ts';
import { outcomeWords } from './place.ts';

type Given = {
  readonly head: ResultHead;
  readonly unit: UnitResult;
  readonly plan: Plan;
  /** Whether everything folded is open. */
  readonly open: boolean;
  readonly scene: Scene;
};

/** What was added to a score or taken from it, by which rule; whatever had no effect in one line. */
export const Adjustments: FC<Given> = (given) => {
  const { unit, plan, scene } = given;
  const { say } = scene;
  if (unit.adjustments.length === 0) return null;
  const titleOf = titlesOf(plan);
  return (
    <>
      <h2>{say(phrases.adjustments)}</h2>
      {unit.adjustments.map(({ id, title, before, after, marks, lines }) =>
        before === after && marks.length === 0 ? (
          <div>
            <p>
              <strong>{say(title)}</strong>
              {say(phrases.colon)}
              {say(phrases.unchanged)}
              {say(phrases.and)}
              {sentencesOf(lines, say)}
            </p>
            <RuleOf id={id} of="adjustment" {...given} />
          </div>
        ) : (
          <section>
            <h3>{say(title)}</h3>
            <p>
              <Change before={before} after={after} scene={scene} />
              {marks.map((mark) => (
                <>
                  {' '}
                  <span class="tag warn">{say(markWords(mark, titleOf))}</span>
                </>
              ))}
            </p>
            <Explanation lines={lines} scene={scene} />
            <RuleOf id={id} of="adjustment" {...given} />
          </section>
        ),
      )}
    </>
  );
};

/** Place, grade and what else follows, with the rule of each. */
export const Outcomes: FC<Given> = (given) => {
  const { head, unit, scene } = given;
  const { say } = scene;
  if (unit.outcomes.length === 0) return null;
  return (
    <>
      <h2>{say(phrases.outcomes)}</h2>
      {unit.outcomes.map(({ id, title, value, lines }) => (
        <section>
          <h3>
            {say(title)}
            {say(phrases.colon)}
            {say(outcomeWords(head, unit, id, value))}
          </h3>
          <Explanation lines={lines} scene={scene} />
          <RuleOf id={id} of="outcome" {...given} />
        </section>
      ))}
    </>
  );
};

const RuleOf: FC<Given & { readonly id: string; readonly of: 'adjustment' | 'outcome' }> = (given) => {
  const { id, of, plan, open, scene } = given;
  const settings = plan[of === 'adjustment' ? 'adjustments' : 'outcomes'].find((one) => one.id === id);
  if (!settings) return null;
  return <Rule parts={[ruleOfForm(plan, of, settings)]} source={settings.source} open={open} scene={scene} />;
};

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
