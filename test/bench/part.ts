/** How large a part measures: `full` is what the figures are published from, `tiny` only shows that it runs. */
export type Size = 'full' | 'tiny';

/**
 * One line of what was measured. A ratio (`times`) compares two figures of the same run, so it means the same on any
 * machine; the others only mean something beside each other. `atMost` and `atLeast` are what a figure ought to keep to.
 */
export type Figure = {
  readonly what: string;
  readonly value: number;
  readonly unit: 's' | 'ms' | 'MB' | 'bytes' | 'per second' | 'pieces' | 'times';
  readonly atMost?: number;
  readonly atLeast?: number;
};

/** One thing that can be measured alone: `npm run bench -- judgement`. */
export type Part = {
  readonly name: string;
  readonly title: string;
  /** What the figures do and do not say, in a sentence or two. */
  readonly means: string;
  readonly measure: (size: Size) => Promise<readonly Figure[]>;
};
