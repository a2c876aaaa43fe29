import { afterAll, beforeAll, expect, test } from 'vitest';
import { compute } from '../../../functions/assess/compute.ts';
import { shownProgress } from '../../../functions/oversight/shown-progress.ts';
import { plans } from '../../../functions/plans/app.tsx';
import { results } from '../../../functions/results/app.tsx';
import { listAudit } from '../../../functions/store/audit.ts';
import { listDue } from '../../../functions/store/due.ts';
import { latestResult } from '../../../functions/store/result.ts';
import { textOf } from '../results/county.ts';
import { by, cycle, noon, openWatched, people, type Watched } from './county.ts';

/*
By hand: best 100, good 80, fair 60. Shiqiao with all: (24 x 100 + 20 x 60) / 44 = 3600 / 44 = 81.82; without the market 60.
Qingshui 80 both times. So the market's cards carry Shiqiao from the second place to the first.
*/
let county: Watched;
let before: { readonly round: string; readonly status: number };
beforeAll(async () => {
  county = await openWatched();
  before = {
    round: textOf(await county.text('office', round)),
    status: (await county.ask('office', `${round}/propose?batch=b1`)).status,
  };
  await county.seal();
});
afterAll(() => county.close());

const base = `/oversight/${cycle.id}`;
const round = `${base}/rounds/h1`;
const post = (login: string, path: string, form: Readonly<Record<string, string>>) =>
  county.ask(login, path, new URLSearchParams(form).toString());
const place = async () => {
  const { location = '' } = Object.fromEntries(
    (await post('office', `${round}/propose`, { batch: 'b1', reason: '现场有人教' })).headers,
  );
  return location.replace(/\?.*/, '');
};
const scores = async () => {
  const latest = await latestResult(county.store, cycle.office, cycle.id);
  return latest?.head.groups[0]?.standing.map(({ unit, published }) => [unit, published]);
};
const computeNow = async () => {
  const [due] = (await listDue(county.store, noon)).filter(({ kind }) => kind === 'cycle');
  if (!due) throw new Error('nothing is due');
  await compute({ store: county.store, now: () => noon, log: () => undefined }, due, { ...by, actor: 'clock' });
};

test('while the round is open there is progress and no score', () => {
  // Shiqiao 70 cards, 44 ballots; Qingshui 50, 20; farmers 90, 40; traders 30, 24; all 120, 64. In tens, while more may come:
  // 40 of 70 are 57%, 20 of 50 40%, 40 of 90 44%, 20 of 30 66%, 60 of 120 50%.
  expect(before.round).toContain('石桥镇 70 至少 40 57% 以上');
  expect(before.round).toContain('清水乡 50 至少 20 40% 以上');
  expect(before.round).toContain('农户 90 至少 40 44% 以上');
  expect(before.round).toContain('商户 30 至少 20 66% 以上');
  expect(before.round).toContain('合计 120 至少 60 50% 以上');
  expect(before.round).toContain('谁也看不到中途结果');
  expect(before.round).not.toMatch(/均值|±|不寻常|诚信题/);
  expect(before.status).toBe(404);
});

test('once it is sealed there are means with margins, and the batch that was told stands first', async () => {
  const page = textOf(await county.text('auditor', round));
  // Analysis scale: best 100, good 75, fair 50. Shiqiao (24 x 100 + 20 x 50) / 44 = 77.27; margin 2.0167 x 25.19 / sqrt(44) = 7.66.
  expect(page).toContain('石桥镇 77.3 ± 7.7 50.0 ± 0.0 100.0 ± 0.0');
  expect(page).toContain('清水乡 75.0 ± 0.0 75.0 ± 0.0 不公开');
  expect(page).toContain('24 人回答诚信题，12 人说有人教怎么答，占 50%，方案规定最多 20%');
  expect(page).toContain('石桥赶集日 24 24 12 50%');
  // An auditor decides, he does not propose.
  expect(await county.text('auditor', round)).not.toContain('提议作废这一批');
  expect(await county.text('office', round)).toContain('提议作废这一批');
});

test('once it is sealed the counts are exact, and none under ten can be worked out', async () => {
  const page = textOf(await county.text('auditor', round));
  expect(page).toContain('石桥镇 70 44 62%');
  expect(page).toContain('合计 120 64 53%');
  expect(page).toContain('石桥镇 20 / 40 50% 24 / 30 80%');
  // Nobody among Qingshui's traders was asked.
  expect(page).toContain('清水乡 20 / 50 40% —');
  const of = (subject: string, stratum: string, n: number) => ({ subject, stratum, n });
  const cards = [of('a', 's', 50), of('a', 't', 50), of('b', 's', 50), of('b', 't', 50)];
  const { ballots } = shownProgress(
    { cards, ballots: [of('a', 's', 30), of('a', 't', 4), of('b', 's', 40), of('b', 't', 20)] },
    false,
  );
  const cells = [
    ['a', 's'],
    ['a', 't'],
    ['b', 's'],
    ['b', 't'],
  ] as const;
  // Four follow from 34 less 30 by unit, and from 24 less 20 by stratum: so all four cells are withheld, and no sum is.
  expect(cells.map(([subject, stratum]) => ballots({ subject, stratum }))).toEqual(Array(4).fill('withheld'));
  expect([ballots({ subject: 'a' }), ballots({ stratum: 't' }), ballots({})]).toEqual([34, 24, 94]);
});

test('who may read, propose and decide', async () => {
  const decision = `${base}/decisions/q000000000000000`;
  const status: Record<string, number[]> = {};
  for (const { login } of people) {
    const reading = await Promise.all(
      ['/oversight', base, round, `${base}/compare`, decision].map(
        async (path) => (await county.ask(login, path)).status,
      ),
    );
    const acting = [(await county.ask(login, `${round}/propose?batch=b1`)).status];
    status[login] = [...reading, ...acting];
  }
  expect(status).toEqual({
    office: [200, 200, 200, 200, 404, 200],
    second: [200, 200, 200, 200, 404, 200],
    auditor: [200, 200, 200, 200, 404, 403],
    leader: [403, 403, 403, 403, 403, 403],
    contact: [403, 403, 403, 403, 403, 403],
    agency: [403, 403, 403, 403, 403, 403],
    stranger: [200, 404, 404, 404, 404, 404],
  });
  expect((await post('auditor', `${round}/propose`, { batch: 'b1', reason: 'x' })).status).toBe(403);
});

test('a set of fewer than ten, no set at all, and no reason are asked for again', async () => {
  const few = await post('office', `${round}/propose`, { batch: 'b1', day: '2026-06-03', reason: '少' });
  expect(few.status).toBe(422);
  expect(textOf(await few.text())).toContain('这些票不足 10 张，不能单独剔除');
  const none = await post('office', `${round}/propose`, { day: '2026-06-03', reason: '空' });
  expect([none.status, textOf(await none.text()).includes('请至少选一批')]).toEqual([422, true]);
  const silent = await post('office', `${round}/propose`, { batch: 'b1', reason: ' ' });
  expect([silent.status, textOf(await silent.text()).includes('请写明理由')]).toEqual([422, true]);
  expect(textOf(await county.text('office', base))).toContain('没有人提议过');
});

test('two persons set a batch aside, the result names it, both standings are shown, and two persons lift it', async () => {
  const path = await place();
  const act = (login: string, name: string, revision: string) =>
    post(login, path, { act: name, revision, reason: `${login} ${name}` });
  // The proposer cannot decide, neither way; an old page decides nothing.
  expect((await act('office', 'confirm', '1')).status).toBe(409);
  expect((await act('office', 'refuse', '1')).status).toBe(409);
  expect((await act('auditor', 'confirm', '0')).status).toBe(409);
  expect(await listDue(county.store, noon)).toEqual([]);
  const unsaid = await post('auditor', path, { revision: '1', reason: '核实' });
  expect([unsaid.status, textOf(await unsaid.text()).includes('请选择同意还是不同意')]).toEqual([422, true]);
  expect((await act('auditor', 'confirm', '1')).status).toBe(303);
  await computeNow();
  expect(await scores()).toEqual([
    ['qingshui', '80.00'],
    ['shiqiao', '60.00'],
  ]);
  const { head } = (await latestResult(county.store, cycle.office, cycle.id)) ?? {};
  expect(head?.evidence.setAside).toMatchObject([
    { set: { round: 'h1', batch: 'b1' }, count: 24, reason: '现场有人教', proposedBy: 'office', decidedBy: 'auditor' },
  ]);
  // All 64 are still what was sealed.
  expect(head?.evidence.rounds).toMatchObject([{ round: 'h1', count: 64 }]);
  // Whoever reads the result is told; who decided is for those who see all units, the other standing for those who watch.
  const said = async (login: string) => textOf(await county.read(results(county.house), login, `/results/${cycle.id}`));
  const [watching, leading, own] = [await said('auditor'), await said('leader'), await said('contact')];
  for (const page of [watching, leading, own]) {
    expect(page).toContain('有 24 张评价票经两个人决定暂不计分；票都还在，一张没删。');
    expect(page).toContain('上半年群众评价：24 张。理由：现场有人教');
  }
  expect([watching, leading, own].map((page) => page.includes('office 提议，auditor 同意'))).toEqual([
    true,
    true,
    false,
  ]);
  expect([watching, leading, own].map((page) => page.includes('看剔除前后的排名'))).toEqual([true, false, false]);
  const compared = textOf(await county.text('auditor', `${base}/compare`));
  expect(compared).toContain('去掉暂不计分的 24 张');
  expect(compared).toContain('清水乡 0 80.00 第 1 名 80.00 第 2 名 0');
  expect(compared).toContain('石桥镇 24 60.00 第 2 名 81.82 第 1 名 −21.82');

  // An auditor does not propose to lift; who did cannot agree to it.
  expect((await act('auditor', 'propose-lift', '2')).status).toBe(403);
  expect((await act('office', 'propose-lift', '2')).status).toBe(303);
  expect((await act('office', 'confirm-lift', '3')).status).toBe(409);
  expect((await act('second', 'confirm-lift', '3')).status).toBe(303);
  await computeNow();
  expect(await scores()).toEqual([
    ['shiqiao', '81.82'],
    ['qingshui', '80.00'],
  ]);
  expect(textOf(await county.text('office', `${base}/compare`))).toContain('现在没有暂不计分的票');
  const done = (await listAudit(county.store, cycle.office, cycle.id)).filter(({ action }) =>
    action.endsWith('-quarantine'),
  );
  expect(done.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
    'office propose-quarantine',
    'auditor confirm-quarantine',
    'office propose-lift-quarantine',
    'second confirm-lift-quarantine',
  ]);
  const log = textOf(await county.read(plans(county.house), 'auditor', `/plans/${cycle.id}/log`));
  expect(log).toContain('同意部分评价票暂不计分');
  expect(log).toContain('轮次“上半年群众评价”的部分评价票');
});

test('of two who decide at once one does', async () => {
  const path = await place();
  const decide = (login: string, act: string) => post(login, path, { act, revision: '5', reason: '同时' });
  const answers = await Promise.all([decide('auditor', 'confirm'), decide('second', 'refuse')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
});
