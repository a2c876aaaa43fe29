import { feedsOf } from '../../shared/plan/feeds.ts';
import { isLoose, type Loose, listAt, textAt, titleOf } from '../../shared/plan/loose.ts';
import { FormSettings, Node } from '../../shared/plan/schema.ts';
import { filled, formIssues, type Issue } from './faults.ts';
import { fieldsInUse, handedInByMember, idMember, roundingShape, sourceMember, titleMember } from './members.ts';
import { type Offer, optionsOf } from './offer.ts';
import { issueAt, type Part, type Read, type Saved } from './part.ts';
import { partPhrases } from './part-phrases.ts';
import { formShape } from './settings-shape.ts';
import type { Member, Peek, Shape } from './shape.ts';
import { shareMember } from './share-member.ts';
import { sharesOf } from './sums.ts';
import { type Address, addressText, changeChildren, childrenOf, isBranch, nodeAt, treeRows, withNode } from './tree.ts';

/** A node of the tree as a part; undefined where the draft has none there. */
export function nodePart(plan: Loose, address: Address): Part | undefined {
  const node = nodeAt(plan, address);
  if (!node) return undefined;
  const row = treeRows(plan).find((one) => addressText(one.address) === addressText(address));
  const parent = address.length === 0 ? undefined : (nodeAt(plan, address.slice(0, -1)) ?? {});
  const { zh, en } = titleOf(node);
  const number = row?.number ? `${row.number} ` : '';
  return {
    ...partOf(plan, address, parent, node, isBranch(node) || !parent ? 'branch' : 'leaf'),
    title: { zh: `${number}${zh}`, en: `${number}${en}` },
    at: `nodes/${addressText(address)}`,
    next: `#n${addressText(address)}`,
    what: `node ${row?.path ?? ''}`,
    save: (value) => saved(plan, address, parent, value, node, (changed) => withNode(plan, address, changed)),
  };
}

/** A node that is about to be added under another one. */
export function newNodePart(plan: Loose, above: Address, kind: 'leaf' | 'branch'): Part | undefined {
  const parent = nodeAt(plan, above);
  if (!parent) return undefined;
  const address = [...above, childrenOf(parent).length];
  return {
    ...partOf(plan, address, parent, {}, kind),
    title: kind === 'leaf' ? partPhrases.newLeaf : partPhrases.newBranch,
    lead: filled(partPhrases.under, { title: titleOf(parent).zh }, { title: titleOf(parent).en }),
    at: `nodes/${addressText(above)}/add`,
    next: `#n${addressText(address)}`,
    what: `node under ${textAt(parent, 'id')}`,
    save: (value) =>
      saved(
        plan,
        address,
        parent,
        value,
        {},
        (node) => changeChildren(plan, above, (children) => [...children, node]) ?? plan,
      ),
  };
}

function partOf(plan: Loose, address: Address, parent: Loose | undefined, node: Loose, kind: 'leaf' | 'branch') {
  const turn = (to: 'leaf' | 'branch') => ({
    field: 'kind',
    to,
    say: to === 'branch' ? partPhrases.turnBranch : partPhrases.turnLeaf,
    hint: to === 'branch' ? partPhrases.turnBranchHint : partPhrases.turnLeafHint,
  });
  return {
    value: shown(node, kind),
    shape: (peek: Peek, read: Read) => nodeShape(plan, address, parent, peek, read),
    // A branch with parts below it stays one; the root always has parts.
    ...(childrenOf(node).length === 0 && parent && { turns: [turn('branch'), turn('leaf')] }),
  };
}

/** A node as its page has it: one member for what it weighs, whichever way the plan says it. */
function shown(node: Loose, kind: 'leaf' | 'branch'): Loose {
  const { children: _, weight, weightByGroup, fullPoints, fullPointsByGroup, ...rest } = node;
  return { ...rest, kind, share: weight ?? weightByGroup ?? fullPoints ?? fullPointsByGroup };
}

function saved(
  plan: Loose,
  address: Address,
  parent: Loose | undefined,
  value: Loose,
  before: Loose,
  put: (node: Loose) => Loose,
): Saved {
  const { kind: _, share, ...rest } = value;
  const weighed = parent && sharesOf(parent) === 'fullPoints' ? 'fullPoints' : 'weight';
  const member = isLoose(share) ? (`${weighed}ByGroup` as const) : weighed;
  const node = share === undefined || !parent ? rest : { ...rest, [member]: share };
  const parsed = Node.safeParse(node);
  const taken = treeRows(plan).some(
    (row) => addressText(row.address) !== addressText(address) && sameId(row.node, node),
  );
  const rule = listAt(plan, 'adjustments').some((one) => sameId(one, node));
  const issues = [
    ...(parsed.error?.issues ?? []).map(onPage),
    ...formIssues(
      nodeShape(plan, address, parent, peekOf(value), (_, name) => value[name]),
      value,
    ),
    ...(taken || rule ? [issueAt(['id'], 'taken')] : []),
  ];
  if (!parsed.success || issues.length > 0) return { issues };
  const children = childrenOf(before);
  // A page cannot take away what stands below: that is what deleting is for.
  const whole: Loose = children.length === 0 ? { ...parsed.data } : { ...parsed.data, children };
  return { plan: put(JSON.parse(JSON.stringify(whole))) };
}

const sameId = (one: Loose, other: Loose) => textAt(one, 'id') !== '' && one.id === other.id;

const shareMembers = new Set(['weight', 'weightByGroup', 'fullPoints', 'fullPointsByGroup']);

function onPage(issue: Issue): Issue {
  const [first, ...rest] = issue.path;
  const isShare = shareMembers.has(String(first));
  return isShare ? { ...issue, path: ['share', ...rest] } : issue;
}

function peekOf(value: Loose): Peek {
  return (field) => {
    const found = field.split('.').reduce<unknown>((at, key) => (isLoose(at) ? at[key] : undefined), value);
    return typeof found === 'string' ? found : undefined;
  };
}

function nodeShape(plan: Loose, address: Address, parent: Loose | undefined, peek: Peek, read: Read) {
  const offer: Offer = { plan, fields: fieldsInUse(plan) };
  const branch = peek('kind') === 'branch';
  const form = (family: 'measure' | 'curve' | 'aggregate'): Shape => formShape(family, family, peek, offer);
  const measure = form('measure');
  const feeds = branch ? undefined : feedsNow(read(measure, 'measure'));
  const fields = feeds?.fields ?? [];
  const handsIn = !branch && peek('measure.form') !== undefined && (feeds === undefined || fields.length > 0);
  const members: readonly Member[] = [
    { key: 'kind', label: partPhrases.kind, optional: false, shape: { kind: 'carried' } },
    titleMember,
    idMember,
    sourceMember,
    ...(parent ? [shareMember(plan, address, parent)] : []),
    ...(branch
      ? [
          {
            ...{ key: 'aggregate', label: partPhrases.aggregate, hint: partPhrases.aggregateHint, optional: false },
            ...{ section: partPhrases.scoringSection, shape: form('aggregate') },
          },
        ]
      : [
          {
            ...{ key: 'measure', label: partPhrases.measure, hint: partPhrases.measureHint, optional: false },
            ...{ section: partPhrases.scoringSection, shape: measure },
          },
        ]),
    {
      ...{ key: 'curve', label: partPhrases.curve, optional: branch, shape: form('curve') },
      hint: branch ? partPhrases.branchCurveHint : partPhrases.curveHint,
    },
    { key: 'cap', label: partPhrases.cap, hint: partPhrases.capHint, optional: true, shape: { kind: 'decimal' } },
    { key: 'round', label: partPhrases.round, hint: partPhrases.roundHint, optional: true, shape: roundingShape },
    {
      ...{ key: 'from', label: partPhrases.from, hint: partPhrases.fromHint, optional: true },
      ...{ section: partPhrases.handingInSection, shape: { kind: 'words' } },
    },
    ...(handsIn ? [recordsOfMember(plan, address), handedInByMember(plan, fields)] : []),
  ];
  return { kind: 'object' as const, members };
}

/** Another leaf whose records this one reads too. */
function recordsOfMember(plan: Loose, address: Address): Member {
  const leaves = treeRows(plan).filter(
    (row) => isLoose(row.node.measure) && addressText(row.address) !== addressText(address) && !row.node.recordsOf,
  );
  return {
    ...{ key: 'recordsOf', label: partPhrases.recordsOf, hint: partPhrases.recordsOfHint, optional: true },
    shape: { kind: 'choice', options: optionsOf(leaves.map(({ node }) => node)) },
  };
}

/** What a measure with the settings on the page would live on; undefined while they are not complete. */
function feedsNow(settings: unknown) {
  const parsed = FormSettings.safeParse(settings);
  return parsed.success ? feedsOf(parsed.data) : undefined;
}
