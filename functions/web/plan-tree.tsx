import type { FC } from 'hono/jsx';
import { type Node, nodesOf, type Plan } from '../../shared/plan/schema.ts';
import { type AnyForm, type Family, formOf } from '../../shared/rules/index.ts';
import { fill, type Phrases } from '../../shared/words.ts';
import { Rule, ruleOfForm, ruleOfNode } from './rule.tsx';
import type { Scene } from './scene.ts';

const phrases = {
  treeHint: {
    zh: '权重是占上一级的百分比，同一上级之下合计 100。',
    en: 'A weight is a percentage of the level above; those below one indicator sum to 100.',
  },
  treeHintGroups: {
    zh: '各分组的栏里是它的权重，“—”表示这一项不涉及该组。',
    en: 'The column of each group holds its weights; a dash means that the indicator does not concern the group.',
  },
  indicator: { zh: '指标', en: 'Indicator' },
  weight: { zh: '权重%', en: 'Weight %' },
  weightOf: { zh: '{group}权重%', en: 'Weight %, {group}' },
  fullPoints: { zh: '满分', en: 'Full points' },
  points: { zh: '{points} 分', en: '{points} points' },
  scoring: { zh: '计分办法', en: 'How it is scored' },
  from: { zh: '由谁提供', en: 'Handed in by' },
  source: { zh: '规定原文', en: 'Text of the rule' },
  afterTree: { zh: '加减分、否决与结论', en: 'Bonuses, vetoes and what follows' },
} satisfies Phrases;

/**
 * The plan as people read it: every indicator with its number, weights by group and way of scoring; then what follows.
 *
 * Each stands at `#node-` or `#rule-` and its id.
 */
export const PlanTree: FC<{ readonly plan: Plan; readonly scene: Scene }> = ({ plan, scene }) => {
  const { say } = scene;
  const rows = numbered(plan.tree);
  const byGroup = rows.some(({ node }) => node.weightByGroup || node.fullPointsByGroup);
  const columns: readonly Column[] = byGroup
    ? plan.groups.map(({ id, title }) => ({
        group: id,
        head: say(title),
        label: fill(say(phrases.weightOf), { group: say(title) }),
      }))
    : [{ group: undefined, head: say(phrases.weight), label: say(phrases.weight) }];
  const withPoints = rows.some(({ node }) => node.fullPoints !== undefined);
  return (
    <>
      <p>
        {say(phrases.treeHint)} {byGroup && say(phrases.treeHintGroups)}
      </p>
      <table class="figures stack" aria-labelledby="tree">
        <thead>
          <tr>
            <th scope="col">{say(phrases.indicator)}</th>
            {columns.map((column) => (
              <th scope="col">{column.head}</th>
            ))}
            {withPoints && <th scope="col">{say(phrases.fullPoints)}</th>}
            <th scope="col">{say(phrases.scoring)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ node, number }) => (
            <tr id={`node-${node.id}`}>
              <th scope="row">
                <Name node={node} number={number} scene={scene} />
              </th>
              {columns.map((column) => (
                <td data-label={column.label}>
                  {weightOf(node, column.group) ?? pointsOf(node, column.group, scene) ?? '—'}
                </td>
              ))}
              {withPoints && <td data-label={say(phrases.fullPoints)}>{node.fullPoints ?? '—'}</td>}
              <td data-label={say(phrases.scoring)}>
                {formsOf(node)
                  .map((form) => say(form.title))
                  .join(' → ')}
                <Rule parts={ruleOfNode(plan, node)} scene={scene} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <AfterTree plan={plan} scene={scene} />
    </>
  );
};

/** A group's column: its head, and the fuller label that stands beside each weight on a phone. */
type Column = { readonly group: string | undefined; readonly head: string; readonly label: string };

/** What works on the total: adjustments in the plan's order, then outcomes. */
const AfterTree: FC<{ readonly plan: Plan; readonly scene: Scene }> = ({ plan, scene }) => {
  const { say } = scene;
  const rules = [
    ...plan.adjustments.map((rule) => ({ rule, family: 'adjustment' as const, form: formOf('adjustment', rule.form) })),
    ...plan.outcomes.map((rule) => ({ rule, family: 'outcome' as const, form: formOf('outcome', rule.form) })),
  ];
  if (rules.length === 0) return null;
  return (
    <>
      <h3>{say(phrases.afterTree)}</h3>
      <dl class="facts">
        {rules.map(({ rule, family, form }) => (
          <>
            <dt id={`rule-${rule.id}`}>{say(rule.title)}</dt>
            <dd>
              {form ? say(form.meaning) : rule.form}
              {rule.source !== undefined && <div class="muted small">{rule.source}</div>}
              <Rule parts={[ruleOfForm(plan, family, rule)]} scene={scene} />
            </dd>
          </>
        ))}
      </dl>
    </>
  );
};

const Name: FC<{ readonly node: Node; readonly number: string; readonly scene: Scene }> = ({ node, number, scene }) => {
  const { say, language } = scene;
  const title = `${number} ${say(node.title)}`.trim();
  const colon = language === 'zh' ? '：' : ': ';
  return (
    <>
      {node.children ? <strong>{title}</strong> : title}
      {node.from && (
        <div class="muted small">
          {say(phrases.from)}
          {colon}
          {say(node.from)}
        </div>
      )}
      {node.source !== undefined && (
        <div class="muted small">
          {say(phrases.source)}
          {colon}
          {node.source}
        </div>
      )}
    </>
  );
};

/** Every node but the root's own number: `1`, `1.1`, `1.2`, `2`, as official documents count. */
function numbered(tree: Node): readonly { readonly node: Node; readonly number: string }[] {
  const numbers = new Map<Node, string>();
  return [...nodesOf(tree)].map(({ node, parent }) => {
    const above = parent ? (numbers.get(parent) ?? '') : '';
    const place = parent ? (parent.children ?? []).indexOf(node) + 1 : 0;
    const number = place === 0 ? '' : above === '' ? String(place) : `${above}.${place}`;
    numbers.set(node, number);
    return { node, number };
  });
}

/** A weight of zero means that the indicator does not concern the group; then there is none to show. */
function weightOf(node: Node, group: string | undefined): string | undefined {
  const weight = node.weight ?? (group === undefined ? undefined : node.weightByGroup?.[group]);
  return weight === '0' ? undefined : weight;
}

/** Full points that differ by group stand in the group's column, with their unit. */
function pointsOf({ fullPointsByGroup }: Node, group: string | undefined, { say }: Scene): string | undefined {
  const points = group === undefined ? undefined : fullPointsByGroup?.[group];
  return points === undefined || points === '0' ? undefined : fill(say(phrases.points), { points });
}

function formsOf(node: Node): readonly AnyForm[] {
  const named: readonly (readonly [Family, string | undefined])[] = [
    ['measure', node.measure?.form],
    ['aggregate', node.aggregate?.form],
    ['curve', node.curve?.form],
  ];
  return named.flatMap(([family, name]) => (name === undefined ? [] : (formOf(family, name) ?? [])));
}
