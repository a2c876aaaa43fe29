import { parseArgs } from 'node:util';
import type { Language } from '../../shared/words.ts';

/** What an analysis is asked for on the command line. */
export type AnalyseOptions = {
  readonly plan: string;
  readonly evidence: string;
  readonly language: Language;
  readonly seed: number;
  /** Sets of weights drawn, how far each may go in percent, and how often ballots are drawn again. */
  readonly draws: number;
  readonly percent: number;
  readonly redraws: number;
  /** Files to write: the workbook, the drawn weights; and weights to use instead of drawing. */
  readonly xlsx?: string;
  readonly keep?: string;
  readonly replay?: string;
};

/** What is printed where the command was not understood. */
export const usage = `Use: npm run analyse -- PLAN.json EVIDENCE.json
  --lang zh|en      language of the tables (zh)
  --xlsx FILE       also as an Excel workbook
  --draws N         sets of weights drawn (1000)     --percent P   each by up to P percent (25)
  --redraws N       how often ballots are drawn again (200; 0: not at all)
  --seed N          the same seed draws the same (1)
  --keep FILE       writes the drawn weights to a file
  --replay FILE     uses the weights of such a file instead of drawing`;

/** Reads the command line, or says what is wrong with it. */
export function analyseOptions(args: readonly string[]): AnalyseOptions | { readonly fault: string } {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = parsed;
  const [plan, evidence, ...more] = positionals;
  if (plan === undefined || evidence === undefined || more.length > 0) return { fault: 'Two files are wanted.' };
  if (values.lang !== 'zh' && values.lang !== 'en') return { fault: `--lang ${values.lang}: zh or en` };
  const numbers = {
    seed: whole(values.seed, 0, 2 ** 32 - 1),
    draws: whole(values.draws, 1, 100_000),
    percent: whole(values.percent, 1, 100),
    redraws: whole(values.redraws, 0, 100_000),
  };
  const wrong = Object.entries(numbers).find(([, value]) => typeof value === 'string');
  if (wrong) return { fault: `--${wrong[0]}: ${wrong[1]}` };
  const { xlsx, keep, replay } = values;
  return {
    plan,
    evidence,
    language: values.lang,
    // A text would have been refused two lines up.
    ...(numbers as Record<keyof typeof numbers, number>),
    ...(xlsx !== undefined && { xlsx }),
    ...(keep !== undefined && { keep }),
    ...(replay !== undefined && { replay }),
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      lang: { type: 'string', default: 'zh' },
      seed: { type: 'string', default: '1' },
      draws: { type: 'string', default: '1000' },
      percent: { type: 'string', default: '25' },
      redraws: { type: 'string', default: '200' },
      xlsx: { type: 'string' },
      keep: { type: 'string' },
      replay: { type: 'string' },
    },
  });
}

function whole(text: string, least: number, most: number): number | string {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : `'${text}' is not a whole number from ${least} to ${most}`;
}
