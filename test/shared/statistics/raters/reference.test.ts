import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { additive } from '../../../../shared/statistics/raters/additive.ts';
import { mixedModel } from '../../../../shared/statistics/raters/mixed.ts';
import type { Ratings } from '../../../../shared/statistics/raters/ratings.ts';
import { severityOf } from '../../../../shared/statistics/raters/severity.ts';

/** What R's lm and lme4 make of the same tables; `make.R` beside it wrote the file. */
type Case = {
  readonly rater: readonly number[];
  readonly subject: readonly number[];
  readonly score: readonly number[];
  readonly adjusted: readonly number[];
  readonly adjustedSe: readonly number[];
  readonly severity: readonly number[];
  readonly severitySe: readonly number[];
  readonly sigma: number;
  readonly df: number;
  readonly residuals: readonly number[];
  readonly leverages: readonly number[];
  readonly mixed: {
    readonly mean: number;
    readonly meanSe: number;
    readonly raters: number;
    readonly subjects: number;
    readonly residual: number;
    readonly raterEffects: readonly number[];
    readonly subjectEffects: readonly number[];
  };
};
const reference: { readonly r: string; readonly lme4: string; readonly cases: Readonly<Record<string, Case>> } =
  JSON.parse(readFileSync(new URL('../../../fixtures/raters/reference.json', import.meta.url), 'utf8'));

function ratingsOf({ rater, subject, score }: Case): Ratings {
  return {
    rater: Int32Array.from(rater),
    subject: Int32Array.from(subject),
    score: Float64Array.from(score),
    raters: Math.max(...rater) + 1,
    subjects: Math.max(...subject) + 1,
  };
}

function agree(ours: number | undefined, theirs: number | undefined, within: number, what: string): void {
  expect(Math.abs((ours ?? Number.NaN) - (theirs ?? Number.NaN)), what).toBeLessThan(
    within * Math.max(1, Math.abs(theirs ?? 1)),
  );
}

test('the reference says where it comes from', () => {
  expect([reference.r, reference.lme4]).toEqual(['R version 4.2.2 Patched (2022-11-10 r83330)', '1.1.31']);
});

describe.each(Object.entries(reference.cases))('a table of ratings: %s', (_, told) => {
  test('severity and adjusted means with their standard errors are lm’s to eight digits', () => {
    const found = severityOf(ratingsOf(told));
    if (found.kind !== 'fitted') throw new Error(found.kind);
    const [block] = found.blocks;
    expect(found.blocks).toHaveLength(1);
    expect(block?.df).toBe(told.df);
    agree(block?.deviation, told.sigma, 1e-8, 'deviation');
    for (const [at, { subject, adjusted, se }] of (block?.subjects ?? []).entries()) {
      expect(subject).toBe(at);
      agree(adjusted, told.adjusted[at], 1e-8, `adjusted ${at}`);
      agree(se, told.adjustedSe[at], 1e-8, `adjusted se ${at}`);
    }
    for (const [at, { severity, se }] of (block?.raters ?? []).entries()) {
      agree(severity, told.severity[at], 1e-8, `severity ${at}`);
      agree(se, told.severitySe[at], 1e-8, `severity se ${at}`);
    }
    for (const [row, off] of told.residuals.entries()) agree(block?.residuals.get(row), off, 1e-8, `residual ${row}`);
  });

  test('the scores that nothing checks are those of leverage 1 in lm, and every leverage is lm’s', () => {
    const ratings = ratingsOf(told);
    const leverages = additive(ratings.rater, ratings.subject, ratings.raters, ratings.subjects).leverages();
    for (const [row, leverage] of told.leverages.entries()) agree(leverages[row], leverage, 1e-8, `leverage ${row}`);
    const found = severityOf(ratings);
    if (found.kind !== 'fitted') throw new Error(found.kind);
    const alone = [...told.leverages.keys()].filter((row) => (told.leverages[row] ?? 0) > 1 - 1e-9);
    expect(found.blocks[0]?.unchecked).toEqual(alone);
  });

  test('the mixed model is lme4’s to three digits', () => {
    const found = mixedModel(ratingsOf(told));
    if (found.kind !== 'fitted') throw new Error(found.kind);
    for (const key of ['mean', 'meanSe', 'raters', 'subjects', 'residual'] as const)
      agree(found[key], told.mixed[key], 1e-3, key);
    for (const [at, effect] of told.mixed.raterEffects.entries())
      agree(found.raterEffects[at], effect, 1e-3, `rater ${at}`);
    for (const [at, effect] of told.mixed.subjectEffects.entries())
      agree(found.subjectEffects[at], effect, 1e-3, `subject ${at}`);
  });
});
