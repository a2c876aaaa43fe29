import { dueAt, setDue } from '../../functions/store/due.ts';
import { localTime } from '../../functions/web/local-time.ts';
import type { Command } from './command.ts';
import { both } from './desk.ts';
import { findCycle } from './found.ts';
import { parseFile } from './input-file.ts';
import { WrittenInstant } from './instant.ts';

/** Sets when the clock computes a cycle; the last one who sets it has his way. */
export const due: Command = {
  use: ['due OFFICE CYCLE [INSTANT] --reason TEXT'],
  meaning: {
    zh: '安排何时计算（不写时间：现在），如 2026-12-01T09:00:00+08:00',
    en: 'have the cycle computed then (no instant: now), such as 2026-12-01T09:00:00+08:00',
  },
  words: [2, 3],
  options: {},
  begins: false,
  async prepare({ words: [office = '', id = '', instant] }, desk) {
    const at = instant === undefined ? desk.now() : parseFile('INSTANT', WrittenInstant, instant);
    return async (opened, by) => {
      const { store } = opened;
      await findCycle(opened, office, id);
      const before = await dueAt(store, office, id);
      const action = instant === undefined ? 'compute-now' : 'set-due';
      await setDue(store, by(action), { kind: 'cycle', office, cycle: id, at });
      const instead = before === undefined || before === at ? '' : ` (before: ${localTime(before, 'en')})`;
      desk.say(
        both(
          `Cycle ${id} of ${office} will be computed from ${localTime(at, 'en')} on${instead}, once no round is still closing.`,
          '到时由系统自动计算。',
        ),
      );
    };
  },
};
