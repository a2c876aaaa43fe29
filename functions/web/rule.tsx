import type { FC } from 'hono/jsx';
import { isLoose, type Loose } from '../../shared/plan/loose.ts';
import type { Node, Plan, Rounding } from '../../shared/plan/schema.ts';
import { type Family, formOf } from '../../shared/rules/index.ts';
import { fill, type Phrases, type Words } from '../../shared/words.ts';
import type { Scene } from './scene.ts';
import { type Setting, settingWords } from './setting-words.ts';

const phrases = {
  rule: { zh: '方案怎样规定', en: 'What the plan says' },
  measure: { zh: '取数：{form}', en: 'What is measured: {form}' },
  curve: { zh: '计分：{form}', en: 'Points: {form}' },
  aggregate: { zh: '合成：{form}', en: 'Aggregation: {form}' },
  adjustment: { zh: '调整：{form}', en: 'Adjustment: {form}' },
  outcome: { zh: '结论：{form}', en: 'Outcome: {form}' },
  cap: { zh: '封顶', en: 'Cap' },
  rounding: { zh: '修约', en: 'Rounding' },
  unrounded: { zh: '本级不修约，按准确值计入上一级', en: 'not rounded here; the exact value goes up' },
  'half-up': { zh: '保留 {places} 位小数，四舍五入', en: '{places} decimals, halves up' },
  'half-even': { zh: '保留 {places} 位小数，四舍六入五成双', en: '{places} decimals, halves to the even digit' },
  down: { zh: '保留 {places} 位小数，其余舍去', en: '{places} decimals, the rest cut off' },
  source: { zh: '规定原文', en: 'Text of the rule' },
  colon: { zh: '：', en: ': ' },
  end: { zh: '；', en: '; ' },
} satisfies Phrases;

/** One step of a rule: what kind it is and by which form, what the plan says of it in one phrase, and its settings. */
export type RulePart = { readonly title: Words; readonly says?: Words; readonly settings: readonly Setting[] };

/** How the plan has a node scored: measure, curve or aggregate with their settings, then cap and rounding. */
export function ruleOfNode(plan: Plan, node: Node): readonly RulePart[] {
  const forms = (['measure', 'aggregate', 'curve'] as const).flatMap((family) => {
    const settings: unknown = node[family];
    return isLoose(settings) ? [ruleOfForm(plan, family, settings)] : [];
  });
  const ends: readonly RulePart[] = [
    ...(node.cap === undefined ? [] : [{ title: phrases.cap, settings: [], says: { zh: node.cap, en: node.cap } }]),
    { title: phrases.rounding, settings: [], says: node.round ? roundingWords(node.round) : phrases.unrounded },
  ];
  return [...forms, ...ends];
}

/** One form with its settings, as the plan has them. */
export function ruleOfForm(plan: Plan, family: Family, settings: Loose): RulePart {
  const form = formOf(family, String(settings.form));
  const name = form?.title ?? { zh: String(settings.form), en: String(settings.form) };
  const title = { zh: fill(phrases[family].zh, { form: name.zh }), en: fill(phrases[family].en, { form: name.en }) };
  return { title, settings: settingWords(plan, family, settings) };
}

function roundingWords({ places, mode }: Rounding): Words {
  const values = { places: String(places) };
  return { zh: fill(phrases[mode].zh, values), en: fill(phrases[mode].en, values) };
}

/** Settings in one line, one after the other. */
export function settingText(settings: readonly Setting[], say: Scene['say']): string {
  return settings.map(({ label, value }) => `${say(label)}${say(phrases.colon)}${say(value)}`).join(say(phrases.end));
}

type Given = { readonly parts: readonly RulePart[]; readonly source?: string | undefined; readonly scene: Scene };

/** What the plan says of a number, folded on a screen and open on paper, or open where `open` says so. `source`: its legal text. */
export const Rule: FC<Given & { readonly open?: boolean }> = ({ parts, source, open, scene }) => (
  <details class="small" open={open === true}>
    <summary>{scene.say(phrases.rule)}</summary>
    <Source source={source} scene={scene} />
    <RuleList parts={parts} scene={scene} />
  </details>
);

/** The same with a heading instead of a fold, for what is folded already. */
export const RuleText: FC<Given> = ({ parts, source, scene }) => (
  <>
    <p>
      <strong>{scene.say(phrases.rule)}</strong>
    </p>
    <Source source={source} scene={scene} />
    <RuleList parts={parts} scene={scene} />
  </>
);

const Source: FC<Pick<Given, 'source' | 'scene'>> = ({ source, scene: { say } }) =>
  source === undefined ? null : (
    <p class="muted small">
      {say(phrases.source)}
      {say(phrases.colon)}
      {source}
    </p>
  );

/** The parts of a rule below each other, each with its settings in one line. */
export const RuleList: FC<Pick<Given, 'parts' | 'scene'>> = ({ parts, scene: { say } }) => (
  <ul class="small">
    {parts.map(({ title, says, settings }) => (
      <li>
        <strong>{say(title)}</strong>
        {says && `${say(phrases.colon)}${say(says)}`}
        {settings.length > 0 && (
          <>
            <br />
            {settingText(settings, say)}
          </>
        )}
      </li>
    ))}
  </ul>
);
