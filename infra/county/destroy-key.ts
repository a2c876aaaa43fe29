import {
  destroyKey,
  type KeyFault,
  keyEndOf,
  proposeKeyEnd,
  unsealedRounds,
} from '../../functions/store/destroy-key.ts';
import type { Command } from './command.ts';
import { both, Refusal } from './desk.ts';
import { findCycle } from './found.ts';

/**
 * Destroys the key of a cycle in two steps: the first call proposes it, a second call by somebody else, with `--destroy`
 * and the cycle's id once more, does it. The page of the cycle knows the same two steps.
 */
export const destroyKeyCommand: Command = {
  use: [
    'destroy-key OFFICE CYCLE --reason TEXT',
    'destroy-key OFFICE CYCLE --destroy CYCLE --actor SECOND --reason TEXT',
  ],
  meaning: {
    zh: '异议期过后销毁周期密钥：先由一人提出，再由另一人加 --destroy 执行；不能恢复',
    en: 'destroy the key of a cycle after objections: one proposes, another one adds --destroy; it cannot be undone',
  },
  words: 2,
  options: { destroy: { type: 'string' } },
  begins: false,
  async prepare(given, desk) {
    const [office = '', cycle = ''] = given.words;
    const typed = given.text('destroy');
    if (typed !== undefined && typed !== cycle)
      throw new Refusal(both('--destroy: this is not the id of the cycle.', '--destroy 后的编号与周期不同。'));
    return async (opened, by) => {
      await findCycle(opened, office, cycle);
      const { store } = opened;
      const place = { office, cycle };
      const open = await unsealedRounds(store, place);
      if (open.length > 0)
        throw new Refusal(
          both(`Not sealed yet: ${open.join(', ')}. Nothing was done.`, '还有轮次没有封存，没有做任何改动。'),
        );
      const done =
        typed === undefined
          ? await proposeKeyEnd(store, by('propose-key'), place)
          : await destroyKey(store, by('destroy-key'), place);
      if (done !== 'done') throw new Refusal(faults[done]);
      const end = await keyEndOf(store, place);
      desk.say(end?.state === 'destroyed' ? destroyed : proposed);
    };
  },
};

const proposed = both(
  'Proposed. Somebody else now runs the same with --destroy.',
  '已提出，须由另一人加 --destroy 执行。',
);

const destroyed = both(
  'The key is destroyed: no card leads to a ballot any more.',
  '密钥已销毁，评价卡不再对应任何评价票。',
);

const faults: Readonly<Record<KeyFault, string>> = {
  'not-sealed': both('A round is not sealed. Nothing was done.', '还有轮次没有封存，没有做任何改动。'),
  'same-person': both('Whoever proposed it cannot decide: --actor SECOND.', '提出的人不能自己决定。'),
  'not-now': both(
    'Nothing was done: nobody has proposed it yet, or it is proposed or done already.',
    '没有做任何改动：尚未提出，或者已经提出、已经销毁。',
  ),
};
