import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyPassword } from '../../../functions/people/password.ts';
import { countBallots, readBallots } from '../../../functions/store/ballot.ts';
import { dueAt } from '../../../functions/store/due.ts';
import { getPerson } from '../../../functions/store/person.ts';
import { changeRound, getRound } from '../../../functions/store/round.ts';
import { plannedBallots } from '../../../infra/demo/ballots.ts';
import { demoUnits } from '../../../infra/demo/county.ts';
import { demoState, demoWelcome, type FillOptions, fillDemo } from '../../../infra/demo/fill.ts';
import { closeRound } from '../../../shared/cycle/round.ts';
import { type ServedCounty, serveCounty } from './served-county.ts';

const at = '2026-11-22T08:00:00.000Z';
const total = 60;
const units = demoUnits.map(({ unit }) => unit);

let county: ServedCounty;

describe('a county that was filled', () => {
  const told: string[] = [];
  beforeAll(async () => {
    county = await serveCounty(at);
    await fillDemo({ ...filling(), progress: (done, of) => told.push(`${done}/${of}`) });
  });
  afterAll(() => county.stop());

  test('the county is filled through the survey door, its first round closed and computing made due', async () => {
    expect(await countBallots(county.store, 'demo', '2026', 'h1', units)).toEqual(plannedBySubject());
    const ballots = await readBallots(county.store, 'demo', '2026', 'h1', units);
    expect(ballots.map(({ nonce }) => nonce).sort()).toEqual(
      plannedBallots(total)
        .map(({ nonce }) => nonce)
        .sort(),
    );
    expect(told.at(-1)).toBe('60/60');
    const round = (id: string) => getRound(county.store, 'demo', '2026', id).then((found) => found?.round);
    expect(await round('h1')).toMatchObject({ opensAt: at, closesAt: at, graceMs: 10_000 });
    expect((await round('h2'))?.closesAt).toBeUndefined();
    // closed at 08:00:00, 10 seconds of grace, 10 for the seal
    expect(await dueAt(county.store, 'demo', '2026')).toBe('2026-11-22T08:00:20.000Z');
    expect(await demoState(county.store)).toBe('filled');
  });

  test('each ballot is stored as it was planned, with the channel its card was handed out by', async () => {
    const planned = new Map(plannedBallots(total).map((ballot) => [ballot.nonce, ballot]));
    for (const { nonce = '', channel, sheet } of await readBallots(county.store, 'demo', '2026', 'h1', units)) {
      const wanted = planned.get(nonce);
      expect(channel).toBe(wanted?.channel);
      expect(sheet).toEqual({
        [wanted?.subject ?? '']: Object.fromEntries(
          Object.entries(wanted?.answers ?? {}).map(([item, answer]) => [
            item,
            answer === 'unknown' ? { unknown: true } : { level: Number(answer) },
          ]),
        ),
      });
    }
  });

  test('a second start leaves a filled county as it is', async () => {
    const before = await readBallots(county.store, 'demo', '2026', 'h1', units);
    const welcome = await demoWelcome(county.dataDir);
    await fillDemo(filling());
    expect(await readBallots(county.store, 'demo', '2026', 'h1', units)).toEqual(before);
    expect(await demoWelcome(county.dataDir)).toEqual(welcome);
  });

  test('what is secret is readable by its owner only, and the cards of a closed round are forgotten', async () => {
    const folder = join(county.dataDir, 'demo');
    const files = (await readdir(folder)).sort();
    expect(files).toEqual([
      'address.json',
      'cards-deputies.html',
      'cards-h2.json',
      'cards-p2.json',
      'cards.html',
      'sign-in.json',
    ]);
    for (const file of files) expect((await stat(join(folder, file))).mode & 0o777, file).toBe(0o600);
  });

  test('the welcome tells a password that opens every account', async () => {
    const lines = await demoWelcome(county.dataDir);
    const password = /password: (\S+)/.exec(lines.join('\n'))?.[1] ?? '';
    expect(password).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/);
    for (const login of ['demo-office', 'demo-leader', 'demo-auditor', 'demo-contact']) {
      expect(lines.join('\n')).toContain(login);
      const person = await getPerson(county.store, login);
      expect(await verifyPassword(password, person?.password ?? ''), login).toBe(true);
    }
  });

  test('the welcome shows two unused cards whose codes open the sheet of the open round', async () => {
    const lines = (await demoWelcome(county.dataDir)).join('\n');
    const printed = [...lines.matchAll(/card code: (\S+)/g)].map(([, code = '']) => code);
    const scanned = [...lines.matchAll(/h2#(\w{26})$/gm)].map(([, secret = '']) => secret);
    // Two of the citizens', one of the deputies'.
    expect([printed.length, scanned.length]).toEqual([3, 2]);
    for (const code of [...printed.slice(0, 2), ...scanned]) {
      const sheet = await fetch(`${county.url}/survey/demo/2026/h2/card`, {
        method: 'POST',
        headers: { origin: county.url, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ code }).toString(),
      });
      expect(sheet.status).toBe(200);
      expect(await sheet.text()).toContain('name="a.speed"');
    }
  });

  test('twenty cards can be printed, and are printed anew when the county moves to another address', async () => {
    const page = () => readFile(join(county.dataDir, 'demo', 'cards.html'), 'utf8');
    expect((await page()).match(/<svg /g)).toHaveLength(20);
    expect((await page()).match(new RegExp(`href="${county.url}/survey/demo/2026/h2#\\w{26}"`, 'g'))).toHaveLength(20);
    await fillDemo({ ...filling(), publicUrl: 'https://county.example/pingyi/' });
    expect((await page()).match(/href="https:\/\/county\.example\/pingyi\/survey\/demo\/2026\/h2#/g)).toHaveLength(20);
    expect((await demoWelcome(county.dataDir)).join('\n')).toContain('https://county.example/pingyi/people/sign-in');
  });
});

describe('a fill that something comes between', () => {
  beforeEach(async () => {
    county = await serveCounty(at);
  });
  afterEach(() => county.stop());

  test('a fill that was ended half-way goes on at the next start and counts nobody twice', async () => {
    const ending = new AbortController();
    let taken = 0;
    county.lay(async (request, door) => {
      const response = await door(request);
      if (request.url.endsWith('/h1/ballot') && ++taken === 20) ending.abort(new Error('the machine was switched off'));
      return response;
    });
    await expect(fillDemo({ ...filling(), signal: ending.signal })).rejects.toThrow('the machine was switched off');
    expect(await demoState(county.store)).toBe('begun');
    const before = await counted();
    expect(before).toBeGreaterThanOrEqual(20);
    expect(before).toBeLessThan(total);

    await fillDemo(filling());
    expect(await countBallots(county.store, 'demo', '2026', 'h1', units)).toEqual(plannedBySubject());
  });

  test('a ballot whose answer is lost is sent again and counted once', async () => {
    let asked = 0;
    county.lay(async (request, door) => {
      const response = await door(request);
      // Every tenth answer is lost after the ballot was stored.
      const lost = request.url.endsWith('/h1/ballot') && ++asked % 10 === 0;
      return lost ? new Response('lost', { status: 503 }) : response;
    });
    await fillDemo(filling());
    expect(asked).toBeGreaterThan(total);
    expect(await countBallots(county.store, 'demo', '2026', 'h1', units)).toEqual(plannedBySubject());
  });

  test('the office may close the first round while it is being filled; what was cast stays', async () => {
    let taken = 0;
    county.lay(async (request, door) => {
      if (request.url.endsWith('/h1/ballot') && ++taken === 20) {
        const before = await getRound(county.store, 'demo', '2026', 'h1');
        const after = before && closeRound(before.round, at);
        if (!before || !after || 'code' in after) throw new Error('the round can be closed');
        const by = { actor: 'demo-office', action: 'close-round', reason: 'test', at };
        await changeRound(county.store, by, 'demo', '2026', before, after);
      }
      return door(request);
    });
    await fillDemo(filling());
    expect(await demoState(county.store)).toBe('filled');
    expect(await counted()).toBeLessThan(total);
    expect(await dueAt(county.store, 'demo', '2026')).toBe('2026-11-22T08:00:20.000Z');
  });

  test('where the secrets of issued cards are lost, no second cards are made', async () => {
    const ending = new AbortController();
    county.lay(async (request, door) => {
      if (!request.url.includes('/h1')) return door(request);
      ending.abort(new Error('the disk was replaced'));
      return new Response('', { status: 503 });
    });
    await expect(fillDemo({ ...filling(), signal: ending.signal })).rejects.toThrow('the disk was replaced');
    await rm(join(county.dataDir, 'demo', 'cards-h1.json'));
    await fillDemo(filling());
    expect(await counted()).toBe(0);
    expect(await demoState(county.store)).toBe('filled');
  });

  test('where there is no demonstration there is no welcome', async () => {
    expect(await demoWelcome(county.dataDir)).toEqual([]);
    expect(await demoState(county.store)).toBe('absent');
  });
});

function filling(): FillOptions {
  const { url, store, dataDir, now } = county;
  return { url, store, dataDir, now, total, byName: false, progress: () => {} };
}

function plannedBySubject(): ReadonlyMap<string, number> {
  const counts = new Map(units.map((unit) => [unit, 0]));
  for (const { subject } of plannedBallots(total)) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  return counts;
}

async function counted(): Promise<number> {
  return (await readBallots(county.store, 'demo', '2026', 'h1', units)).length;
}
