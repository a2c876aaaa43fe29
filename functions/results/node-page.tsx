import type { NodeTrace, UnitResult } from '../../shared/assess/result.ts';
import { nodesOf, type Plan } from '../../shared/plan/schema.ts';
import { fill } from '../../shared/words.ts';
import type { LatestResult } from '../store/result.ts';
import { figureText } from '../web/cut-figure.ts';
import { Explanation } from '../web/explanation.tsx';
import { Figure, roundingWords } from '../web/figure.tsx';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import { Lacking } from '../web/result/lacking.tsx';
import { addsUp, PartsTable } from '../web/result/parts-table.tsx';
import { Rule, ruleOfNode } from '../web/rule.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { phrases } from './phrases.ts';

/** One indicator of one unit: what it scored, the text of its rule, and every step from evidence to number. */
export function nodePage(
  scene: Scene,
  latest: LatestResult,
  unit: UnitResult,
  { trace: node, plan }: { readonly trace: NodeTrace; readonly plan: Plan },
): Response {
  const { say, language } = scene;
  const { head, version, computedAt } = latest;
  const base = `/results/${head.cycle.id}/units/${unit.unit}`;
  const parent = unit.nodes.find(({ path }) => path === node.path.slice(0, node.path.lastIndexOf('/')));
  const part = parent?.parts?.find(({ child }) => child === node.id);
  const planned = [...nodesOf(plan.tree)].find(({ path }) => path === node.path)?.node;
  return page(
    scene,
    { title: node.title, wide: true },
    <>
      <Crumbs
        above={[
          { path: `/results/${head.cycle.id}`, title: head.cycle.title },
          { path: base, title: unit.title },
          ...(parent ? [{ path: `${base}/${parent.id}`, title: parent.title }] : []),
        ]}
        scene={scene}
      />
      <h1>{say(node.title)}</h1>
      <p class="lead">
        {say(unit.title)}
        {language === 'zh' ? '，' : ' · '}
        {fill(say(phrases.lead), { version: String(version), time: localTime(computedAt, language) })}
      </p>
      <dl class="facts">
        <dt>{say(phrases.score)}</dt>
        <dd>
          <strong>{node.score === null ? say(phrases.noScore) : <Figure exact={node.score} scene={scene} />}</strong>
        </dd>
        {parent && part && (
          <>
            <dt>{fill(say(phrases.within), { parent: say(parent.title) })}</dt>
            <dd>
              {fill(say(parent.shares === 'fullPoints' ? phrases.inParentPoints : phrases.inParent), {
                nominal: figureText(part.nominal, say),
                used: figureText(part.used, say),
                added: part.score === null || part.added === null ? '—' : figureText(part.added, say),
              })}
            </dd>
          </>
        )}
        {node.reading !== undefined && (
          <>
            <dt>{say(phrases.reading)}</dt>
            <dd>
              {node.reading === null ? say(phrases.noReading) : <Figure exact={node.reading} scene={scene} />}{' '}
              <span class="muted small">{say(phrases.readingHint)}</span>
            </dd>
          </>
        )}
        {node.n !== undefined && (
          <>
            <dt>{say(phrases.evidenceCount)}</dt>
            <dd>
              {node.n} <span class="muted small">{say(phrases.countHint)}</span>
            </dd>
          </>
        )}
        {node.from && (
          <>
            <dt>{say(phrases.from)}</dt>
            <dd>{say(node.from)}</dd>
          </>
        )}
        {node.source !== undefined && (
          <>
            <dt>{say(phrases.source)}</dt>
            <dd>{node.source}</dd>
          </>
        )}
      </dl>
      <h2>{say(phrases.cameAbout)}</h2>
      {node.parts && node.parts.length > 0 && (
        <>
          <p>{say(node.shares === 'fullPoints' ? phrases.howPoints : phrases.howHint)}</p>
          {!addsUp(node) && <p>{say(phrases.howOther)}</p>}
          <PartsTable branch={node} unit={unit} base={`${base}/`} scene={scene} />
          <Lacking branch={node} unit={unit} scene={scene} />
        </>
      )}
      {node.lines.length > 0 ? <Explanation lines={node.lines} scene={scene} /> : <p>{say(phrases.nothingSaid)}</p>}
      {planned && <Rule parts={ruleOfNode(plan, planned)} open={true} scene={scene} />}
      <p class="muted small">{say(roundingWords)}</p>
    </>,
  );
}
