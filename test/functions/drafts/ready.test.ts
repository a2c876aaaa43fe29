import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drafts } from '../../../functions/drafts/app.tsx';
import { putDraft } from '../../../functions/store/plan-draft.ts';
import { judgeFiles } from '../../../infra/cli/judge-files.ts';
import type { Result } from '../../../shared/assess/result.ts';
import { readyPlans } from '../../../shared/plan/templates/index.ts';
import { townEfficiency } from '../../../shared/plan/templates/town-efficiency/plan.ts';
import { draftOf, type Office, openOffice } from './office.ts';
import { textOf } from './paper-form.ts';

// Ready plans are looked at before anybody begins from one: what they do about the policy, and what comes out.

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const htmlAt = async (path: string) => {
  const answer = await office.get(path);
  expect(answer.status, path).toBe(200);
  return answer.text();
};
const textAt = async (path: string) => textOf(await htmlAt(path));
const squeezed = (text: string) => text.replace(/\s+/g, ' ');

test('the list of plans leads to the ready ones, and each says its policy and can be looked at before it is begun from', async () => {
  expect(await htmlAt('/drafts')).toContain('href="/drafts/new#ready"');
  const html = await htmlAt('/drafts/new');
  expect(html).toContain('id="ready"');
  for (const { id, about, policy, plan } of readyPlans) {
    expect(html).toContain(`href="/drafts/ready/${id}"`);
    expect(textOf(html)).toContain(`${plan.title.zh} ${about.zh} 依据的政策：${policy.zh} 从这里开始`);
  }
});

describe.each(readyPlans.map((ready) => [ready.id, ready] as const))('the page of %s', (id, ready) => {
  const path = `/drafts/ready/${id}`;
  const { plan, answers } = ready;

  test.each(['zh', 'en'] as const)(
    'says in %s what the plan does about each word of the policy, and what about none',
    async (language) => {
      const html = await htmlAt(`${path}?lang=${language}`);
      const text = squeezed(textOf(html));
      const [answered = '', without = ''] = text.split(
        language === 'zh' ? '方案没有落实的要求' : 'What no part of the plan answers',
      );
      for (const { phrase, at, how } of answers) {
        const part = at.length > 0 ? answered : without;
        expect(part).toContain(squeezed(phrase));
        expect(part).toContain(squeezed(how[language]));
      }
      expect(text).toContain(language === 'zh' ? '示例数据，均为虚构' : 'Example evidence, all of it invented');
    },
  );

  test('every link on it leads somewhere: to a part of the plan on it, to a unit, to a file', async () => {
    const html = await htmlAt(path);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one);
    expect(new Set(ids).size).toBe(ids.length);
    const anchors = [...html.matchAll(/href="#([^"]+)"/g)].map(([, one]) => one);
    expect(anchors.filter((one) => !ids.includes(one))).toEqual([]);
    const units = [...html.matchAll(/href="(\/drafts\/ready\/[^"]+\/units\/[^"]+)"/g)].map(([, one]) => one ?? '');
    expect(units).toHaveLength(ready.example().cycle.roster.length);
    for (const unit of [units.at(0), units.at(-1)]) {
      const page = await htmlAt(`${unit}?open=all`);
      expect(textOf(page)).toContain('示例数据，均为虚构');
      const places = [...page.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one);
      const led = [...page.matchAll(/href="[^"]*\?open=all#([^"]+)"/g)].map(([, one]) => one);
      expect(led.filter((one) => !places.includes(one))).toEqual([]);
    }
  });

  test('its two files are judged without a database, and give what the page says', async () => {
    const [planFile, evidenceFile] = [await office.get(`${path}/plan.json`), await office.get(`${path}/evidence.json`)];
    const nameOf = ({ headers }: Response) => decodeURIComponent(headers.get('content-disposition') ?? '');
    expect(nameOf(planFile)).toContain('_现成方案.json');
    expect(nameOf(evidenceFile)).toContain('_示例数据（虚构）.json');
    expect(nameOf(evidenceFile)).toContain(`filename="${id}-example-evidence.json"`);
    const judged = judgeFiles(
      { name: 'plan.json', text: await planFile.text() },
      { name: 'evidence.json', text: await evidenceFile.text() },
      digest,
    );
    if ('faults' in judged) throw new Error(judged.faults.join('\n'));
    const result: Result = JSON.parse(judged.result);
    const text = await textAt(path);
    for (const { standing } of result.groups)
      for (const { title, published } of standing) {
        expect(text).toContain(title.zh);
        if (published !== null) expect(text).toContain(published);
      }
  });

  test('a draft begun from it and not changed comes out on the example as the ready plan does', async () => {
    const draft = draftOf(await office.post('/drafts/new', { from: `ready:${id}` }));
    expect(await textAt(`/drafts/${draft}/simulate`)).toContain('这个示例方案自带的示例数据（均为虚构）');
    const answer = await office.post(`/drafts/${draft}/simulate`, { evidence: 'ready example' });
    const text = textOf(await answer.text());
    expect(text).toContain(`现成方案“${plan.title.zh}”自带的示例数据，均为虚构`);
    expect(text).toContain('依据全部用上了，每个指标都有依据。');
    expect(text).toMatch(/0 个单位上升，0 个单位下降，\d+ 个不变/);
  });
});

test('the service hall of the example: every number on its page, and its bonuses by hand', async () => {
  const text = await textAt('/drafts/ready/town-efficiency/units/hall?open=all');
  // Stars of service 0.5 + 1.0 = 1.5, capped at 1; a pilot taken up elsewhere 2: 1 + 2 = 3. 95.572914 + 3 = 98.572914.
  expect(text).toContain('最后得分 98.57 修约前 98.572914');
  expect(text).toContain('95.5729 （95.572914） + 3 − 0 = 98.5729 （98.572914） 。');
  // Barred from honours: best by score, yet not graded best.
  expect(text).toContain('第 1 名（组内 8 个单位）');
  expect(text).toContain('至 2026-06-18（含当日）取消评优资格');
});

test('what a draft changes is seen on the example: without its bonuses the hall has three points less', async () => {
  const by = { actor: 'office', action: 'begin-draft', reason: 'a test', at: office.house.now() };
  const adjustments = townEfficiency.adjustments.filter(({ title }) => title.zh !== '示范加分与问责扣分');
  expect(adjustments).toHaveLength(townEfficiency.adjustments.length - 1);
  await putDraft(office.store, by, 'county', 'less', { ...townEfficiency, office: 'county', adjustments });
  const answer = await office.post('/drafts/less/simulate', { evidence: 'ready example' });
  // 98.572914 - 3 = 95.572914: 98.57 -> 95.57.
  expect(textOf(await answer.text())).toContain('便民服务中心 98.57 95.57 -3.00');
});

test('the example is offered to drafts of its own plan only', async () => {
  const by = { actor: 'office', action: 'begin-draft', reason: 'a test', at: office.house.now() };
  await putDraft(office.store, by, 'county', 'other', { ...townEfficiency, id: 'our-own', office: 'county' });
  expect(await textAt('/drafts/other/simulate')).not.toContain('自带的示例数据');
  expect((await office.post('/drafts/other/simulate', { evidence: 'ready example' })).status).toBe(422);
});

test('ready plans are for the office; who is not signed in is asked to', async () => {
  const paths = ['', '/plan.json', '/evidence.json', '/units/hall'].map(
    (path) => `/drafts/ready/town-efficiency${path}`,
  );
  for (const path of paths) {
    for (const who of ['auditor', 'leader'] as const) expect((await office.get(path, who)).status, path).toBe(403);
    const nobody = await drafts(office.house).app.request(path);
    expect(nobody.status).toBe(303);
    expect(nobody.headers.get('location')).toContain('/people/sign-in');
  }
});

test('a plan or a unit there is none of is not found, whatever its name', async () => {
  const names = [
    'nobody',
    'Town-Efficiency',
    '%2e%2e%2ftown-efficiency',
    '%3Cscript%3E',
    '__proto__',
    'x'.repeat(3000),
  ];
  for (const name of names) {
    for (const path of [name, `${name}/plan.json`, `${name}/evidence.json`, `town-efficiency/units/${name}`])
      expect((await office.get(`/drafts/ready/${path}`)).status, path).toBe(404);
    expect(await (await office.get(`/drafts/ready/${name}`)).text()).not.toContain('<script>');
  }
});
