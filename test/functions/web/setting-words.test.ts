import { expect, test } from 'vitest';
import { settingWords } from '../../../functions/web/setting-words.ts';
import type { Loose } from '../../../shared/plan/loose.ts';
import { nodesOf } from '../../../shared/plan/schema.ts';
import { townshipAssessment as plan } from '../../../shared/plan/templates/township-assessment.ts';
import { forms } from '../../../shared/rules/index.ts';

const told = (family: Parameters<typeof settingWords>[1], settings: Loose, language: 'zh' | 'en' = 'zh') =>
  settingWords(plan, family, settings).map(({ label, value }) => `${label[language]}: ${value[language]}`);

function nodeOf(id: string) {
  const found = [...nodesOf(plan.tree)].find(({ node }) => node.id === id);
  if (!found) throw new Error(`no node ${id}`);
  return found.node;
}

test('every setting of every form is told in both languages, a new form’s too', () => {
  for (const form of forms)
    for (const example of form.examples) {
      // Examples hold settings as a plan would write them.
      const settings = example.settings as Loose;
      for (const { label, value } of settingWords(plan, form.family, settings)) {
        const said = `${form.family} ${form.form}: ${label.zh} / ${label.en} = ${value.zh} / ${value.en}`;
        expect(label.en, said).not.toMatch(/\p{Script=Han}/u);
        expect(label.zh, said).toMatch(/\p{Script=Han}/u);
        expect(`${value.zh}${value.en}`, said).not.toMatch(/\[object|undefined|\{\w+\}/);
        expect(value.zh.length * value.en.length, said).toBeGreaterThan(0);
      }
    }
});

test('levels stand beside their points, questions and channels by name with one unit for all', () => {
  const satisfaction = told('measure', nodeOf('satisfaction').measure ?? {});
  expect(satisfaction).toContain('各等级折算分值: 非常满意 100、满意 80、基本满意 60、不满意 30、非常不满意 0');
  expect(satisfaction).toContain('题目及权重（%）: 办事效率 20、服务态度 20、公开与告知 15、解决诉求 30、办事公道 15');
  expect(satisfaction).toContain('渠道及权重（%）: 入户卡 60、窗口卡 40');
  expect(satisfaction).toContain('没有读数时: 不计分，由上级汇总决定');
});

test('steps of a ladder, lines of grades, and the effect of a veto are told row by row', () => {
  expect(told('curve', nodeOf('third-party').curve ?? {})[0]).toBe(
    '档次（从高到低）: 达到 90，得满分的（%） 100；达到 80，得满分的（%） 90；达到 70，得满分的（%） 75；达到 60，得满分的（%） 60',
  );
  const [rank, grade] = plan.outcomes;
  expect(told('outcome', grade ?? {})).toContain('低于以上各档: 不合格');
  expect(told('outcome', rank ?? {}, 'en')[0]).toContain('share a place, the next is left out');
  expect(told('adjustment', plan.adjustments[1] ?? {})).toContain('后果: 等次下调');
});

test('what a plan leaves open is told as not set, with what that means', () => {
  expect(told('aggregate', { form: 'weighted-mean', whenMissing: 'rescale' })).toEqual([
    '某个下级没有得分时: 其权重由其余下级按比例承担',
    '有得分的下级至少占（%）: 未作规定，不要求',
  ]);
});
