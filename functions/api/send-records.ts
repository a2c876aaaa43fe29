import { handInAsked } from '../../shared/evidence/hand-in.ts';
import { type Asking, claimAnswer, forgetAnswer, type KeptAnswer, keepAnswer } from '../store/answered.ts';
import { sha256 } from '../store/digest.ts';
import type { HandIn } from '../store/hand-in.ts';
import { planOfCycle } from '../store/plan.ts';
import type { Scene } from '../web/scene.ts';
import { bodyOf, cycleOf, tokenOf } from './asked.ts';
import { type Judged, judgeRecords } from './judge-records.ts';
import { strangeParameters } from './pages.ts';
import { type Merged, mergeRecords } from './pending.ts';
import { faultLine, problem } from './problem.ts';
import { RecordBatch, type RecordVerdict } from './record-shapes.ts';
import { handInLine } from './records.ts';

/**
 * Takes a batch of records for acceptance by a second person: each is judged by itself, the good ones are merged into
 * what waits, and where none is good nothing is stored.
 */
export async function sendRecords(scene: Scene): Promise<Response> {
  const { store, now } = scene.house;
  const token = tokenOf(scene);
  const strange = strangeParameters(scene);
  if (strange) return strange;
  const stored = await cycleOf(scene);
  if (!stored) return problem(scene, 'not-found');
  const key = scene.c.req.header('idempotency-key') ?? '';
  if (!/^[!-~]{1,200}$/.test(key))
    return problem(scene, 'key-missing', { faults: [{ header: 'Idempotency-Key', code: 'missing', words: keyWords }] });
  const batch = await bodyOf(scene, RecordBatch);
  if (batch instanceof Response) return batch;
  const asked = handInAsked(await planOfCycle(store, stored), stored.cycle, token.supplier ?? '', token.unit);
  if (!asked) return problem(scene, 'not-found');
  const judged = judgeRecords(asked, stored.cycle.period, batch.items);
  const facts = judged.flatMap((one) => ('fact' in one ? [one.fact] : []));
  const faults = judged.flatMap((one) => ('faults' in one ? one.faults : []));
  if (facts.length === 0) return problem(scene, 'records-refused', { faults });
  const at = now();
  const { office, id: cycle } = stored.cycle;
  const digest = sha256(`${scene.c.req.path}\n${await scene.c.req.text()}`);
  const asking: Asking = { office, token: token.id, key, digest };
  const claim = await claimAnswer(store, asking, at);
  switch (claim.kind) {
    case 'other':
      return problem(scene, 'key-reused');
    case 'working':
      return problem(scene, 'still-working', { headers: { 'retry-after': '2' } });
    case 'answered':
      return sent(scene, { ...claim.answer, headers: { ...claim.answer.headers, 'idempotency-replayed': 'true' } });
    case 'begin': {
      const by = { actor: `interface/${token.id}`, action: 'hand-in', reason: batch.reason, at };
      const into = { office, cycle, asked, unit: token.unit, createdBy: token.createdBy };
      try {
        const given = verdictOf(scene, judged, await mergeRecords(store, by, into, facts));
        await keepAnswer(store, asking, given);
        return sent(scene, given);
      } catch (error) {
        await forgetAnswer(store, asking, at);
        throw error;
      }
    }
    default:
      return claim satisfies never;
  }
}

/** The answer to a batch: what became of each record, in their order. */
function verdictOf(scene: Scene, judged: readonly Judged[], { handIn, became }: Merged): KeptAnswer {
  const ahead = [...became];
  const items = judged.map((one, index): RecordVerdict => {
    if ('fact' in one) return { index, verdict: ahead.shift() ?? 'unchanged', id: one.fact.id };
    return { index, verdict: 'refused', errors: one.faults.map((fault) => faultLine(scene, fault)) };
  });
  const body = JSON.stringify({
    ...(handIn && { handIn: handInLine(handIn) }),
    taken: became.length,
    refused: items.length - became.length,
    items,
  });
  const status = became.some((one) => one !== 'unchanged') ? 201 : 200;
  return { status, headers: locationOf(scene, handIn), body };
}

function sent(scene: Scene, { status, headers, body }: KeptAnswer): Response {
  return scene.c.body(body, status === 201 ? 201 : 200, {
    'content-type': 'application/json; charset=utf-8',
    ...headers,
  });
}

function locationOf({ c, link }: Scene, made: HandIn | undefined): Readonly<Record<string, string>> {
  return made ? { location: link(c.req.path.replace(/records$/, `hand-ins/${made.id}`)) } : {};
}

const keyWords = {
  zh: '缺少，或者不是 1 至 200 个可见字符',
  en: 'is missing, or is not 1 to 200 visible characters',
};
