import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAudit } from '../../../functions/store/audit.ts';
import { putPlan } from '../../../functions/store/plan.ts';
import { getDraft } from '../../../functions/store/plan-draft.ts';
import { checkPlan } from '../../../shared/plan/check.ts';
import { townshipAssessment } from '../../../shared/plan/templates/township-assessment.ts';
import { draftOf, type Office, openOffice } from './office.ts';
import { openForm, textOf } from './paper-form.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const begin = async () => draftOf(await office.post('/drafts/new', { from: 'ready:township-assessment' }));
const json = (value: unknown) => JSON.stringify(value);
const ready = { ...townshipAssessment, office: 'county' };

test('a group, an audience, its items and a supplier are renamed wherever the plan names them', async () => {
  const draft = await begin();
  const at = `/drafts/${draft}`;
  await (await openForm(office, `${at}/groups`)).fill({ 'groups.1.id': 'uplands' }).save();
  await (await openForm(office, `${at}/audiences/1`))
    .fill({ id: 'people', 'items.0.id': 'pace', 'channels.1.id': 'desk' })
    .save();
  await (await openForm(office, `${at}/audiences/2`)).fill({ 'strata.0.id': 'service' }).save();
  await (await openForm(office, `${at}/suppliers`)).fill({ 'suppliers.1.id': 'surveyors' }).save();
  // By hand: the same plan with each name exchanged in its JSON. `enforcement` is a group too and stays one.
  const text = json(ready)
    .replaceAll('"hills"', '"uplands"')
    .replaceAll('"citizens"', '"people"')
    .replaceAll('"window"', '"desk"')
    .replaceAll('"agency"', '"surveyors"')
    .replaceAll('"stratum":"enforcement"', '"stratum":"service"')
    .replace('"strata":[{"id":"enforcement"', '"strata":[{"id":"service"');
  const expected = JSON.parse(text);
  expected.audiences[0].sheet.items[0].id = 'pace';
  expected.tree.children[1].measure.items[0].item = 'pace';
  const { plan } = await office.draft(draft);
  expect(plan).toEqual(expected);
  expect(checkPlan(plan).faults).toEqual([]);
});

test('two groups can exchange their ids in one step', async () => {
  const draft = await begin();
  await (await openForm(office, `/drafts/${draft}/groups`))
    .fill({ 'groups.0.id': 'hills', 'groups.1.id': 'plain' })
    .save();
  const { plan } = await office.draft(draft);
  expect(plan).toMatchObject({ tree: { children: [{ weightByGroup: { hills: '35', plain: '30' } }, {}, {}, {}] } });
  expect(checkPlan(plan).faults).toEqual([]);
});

test('a group that is removed takes its weights along; an audience that is removed leaves faults where it is named', async () => {
  const draft = await begin();
  const at = `/drafts/${draft}`;
  await (await (await openForm(office, `${at}/groups`)).press('remove:groups:1')).save();
  expect(json((await office.draft(draft)).plan)).not.toContain('hills');
  expect(checkPlan((await office.draft(draft)).plan).faults).toEqual([]);
  const { revision } = await office.draft(draft);
  expect(textOf(await (await office.get(`${at}/audiences/4/delete`)).text())).toContain('方案里用到它的地方会成为问题');
  expect((await office.post(`${at}/audiences/4/delete`, { revision: String(revision) })).status).toBe(303);
  const text = textOf(await (await office.get(at)).text());
  expect(text).toContain('3.3 代表评议 ：没有编号为“deputies”的评价主体。');
});

test('an id that is taken is refused beside its field', async () => {
  const draft = await begin();
  const taken = async (path: string, id: string, field = 'id') => {
    const page = await (await openForm(office, `/drafts/${draft}/${path}`)).fill({ [field]: id }).press('save');
    return `${page.status} ${page.text.includes(`编号“${id}”已经用过`)}`;
  };
  expect(await taken('nodes/1.1', 'online')).toBe('422 true');
  expect(await taken('nodes/1.1', 'veto')).toBe('422 true');
  expect(await taken('adjustments/1', 'projects')).toBe('422 true');
  expect(await taken('audiences/1', 'townships')).toBe('422 true');
  expect(await taken('groups', 'plain', 'groups.2.id')).toBe('422 true');
  expect(await taken('nodes/1.1', 'Online', 'id')).toBe('422 false');
  expect((await office.draft(draft)).revision).toBe(1);
});

test('of two who write at once the later sees what differs, keeps what he typed, and can save it then', async () => {
  const draft = await begin();
  const path = `/drafts/${draft}/nodes/4`;
  const [mine, theirs] = [await openForm(office, path), await openForm(office, path, 'colleague')];
  await theirs.fill({ 'title.zh': '第三方评价', 'share.by-group-way.plain': '20' }).save();
  // A page that comes back with a fault of its own has still not seen what the other one did.
  const faulty = await mine.fill({ 'share.by-group-way.plain': 'x' }).press('save');
  expect(faulty.status).toBe(422);
  expect((await faulty.fill({ 'share.by-group-way.plain': '15' }).press('save')).status).toBe(409);
  const told = await mine.fill({ 'title.zh': '机构考评', 'measure.several': 'sum' }).press('save');
  expect(told.status).toBe(409);
  expect(told.text).toContain('colleague 于 2026年11月22日 10:00 改动过草稿');
  expect(told.text).toContain('名称 第三方评价 机构考评');
  expect(told.text).toContain('占上一级的百分比·平原乡镇街道 20 15');
  expect(told.text).toContain('第一步：怎样测量·一个单位有多笔时 取平均 求和');
  expect(told.fields.get('title.zh')).toEqual(['机构考评']);
  expect((await office.draft(draft)).changedBy).toBe('colleague');
  await told.save();
  expect((await office.draft(draft)).plan).toMatchObject({
    tree: { children: [{}, {}, {}, { title: { zh: '机构考评' }, weightByGroup: { plain: '15' } }] },
  });
});

test('what somebody else deleted meanwhile cannot be saved, and says so', async () => {
  const draft = await begin();
  const page = await openForm(office, `/drafts/${draft}/nodes/4`);
  await office.post(`/drafts/${draft}/nodes/4/delete`, { revision: '1' }, 'colleague');
  const told = await page.press('save');
  expect(told.status).toBe(409);
  expect(told.text).toContain('您要改的内容已经不在草稿里');
  await office.post(`/drafts/${draft}/delete`, { revision: '2' });
  expect(await getDraft(office.store, 'county', draft)).toBeUndefined();
  expect((await office.post(`/drafts/${draft}/nodes/1`, { revision: '2' })).status).toBe(404);
});

test('a draft begins from a published version as its next one, in this office’s name', async () => {
  const by = { actor: 'set-up', action: 'publish-plan', reason: 'a test', at: '2026-11-22T01:00:00.000Z' };
  for (const version of [1, 2]) await putPlan(office.store, by, { ...ready, id: 'published-one', version });
  const list = textOf(await (await office.get('/drafts', 'auditor')).text());
  expect(list).toContain('第 2 版 · 2026-01-01 至 2026-12-31');
  expect(list).not.toContain('起草新方案');
  const shown = await office.get('/drafts/published/published-one/1', 'auditor');
  expect(textOf(await shown.text())).toContain('社会满意度');
  const file = await office.get('/drafts/published/published-one/1/plan.json', 'auditor');
  expect(await file.json()).toEqual({ ...ready, id: 'published-one' });
  expect(file.headers.get('content-disposition')).toContain('published-one-v1.json');
  const draft = draftOf(await office.post('/drafts/new', { from: 'plan:published-one:1' }));
  expect((await office.draft(draft)).plan).toEqual({ ...ready, id: 'published-one', version: 3 });
  expect((await office.get('/drafts/published/published-one/9')).status).toBe(404);
  expect((await office.post('/drafts/new', { from: 'plan:published-one:9' })).status).toBe(422);
});

test('a file is read with what is wrong in its line, and what no plan has is kept out and said', async () => {
  const file = (text: string | Uint8Array<ArrayBuffer>) => new File([text], '方案.json', { type: 'application/json' });
  const wrong = await office.upload('/drafts/new/json', { file: file('{\n  "id": nothing\n}'), text: '' });
  expect(wrong.status).toBe(422);
  expect(textOf(await wrong.text())).toContain('第 2 行第 9 列：这里应是一个值。');
  const gbk = await office.upload('/drafts/new/json', {
    file: file(new Uint8Array([0x7b, 0xb7, 0xbd, 0x7d])),
    text: '',
  });
  expect(textOf(await gbk.text())).toContain('文件不是 UTF-8 编码');
  expect((await office.upload('/drafts/new/json', { text: '' })).status).toBe(422);
  const both = await office.upload('/drafts/new/json', { file: file('{}'), text: '{}' });
  expect(textOf(await both.text())).toContain('只能有一样');

  const other = { ...townshipAssessment, office: 'somebody-else', colour: 'red', version: 77 };
  const begun = await office.upload('/drafts/new/json', { file: file(`\uFEFF${json(other)}`), text: '' });
  const draft = draftOf(begun);
  expect((await office.draft(draft)).plan).toEqual({ ...ready, version: 1 });
  const page = textOf(await (await office.get(begun.headers.get('location') ?? '')).text());
  expect(page).toContain('以下内容不属于方案，没有读入： colour');

  const at = `/drafts/${draft}/json`;
  const half = await office.upload(at, { text: '{"title": {"zh": "半"}, "tree": 3}', revision: '1' });
  expect(half.status).toBe(303);
  expect((await office.draft(draft)).plan).toEqual({ title: { zh: '半' }, tree: 3, office: 'county' });
  // A draft that is hardly a plan is a draft all the same: every page of it opens.
  for (const path of [
    '',
    '/frame',
    '/groups',
    '/audiences',
    '/audiences/add',
    '/nodes/0',
    '/nodes/0/add',
    '/plan.json',
  ])
    expect((await office.get(`/drafts/${draft}${path}`)).status, path).toBe(200);
  expect((await office.upload(at, { text: '{}', revision: '1' })).status).toBe(409);
});

test('nothing typed, sent twice or made up brings a page down or changes the draft', async () => {
  const draft = await begin();
  const at = `/drafts/${draft}`;
  const before = await office.draft(draft);
  const pages = [
    'frame',
    'groups',
    'audiences/1',
    'audiences/add',
    'nodes/0',
    'nodes/2',
    'nodes/1/add',
    'adjustments/2',
    'outcomes/2',
  ];
  const strange = {
    ...{ 'measure.items.rows': '1e9', 'rule.levels.rows': '-1', 'groups.rows': '99999999', kind: '__proto__' },
    ...{ id: ['a', 'b'], 'measure.form': 'constructor', 'rule.form': '../..', 'share.way': 'same', revision: '1' },
  };
  for (const path of pages) {
    for (const press of [
      'save',
      'show',
      'add:',
      'add:__proto__',
      'remove:groups:99',
      'up:measure.items:0',
      'turn:kind:x',
      '',
    ])
      expect((await office.post(`${at}/${path}`, { ...strange, do: press })).status, `${path} ${press}`).toBeLessThan(
        500,
      );
    expect((await office.post(`${at}/${path}`, {})).status, path).toBe(422);
  }
  for (const path of ['nodes/9', 'nodes/1.1.1', 'nodes/x', 'nodes/0/add/x', 'audiences/0', 'audiences/99', 'colour'])
    expect((await office.get(`${at}/${path}`)).status, path).toBe(404);
  expect(await office.draft(draft)).toEqual(before);
  expect(office.house.lines.filter((line) => line.includes('"error"'))).toEqual([]);
});

test('the ledger says who began, changed and removed a draft, and which part', async () => {
  const entries = await listAudit(office.store, 'county', 'plans');
  const said = entries.map(({ actor, action, reason }) => `${actor} ${action} ${reason}`);
  expect(said).toContain('office begin-draft from ready:township-assessment');
  expect(said).toContain('colleague edit-draft node service/third-party');
  expect(said).toContain('colleague edit-draft removed node third-party');
  expect(said).toContain('office remove-draft township-assessment');
});
