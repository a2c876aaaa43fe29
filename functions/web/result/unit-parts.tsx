import type { FC } from 'hono/jsx';
import type { NodeTrace, UnitResult } from '../../../shared/assess/result.ts';
import { type Node, nodesOf, type Plan } from '../../../shared/plan/schema.ts';
import { fill } from '../../../shared/words.ts';
import { figureText } from '../cut-figure.ts';
import { Explanation } from '../explanation.tsx';
import { Figure } from '../figure.tsx';
import { RuleText, ruleOfNode } from '../rule.tsx';
import type { Scene } from '../scene.ts';
import { Lacking } from './lacking.tsx';
import { addsUp, PartsTable } from './parts-table.tsx';
import { phrases } from './phrases.ts';

type Given = {
  readonly unit: UnitResult;
  readonly plan: Plan;
  /** What the address of a node begins with, before its id; here each stands as `#node-` and its id. */
  readonly base: string;
  /** Whether the nodes have no pages of their own, so that their addresses lead to this one. */
  readonly here?: boolean;
  /** Whether everything folded is open. */
  readonly open: boolean;
  readonly scene: Scene;
};

/** How a unit's score adds up: branch by branch, and below each branch its indicators down to the evidence. */
export const UnitParts: FC<Given> = (given) => {
  const { unit, plan, scene } = given;
  const { say } = scene;
  const nodes = new Map([...nodesOf(plan.tree)].map(({ path, node }) => [path, node]));
  const branches = unit.nodes.filter(({ leaf, parts }) => !leaf && (parts ?? []).length > 0);
  const hints = [
    ...(branches.some(({ shares }) => shares !== 'fullPoints') ? [phrases.howHint] : []),
    ...(branches.some(({ shares }) => shares === 'fullPoints') ? [phrases.howPoints] : []),
    ...(branches.every(addsUp) ? [] : [phrases.howOther]),
  ];
  return (
    <>
      {hints.map((hint) => (
        <p>{say(hint)}</p>
      ))}
      <p class="muted small">{say(phrases.unitWords)}</p>
      {branches.map((branch) => (
        <Branch branch={branch} nodes={nodes} {...given} />
      ))}
      {branches.length === 0 && unit.nodes.map((leaf) => <Leaf leaf={leaf} node={nodes.get(leaf.path)} {...given} />)}
    </>
  );
};

const Branch: FC<Given & { readonly branch: NodeTrace; readonly nodes: ReadonlyMap<string, Node> }> = (given) => {
  const { branch, nodes, unit, plan, base, here, open, scene } = given;
  const { say, link } = scene;
  const node = nodes.get(branch.path);
  const leaves = unit.nodes.filter(({ leaf, path }) => leaf && path.slice(0, path.lastIndexOf('/')) === branch.path);
  return (
    <section>
      <h3 id={`node-${branch.id}`}>
        {here ? say(branch.title) : <a href={link(`${base}${branch.id}`)}>{say(branch.title)}</a>}
        {say(phrases.colon)}
        {branch.score === null ? say(phrases.noScore) : <Figure exact={branch.score} scene={scene} />}
      </h3>
      <PartsTable branch={branch} unit={unit} base={base} scene={scene} />
      <Lacking branch={branch} unit={unit} scene={scene} />
      <details class="small" open={open}>
        <summary>{say(phrases.branchSteps)}</summary>
        <Explanation lines={branch.lines} scene={scene} />
        {node && <RuleText parts={ruleOfNode(plan, node)} source={node.source} scene={scene} />}
      </details>
      {leaves.map((leaf) => (
        <Leaf leaf={leaf} node={nodes.get(leaf.path)} {...given} />
      ))}
    </section>
  );
};

/** One indicator from evidence to score, folded to its title and score. */
const Leaf: FC<Given & { readonly leaf: NodeTrace; readonly node: Node | undefined }> = (given) => {
  const { leaf, node, plan, open, scene } = given;
  const { say } = scene;
  const title = say(leaf.title);
  const { score, reading, n, from } = leaf;
  const facts = [
    ...(reading === undefined
      ? []
      : [
          `${say(phrases.reading)}${say(phrases.colon)}${reading === null ? say(phrases.noReading) : figureText(reading, say)}`,
        ]),
    ...(n === undefined ? [] : [`${say(phrases.evidenceCount)}${say(phrases.colon)}${n}`]),
    ...(from ? [`${say(phrases.from)}${say(phrases.colon)}${say(from)}`] : []),
  ];
  return (
    <details open={open}>
      <summary>
        {score === null
          ? fill(say(phrases.detailsNone), { title })
          : fill(say(phrases.details), { title, score: figureText(score, say) })}
      </summary>
      <p class="muted small" id={`node-${leaf.id}`}>
        {facts.join(say(phrases.and))}
      </p>
      {leaf.lines.length > 0 ? <Explanation lines={leaf.lines} scene={scene} /> : <p>{say(phrases.nothingSaid)}</p>}
      {node && <RuleText parts={ruleOfNode(plan, node)} source={node.source} scene={scene} />}
    </details>
  );
};
