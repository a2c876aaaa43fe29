import { knownOf, type OpeningPart, otherThan, storeOpening } from '../../functions/store/opening.ts';
import { localTime } from '../../functions/web/local-time.ts';
import { type Opening, overFaults } from '../../shared/cycle/opening.ts';
import type { Round } from '../../shared/cycle/round.ts';
import type { Command } from './command.ts';
import { both, Refusal } from './desk.ts';
import { faultLine } from './input-file.ts';
import { readOpening } from './opening.ts';

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
      const missing = rounds.filter((round) => !known.rounds.has(round.id));
      const others = [
        ...otherThan(known, opening).map(
          (part) => `${part.of === 'plan' ? planPath : cyclePath}: ${otherLine(part, opening)}`,
        ),
        ...overFaults(missing, desk.now()).map((fault) => faultLine(cyclePath, fault)),
      ];
      if (others.length > 0) throw new Refusal(...others);

      const nameOf = (part: OpeningPart): readonly [string, string] => {
        if (part.of === 'plan') return [`plan ${plan.id} version ${plan.version} of ${office}`, '方案'];
        if (part.of === 'cycle') return [`cycle ${id} with ${cycle.roster.length} units, in ${where}`, '周期'];
        return [`round ${part.round.id}, ${times(known.rounds.get(part.round.id) ?? part.round)}`, '轮次'];
      };
      const { raced } = await storeOpening(store, by, opening, known, (part, there) => {
        const [what, zh] = nameOf(part);
        desk.say(there ? both(`Already there: ${what}.`, `${zh}已存在。`) : both(`Stored: ${what}.`, `已存入${zh}。`));
        if (part.of !== 'round' || !there) return;
        const stored = known.rounds.get(part.round.id);
        if (stored && times(stored) !== times(part.round))
          desk.warn(`${cyclePath}: rounds/${part.round.id}: ${timesStay}`);
      });
      if (raced)
        throw new Refusal(
          both(
            `Somebody else stored ${nameOf(raced)[0]} at this moment; run the same again.`,
            '有人同时在办理，请重试。',
          ),
        );
    };
  },
};

/** What is there under the same name and is something else, as a line. */
function otherLine(part: OpeningPart, { plan, cycle }: Opening): string {
  if (part.of === 'plan') {
    const line = `plan ${plan.id} version ${plan.version} is published with other content, and stays; give the changed plan the next version number.`;
    return both(line, '此版本已发布且内容不同，请改用下一个版本号。');
  }
  if (part.of === 'cycle') {
    const line = `cycle ${cycle.id} was opened with other content, and stays; give the changed cycle another id.`;
    return both(line, '此周期已开设且内容不同，请换一个编号。');
  }
  const line = 'this round is there with other content, and stays; give the changed one another id.';
  return `rounds/${part.round.id}: ${both(line, '此轮次已存在且内容不同，请换一个编号。')}`;
}

function times({ opensAt, closesAt }: Round): string {
  const opens = opensAt === undefined ? 'when the office opens it' : `from ${localTime(opensAt, 'en')}`;
  return closesAt === undefined ? `${opens} until the office closes it` : `${opens} to ${localTime(closesAt, 'en')}`;
}

const timesStay = both(
  'note: its times stay as they are; the office opens and closes a round on its page.',
  '轮次时间以页面为准，文件不再更改。',
);
