import * as z from 'zod';
import { acceptFacts, readFacts } from '../../functions/store/fact.ts';
import { canonical } from '../../shared/canonical.ts';
import { checkEvidence } from '../../shared/evidence/check.ts';
import { Fact } from '../../shared/evidence/evidence.ts';
import { type FormSettings, nodesOf, type Plan } from '../../shared/plan/schema.ts';
import { settingsOf } from '../../shared/rules/index.ts';
import type { Feeds } from '../../shared/rules/rule.ts';
import type { Command } from './command.ts';
import { both, quoted, Refusal } from './desk.ts';
import { findCycle } from './found.ts';
import { faultLine, parseFile, readJson } from './input-file.ts';

/** Accepts the records of one source, in place of all that this source handed in before. */
export const records: Command = {
  use: ['records OFFICE CYCLE SOURCE RECORDS.json --reason TEXT'],
  meaning: {
    zh: '确认一个来源的全部台账记录，替换它上次报送的',
    en: 'accept all records of one source, in place of its former ones',
  },
  words: 4,
  options: {},
  begins: false,
  async prepare({ words: [office = '', id = '', given = '', path = ''] }, desk) {
    const source = sourceOf(given);
    const facts = parseFile(path, z.array(Fact).max(100_000), await readJson(desk, path));
    return async (opened, by) => {
      const { store } = opened;
      const { cycle, plan } = await findCycle(opened, office, id);
      const faults = checkEvidence(plan, cycle, { ballots: [], records: facts });
      if (faults.length > 0) throw new Refusal(...faults.map((fault) => faultLine(path, fault)));
      for (const line of unread(plan, facts)) desk.warn(`${path}: ${line}`);
      const before = await readFacts(store, office, id);
      await acceptFacts(store, by('accept-facts'), office, id, source, facts);
      const after = await readFacts(store, office, id);
      const change = canonical(before) === canonical(after) ? 'as before' : `${before.length} before`;
      desk.say(
        both(
          `Accepted ${facts.length} records of ${source}; cycle ${id} holds ${after.length} of all sources (${change}).`,
          `已确认 ${facts.length} 条记录。`,
        ),
      );
    };
  },
};

/** By its source a batch replaces the former one, so two spellings of one source must not look alike. */
function sourceOf(given: string): string {
  const source = given.normalize('NFKC').trim();
  if (/^[^\p{C}]{1,60}$/u.test(source)) return source;
  throw new Refusal(
    both(`SOURCE: ${quoted(given)} is not a name of 1 to 60 characters.`, '来源名称应为 1 至 60 个字。'),
  );
}

/** Records whose field nobody reads are kept and count for nothing, as a misspelt field would; so they are told. */
function unread(plan: Plan, facts: readonly Fact[]): readonly string[] {
  const feeds = (measure: FormSettings): Feeds => {
    const { form, settings } = settingsOf('measure', measure);
    return form.feeds(settings, feeds);
  };
  const fields = new Map<string, readonly string[]>([
    ...[...nodesOf(plan.tree)].flatMap(({ node }): [string, readonly string[]][] =>
      node.measure ? [[node.id, feeds(node.measure).fields]] : [],
    ),
    ...plan.adjustments.map((one): [string, readonly string[]] => {
      const { form, settings } = settingsOf('adjustment', one);
      return [one.id, form.fields(settings)];
    }),
  ]);
  const strange = facts.filter(({ indicator, field }) => !fields.get(indicator)?.includes(field));
  const names = [...new Set(strange.map(({ indicator, field }) => `${indicator} / ${field}`))].sort();
  return names.map((name) =>
    both(`note: no rule of the plan reads ${quoted(name)}; these records count for nothing.`, '方案不使用这个字段。'),
  );
}
