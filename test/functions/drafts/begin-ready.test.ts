import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getPlan } from '../../../functions/store/plan.ts';
import { readyPlans } from '../../../shared/plan/templates/index.ts';
import { draftOf, type Office, openOffice } from './office.ts';
import { textOf } from './paper-form.ts';

// Every ready plan goes the whole way of a draft: begun, looked at, tried on made-up evidence, published.

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe.each(readyPlans.map((ready) => [ready.id, ready] as const))('the ready plan %s', (id, { plan }) => {
  test('is begun by its name, tried on made-up evidence, and published as the first version of the office', async () => {
    const draft = draftOf(await office.post('/drafts/new', { from: `ready:${id}` }));
    expect((await office.draft(draft)).plan).toMatchObject({ id: plan.id, version: 1, office: 'county' });
    const overview = await office.get(`/drafts/${draft}`);
    expect([overview.status, textOf(await overview.text()).includes(plan.title.zh)]).toEqual([200, true]);

    const tried = await office.post(`/drafts/${draft}/simulate`, { evidence: 'made up' });
    const text = textOf(await tried.text());
    expect(tried.status).toBe(200);
    expect(text).toContain('试算，不是考核结果');
    // Six units are made up in every group, and each of them is in the table.
    for (const group of plan.groups) expect(text).toContain(`${group.title.zh}单位6（虚构）`);

    const html = await (await office.get(`/drafts/${draft}/publish`)).text();
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
    const form = { revision: field('revision'), digest: field('digest'), reason: '第 12 号文件' };
    const answer = await office.post(`/drafts/${draft}/publish`, form);
    expect(answer.headers.get('location')).toBe(`/drafts/published/${plan.id}/1?done=publish`);
    expect((await getPlan(office.store, 'county', plan.id, 1))?.digest).toBe(form.digest);
  });
});
