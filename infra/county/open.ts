import { getCycle, putCycle, type StoredCycle } from '../../functions/store/cycle.ts';
import { sha256 } from '../../functions/store/digest.ts';
import { getPlan, putPlan } from '../../functions/store/plan.ts';
import { listRounds, putRound } from '../../functions/store/round.ts';
import type { Store } from '../../functions/store/table.ts';
import { localTime } from '../../functions/web/local-time.ts';
import { canonical } from '../../shared/canonical.ts';
import type { Round } from '../../shared/cycle/round.ts';
import type { Command } from './command.ts';
import { both, Refusal } from './desk.ts';
import { type Opening, readOpening } from './opening.ts';

/** Publishes a plan and opens a cycle with its rounds. What is there already stays; only what is missing is added. */
export const open: Command = {
  use: ['open PLAN.json CYCLE.json --reason TEXT'],
  meaning: { zh: '发布方案，开设周期和轮次', en: 'publish the plan, open the cycle and its rounds' },
  words: 2,
  options: {},
  begins: true,
  async prepare({ words: [planPath = '', cyclePath = ''] }, desk) {
    const opening = await readOpening(desk, planPath, cyclePath);
    const { plan, cycle, rounds } = opening;
    const { office, id } = cycle;
    return async ({ store, where }, by) => {
      const known = await knownOf(store, opening);
      const others = [
        ...otherThan(known, opening).map(({ of, line }) => `${of === 'plan' ? planPath : cyclePath}: ${line}`),
        ...over(known, rounds, desk.now()).map((line) => `${cyclePath}: ${line}`),
      ];
      if (others.length > 0) throw new Refusal(...others);

      const add = async (what: string, zh: string, there: unknown, put: () => Promise<'stored' | 'exists'>) => {
        if (there) return desk.say(both(`Already there: ${what}.`, `${zh}已存在。`));
        if ((await put()) === 'exists')
          throw new Refusal(
            both(`Somebody else stored ${what} at this moment; run the same again.`, '有人同时在办理，请重试。'),
          );
        desk.say(both(`Stored: ${what}.`, `已存入${zh}。`));
      };
      await add(`plan ${plan.id} version ${plan.version} of ${office}`, '方案', known.planDigest, () =>
        putPlan(store, by('publish-plan'), plan),
      );
      await add(`cycle ${id} with ${cycle.roster.length} units, in ${where}`, '周期', known.cycle, () =>
        putCycle(store, by('open-cycle'), cycle, digestOf(opening)),
      );
      for (const round of rounds) {
        const there = known.rounds.get(round.id);
        await add(`round ${round.id}, ${times(there ?? round)}`, '轮次', there, () =>
          putRound(store, by('add-round'), office, id, round),
        );
        if (there && times(there) !== times(round)) desk.warn(`${cyclePath}: rounds/${round.id}: ${timesStay}`);
      }
    };
  },
};

/** What of an opening the store holds already. */
type Known = {
  readonly planDigest: string | undefined;
  readonly cycle: StoredCycle | undefined;
  readonly rounds: ReadonlyMap<string, Round>;
};

async function knownOf(store: Store, { plan, cycle }: Opening): Promise<Known> {
  const { office, id } = cycle;
  const rounds = await listRounds(store, office, id);
  return {
    planDigest: (await getPlan(store, office, plan.id, plan.version))?.digest,
    cycle: await getCycle(store, office, id),
    rounds: new Map(rounds.map(({ round }) => [round.id, round])),
  };
}

/** Whatever is there under the same name and is something else: none of it is ever replaced. */
function otherThan(
  known: Known,
  opening: Opening,
): readonly { readonly of: 'plan' | 'cycle'; readonly line: string }[] {
  const { plan, cycle, rounds } = opening;
  const lines: { of: 'plan' | 'cycle'; line: string }[] = [];
  if (known.planDigest !== undefined && known.planDigest !== digestOf(opening)) {
    const line = `plan ${plan.id} version ${plan.version} is published with other content, and stays; give the changed plan the next version number.`;
    lines.push({ of: 'plan', line: both(line, '此版本已发布且内容不同，请改用下一个版本号。') });
  }
  if (known.cycle && canonical(known.cycle.cycle) !== canonical(cycle)) {
    const line = `cycle ${cycle.id} was opened with other content, and stays; give the changed cycle another id.`;
    lines.push({ of: 'cycle', line: both(line, '此周期已开设且内容不同，请换一个编号。') });
  }
  for (const round of rounds) {
    const there = known.rounds.get(round.id);
    if (!there || nature(there) === nature(round)) continue;
    const line = 'this round is there with other content, and stays; give the changed one another id.';
    lines.push({ of: 'cycle', line: `rounds/${round.id}: ${both(line, '此轮次已存在且内容不同，请换一个编号。')}` });
  }
  return lines;
}

/** Rounds to be added that could never take a ballot: a mistaken year, which nobody could mend later. */
function over(known: Known, rounds: readonly Round[], now: string): readonly string[] {
  return rounds
    .filter(({ id, closesAt }) => !known.rounds.has(id) && closesAt !== undefined && closesAt <= now)
    .map(({ id }) => `rounds/${id}: ${both('it closes in the past.', '截止时间已过。')}`);
}

function digestOf({ plan }: Opening): string {
  return sha256(canonical(plan));
}

/** What of a round never changes. Its times do: the office opens and closes it. */
function nature({ id, audience, title, graceMs }: Round): string {
  return canonical({ id, audience, title, graceMs });
}

function times({ opensAt, closesAt }: Round): string {
  const opens = opensAt === undefined ? 'when the office opens it' : `from ${localTime(opensAt, 'en')}`;
  return closesAt === undefined ? `${opens} until the office closes it` : `${opens} to ${localTime(closesAt, 'en')}`;
}

const timesStay = both(
  'note: its times stay as they are; the office opens and closes a round on its page.',
  '轮次时间以页面为准，文件不再更改。',
);
