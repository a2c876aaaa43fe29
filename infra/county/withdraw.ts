import { findCard, withdrawCard } from '../../functions/store/card.ts';
import { readCode } from '../../functions/store/card-code.ts';
import type { Command } from './command.ts';
import { both, Refusal } from './desk.ts';
import { findCycle } from './found.ts';
import { idOf } from './given.ts';

/** Withdraws one card that was lost or given out wrongly. A ballot that was cast with it before stays counted. */
export const withdraw: Command = {
  use: ['withdraw OFFICE CYCLE ROUND CODE --reason TEXT'],
  meaning: {
    zh: '作废一张评价卡（丢失或错发）；已经投出的票仍然有效',
    en: 'withdraw one card, lost or given out wrongly; a ballot already cast with it stays',
  },
  words: 4,
  options: {},
  begins: false,
  async prepare({ words: [office = '', cycle = '', round = '', code = ''] }, desk) {
    idOf('ROUND', round);
    const read = readCode(code);
    // The code is not repeated: a terminal may be read over somebody's shoulder.
    if ('fault' in read) throw new Refusal(both(`CODE: not the code of a card (${read.fault}).`, '不是有效的卡号。'));
    return async (opened, by) => {
      await findCycle(opened, office, cycle);
      const { store } = opened;
      const found = await findCard(store, office, cycle, round, read.typed);
      if (!found) throw new Refusal(both(`Round ${round} has no card of this code.`, '这个轮次没有这张卡。'));
      await withdrawCard(store, by('withdraw-card'), office, cycle, round, read.typed);
      desk.say(both(`The card is withdrawn from round ${round} of cycle ${cycle}.`, '该卡已作废。'));
    };
  },
};
