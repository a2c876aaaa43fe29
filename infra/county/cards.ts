import { basename, resolve } from 'node:path';
import { cardsPage, roundAddress } from '../../functions/cards/printed-cards.ts';
import { countCards } from '../../functions/store/card.ts';
import { newCardSecret, typedCode } from '../../functions/store/card-code.ts';
import { getRound } from '../../functions/store/round.ts';
import { csv } from '../../functions/web/download.ts';
import { canonical } from '../../shared/canonical.ts';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import { type Round, roundState } from '../../shared/cycle/round.ts';
import type { Audience } from '../../shared/plan/schema.ts';
import { settingsFrom } from '../local/settings.ts';
import { batchesOf, issueBatch } from './card-batches.ts';
import { markIssued, type Printed, printedColumns, printOnce } from './card-files.ts';
import { cardListFaults, type Ordered, readCardList, titlesOf } from './card-list.ts';
import type { Command } from './command.ts';
import type { Opened } from './database.ts';
import { both, type Desk, Refusal } from './desk.ts';
import { findCycle } from './found.ts';
import { idOf } from './given.ts';
import { readText } from './input-file.ts';

/** Prints the cards of a list and issues them. Their secrets are in the two files and nowhere else. */
export const cards: Command = {
  use: ['cards OFFICE CYCLE ROUND CARDS.csv OUT_DIR --reason TEXT'],
  meaning: {
    zh: '制发评价卡：清单的列为 unit,channel,stratum,count（一张卡评价全部单位的，unit 填 *）；需要 PUBLIC_URL',
    en: 'print and issue cards: the list has the columns unit,channel,stratum,count (unit is * where one card rates all units); PUBLIC_URL is needed',
  },
  words: 5,
  options: {},
  begins: false,
  async prepare({ words: [office = '', id = '', roundId = '', path = '', out = ''] }, desk) {
    const address = roundAddress(publicUrlOf(desk), office, id, roundId);
    const text = await readText(desk, path);
    const { ordered, faults } = readCardList(text);
    if (faults.length > 0) throw new Refusal(...faults.map((fault) => `${path}: ${fault}`));
    const folder = resolve(desk.folder, out);
    return async (opened, by) => {
      const { store } = opened;
      const { cycle, round, audience } = await findOpenRound(opened, desk, office, id, roundId, ordered, path);
      const order = canonical({ office, cycle: id, round: roundId, address, text });
      const print = () => printed(ordered, { cycle, round, audience, address }, desk.random);
      const { cards: toIssue, again, digest } = await printOnce(folder, order, print);
      const title = basename(path, '.csv').slice(0, 40);
      const batches = batchesOf(toIssue, { title, digest, at: desk.now() });
      if (again)
        desk.warn(both(`Going on with the cards in ${folder}, which were not all issued.`, '继续上次未完成的制卡。'));
      try {
        for (const one of batches)
          await issueBatch(store, by('issue-cards'), { office, cycle: id, round: roundId }, one);
      } catch (error) {
        throw new Refusal(
          both(`The cards could not be issued: ${(error as Error).message}`, '评价卡未能生效。'), // clients throw errors only
          both(
            `They lie in ${folder} and are not all valid: hand out none. Run the same command again; it issues these very cards.`,
            '这些卡尚未全部生效，请勿发放；请重新运行同一命令。',
          ),
        );
      }
      await markIssued(folder);
      const all = [...(await countCards(store, office, id, roundId)).values()].reduce((sum, count) => sum + count, 0);
      desk.say(
        both(
          `Issued ${toIssue.length} cards of round ${roundId} (${all} in all), for ${address}`,
          `已制发 ${toIssue.length} 张评价卡，${batches.length} 批。`,
        ),
      );
      desk.say(
        both(`Print ${folder}/cards.html; keep both files to yourself.`, '请打印 cards.html，并妥善保管这两个文件。'),
      );
    };
  },
};

function publicUrlOf({ env }: Desk): string {
  const given = settingsFrom(env).publicUrl;
  if (given === undefined)
    throw new Refusal(
      both(
        'PUBLIC_URL is not set: cards need the address citizens will open.',
        '请设置 PUBLIC_URL（群众访问的网址）。',
      ),
    );
  const url = new URL(given);
  if (url.search !== '' || url.hash !== '' || url.username !== '')
    throw new Refusal(both(`PUBLIC_URL must be a plain address, not "${given}".`, 'PUBLIC_URL 应为普通网址。'));
  return url.href;
}

/** Everything cards are made for, or why none can be. */
async function findOpenRound(
  opened: Opened,
  desk: Desk,
  office: string,
  id: string,
  roundId: string,
  ordered: readonly Ordered[],
  path: string,
): Promise<{ cycle: Cycle; round: Round; audience: Audience }> {
  const { store } = opened;
  const { cycle, plan } = await findCycle(opened, office, id);
  const found = await getRound(store, office, id, idOf('ROUND', roundId));
  if (!found) throw new Refusal(both(`Cycle ${id} has no round ${roundId}.`, '没有这个轮次。'));
  const { round } = found;
  const state = roundState(round, desk.now());
  if (state === 'closing' || state === 'sealed')
    throw new Refusal(both(`Round ${roundId} is over and takes no ballots.`, '此轮次已截止。'));
  const audience = plan.audiences.find((one) => one.id === round.audience);
  if (audience?.kind !== 'public')
    throw new Refusal(
      both(
        `Round ${roundId} does not ask the public but seats, which sign in: cards are of no use in it.`,
        '此轮次由单位登录评议，不用评价卡。',
      ),
    );
  const faults = cardListFaults(ordered, { plan, cycle, audience });
  if (faults.length > 0) throw new Refusal(...faults.map((fault) => `${path}: ${fault}`));
  if (!(await store.keys.get(office, id)))
    throw new Refusal(
      both(
        `The key of cycle ${id} is not here: opened elsewhere, or destroyed.`,
        '找不到此周期的密钥，请检查 DATA_DIR。',
      ),
    );
  return { cycle, round, audience };
}

/** Draws the cards of a list, each with its secret. */
function printed(
  ordered: readonly Ordered[],
  { cycle, round, audience, address }: { cycle: Cycle; round: Round; audience: Audience; address: string },
  random: Desk['random'],
): Printed {
  const drawn = ordered.flatMap((one) => {
    const titles = titlesOf(one, cycle, audience);
    return Array.from({ length: one.count }, () => {
      const secret = newCardSecret(random);
      return { ...one, titles, link: `${address}#${secret}`, code: typedCode(secret) };
    });
  });
  const rows = drawn.map(({ unit, titles, channel = '', stratum = '', code, link }, at) => [
    { number: String(at + 1) },
    unit,
    `${titles.unit.zh} ${titles.unit.en}`,
    channel,
    stratum,
    code,
    link,
  ]);
  function* sheets() {
    for (const { titles, link, code } of drawn) yield { ...titles, link, code };
  }
  const sheet = { title: { zh: '评价卡', en: 'Rating cards' }, county: cycle.title, round: round.title, address };
  return { csv: csv([[...printedColumns], ...rows]), html: cardsPage(sheet, sheets()) };
}
