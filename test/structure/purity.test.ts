import { expect, test } from 'vitest';
import { forms } from '../../shared/rules/index.ts';
import { type Source, sourcesOf } from './sources.ts';

/** Every line of `of` that holds what must not be there. */
function found(of: readonly Source[], what: RegExp): readonly string[] {
  return of.flatMap(({ path, code }) =>
    code
      .split('\n')
      .filter((line) => what.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
}

test('the judgement asks neither the clock, nor chance, nor the place it runs at', () => {
  const judgement = sourcesOf('shared').filter(({ path }) => !path.startsWith('shared/statistics/'));
  const platform = /new Date\(\s*\)|Date\(\)|Date\.now|Math\.random|\bIntl\b|localeCompare|toLocale|\bperformance\./;
  expect(found(judgement, platform)).toEqual([]);
});

test('no official score passes through floating point functions', () => {
  const judgement = sourcesOf('shared').filter(({ path }) => !path.startsWith('shared/statistics/'));
  expect(found(judgement, /parseFloat|toFixed|toPrecision|Math\.(round|floor|ceil|pow|sqrt|log)/)).toEqual([]);
});

test('the names of forms are known to their own files, the register and the plans, and to nobody else', () => {
  const names = [...new Set(forms.map(({ form }) => form))].join('|');
  const others = sourcesOf('shared', 'functions', 'infra').filter(
    ({ path }) =>
      !path.startsWith('shared/rules/') &&
      !path.startsWith('shared/plan/templates/') &&
      !path.startsWith('infra/demo/'),
  );
  // Forms are called by common words; a line names one where it speaks of a form.
  const named = found(others, new RegExp(`\\b(form|formOf|settingsOf)\\b.*['"\`](${names})['"\`]`));
  expect(named).toEqual([]);
});

test('every form is listed once', () => {
  const names = forms.map(({ family, form }) => `${family} ${form}`);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
