import type { CountedAside } from '../evidence/apart.ts';
import type { Seal } from '../evidence/evidence.ts';
import type { Contribution, Mark } from '../rules/rule.ts';
import type { Step, Words } from '../words.ts';

/** What one form said about one unit at one place. `phraseOf` finds the words. Family `assess` is the pipeline itself. */
export type Line = {
  readonly family: 'measure' | 'curve' | 'aggregate' | 'adjustment' | 'outcome' | 'assess';
  readonly form: string;
  readonly steps: readonly Step[];
};

/** One unit at one node of the tree: what it scored and how. Numbers are exact, as `exact` writes them; null is "none". */
export type NodeTrace = {
  readonly id: string;
  readonly path: string;
  readonly title: Words;
  readonly depth: number;
  readonly leaf: boolean;
  /** Legal text of the node, and who hands in its figures. */
  readonly source?: string;
  readonly from?: Words;
  /** How many answers or records went in; for leaves only, and absent where a few raters made no reading. */
  readonly n?: number;
  readonly reading?: string | null;
  readonly score: string | null;
  readonly lines: readonly Line[];
  /** For branches: whether the children carry weights in percent, or points that add up. */
  readonly shares?: 'weight' | 'fullPoints';
  /** For branches: every child's score, nominal share, share used and what it added; null where the aggregate does not add. */
  readonly parts?: readonly (Omit<Contribution, 'score' | 'nominal' | 'used' | 'added'> & {
    readonly score: string | null;
    readonly nominal: string;
    readonly used: string;
    readonly added: string | null;
  })[];
};

/** One adjustment or outcome of one unit. */
export type Consequences = {
  readonly adjustments: readonly {
    readonly id: string;
    readonly title: Words;
    readonly before: string | null;
    readonly after: string | null;
    readonly marks: readonly Mark[];
    readonly lines: readonly Line[];
  }[];
  readonly outcomes: readonly {
    readonly id: string;
    readonly title: Words;
    readonly value: Words;
    readonly order: number;
    readonly is?: string;
    readonly lines: readonly Line[];
  }[];
};

/** Everything about one unit: the tree in preorder (the root first), then adjustments and outcomes. */
export type UnitResult = Consequences & {
  readonly unit: string;
  readonly title: Words;
  readonly group: string;
  readonly nodes: readonly NodeTrace[];
  /** The final score, exact; and as published. */
  readonly score: string | null;
  readonly published: string | null;
};

/** One line of a standing. */
export type StandingRow = {
  readonly unit: string;
  readonly title: Words;
  readonly score: string | null;
  readonly published: string | null;
  /** Percent of the tree's nominal weight that had evidence for this unit: 100 where nothing is missing. */
  readonly covered: string;
  readonly marks: readonly Mark[];
  readonly outcomes: Readonly<Record<string, { readonly value: Words; readonly order: number; readonly is?: string }>>;
};

/** The head of a result: what it was computed from, and the standing by group, best first, units without a score last. */
export type ResultHead = {
  readonly engine: string;
  readonly office: string;
  readonly cycle: { readonly id: string; readonly title: Words };
  readonly plan: { readonly id: string; readonly version: number; readonly title: Words; readonly digest: string };
  readonly evidence: {
    readonly digest: string;
    readonly rounds: readonly Seal[];
    readonly records: number;
    /** Results of other cycles it rests on; absent where there are none. */
    readonly results?: readonly { readonly id: string; readonly cycle: string; readonly digest: string }[];
    /** Ballots of those rounds that were left out by decision; absent where there are none. */
    readonly setAside?: readonly CountedAside[];
  };
  readonly outcomes: readonly { readonly id: string; readonly title: Words }[];
  readonly groups: readonly {
    readonly id: string;
    readonly title: Words;
    readonly ranked: boolean;
    readonly standing: readonly StandingRow[];
  }[];
};

/** A whole result: the same plan and evidence give the same bytes of `canonical(result)`, in any order, on any machine. */
export type Result = ResultHead & { readonly units: readonly UnitResult[] };
