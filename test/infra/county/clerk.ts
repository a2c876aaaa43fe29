import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Environment, Store } from '../../../functions/store/table.ts';
import { county } from '../../../infra/county/county.ts';
import { bytesFrom } from '../../functions/survey/citizen.ts';
import { cycle, plan } from '../../functions/survey/county.ts';

/** The county as somebody would write it into a file: citizens by two channels, and one figure of the statistics office. */
export const draft = {
  ...plan,
  audiences: plan.audiences.map((audience) =>
    audience.kind === 'public'
      ? {
          ...audience,
          channels: [
            ...(audience.channels ?? []),
            { id: 'window', title: { zh: '窗口取卡', en: 'Taken at a window' } },
          ],
        }
      : audience,
  ),
  tree: {
    id: 'total',
    title: { zh: '综合得分', en: 'Total' },
    aggregate: { form: 'weighted-mean', whenMissing: 'rescale' },
    children: [
      {
        ...plan.tree,
        weight: 60,
        measure: {
          ...plan.tree.measure,
          items: [
            { item: 'manner', weight: 40 },
            { item: 'speed', weight: 30 },
            { item: 'openness', weight: 30 },
          ],
        },
      },
      {
        id: 'targets',
        title: { zh: '目标完成', en: 'Targets' },
        from: { zh: '统计局', en: 'Statistics bureau' },
        weight: 40,
        measure: { form: 'value', field: 'actual', several: 'none', facts: ['target'], whenNone: 'none' },
        curve: { form: 'proportional', target: { fact: 'target' }, cap: 100, whenTargetZero: 'none' },
      },
    ],
  },
};

/** The cycle file: one round that is open, one that the office will open, and one that asks departments. */
export const opening = {
  cycle,
  rounds: [
    {
      id: 'open',
      audience: 'citizens',
      title: { zh: '群众评价', en: 'Rating by citizens' },
      opensAt: '2026-11-01T08:00:00+08:00',
      closesAt: '2026-11-30T18:00:00+08:00',
    },
    { id: 'later', audience: 'citizens', title: { zh: '第二轮', en: 'Second round' }, graceMs: 90_000 },
    { id: 'seats', audience: 'offices', title: { zh: '部门互评', en: 'Departments' } },
  ],
};

export const list = 'unit,channel,stratum,count\r\nshiqiao,doorstep,farmers,3\r\nqingshui,,,2\r\n';

export const facts = [
  { id: '1', indicator: 'targets', unit: 'shiqiao', field: 'actual', value: 45 },
  { id: '2', indicator: 'targets', unit: 'shiqiao', field: 'target', value: '50' },
];

let clerks = 0;

/** Somebody at a terminal in `folder`: his files, his clock, and what the terminal showed. */
export function clerkIn(folder: string, env: Environment) {
  const clock = { now: '2026-11-22T02:30:20.000Z' };
  const random = bytesFrom(`clerk ${clerks++}`);
  const file = async (name: string, content: unknown) => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  };
  const run = async (args: readonly string[], changes: Environment = {}) => {
    const out: string[] = [];
    const err: string[] = [];
    const status = await county(args, {
      env: { ...env, ...changes },
      folder,
      say: (line) => out.push(line),
      warn: (line) => err.push(line),
      now: () => clock.now,
      random,
      user: () => 'root',
    });
    return { status, out: out.join('\n'), err: err.join('\n') };
  };
  return {
    clock,
    file,
    run,
    /** A command given with a reason. */
    does: (...args: readonly string[]) => run([...args, '--reason', '年度考核']),
    /** The files of an ordinary county. */
    async prepare() {
      await file('plan.json', draft);
      await file('cycle.json', opening);
      await file('list.csv', list);
      await file('records.json', facts);
    },
  };
}

export type Clerk = ReturnType<typeof clerkIn>;

/** A digest of everything in `records`: equal before and after means untouched. */
export async function recordsDigest({ db, records }: Store): Promise<string> {
  const { Items = [], LastEvaluatedKey } = await db.send(new ScanCommand({ TableName: records, ConsistentRead: true }));
  if (LastEvaluatedKey) throw new Error('this county is too large to be compared in one page');
  const lines = Items.map((item) => JSON.stringify(Object.entries(item).sort()));
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}
