import { issueCards } from '../../../functions/store/card.ts';
import { newCardSecret, readCode, typedCode } from '../../../functions/store/card-code.ts';
import { putCycle } from '../../../functions/store/cycle.ts';
import { getPlan, putPlan } from '../../../functions/store/plan.ts';
import { putRound } from '../../../functions/store/round.ts';
import { type Store, wholeSheet } from '../../../functions/store/table.ts';
import type { Cycle } from '../../../shared/cycle/cycle.ts';
import type { Plan, Sheet } from '../../../shared/plan/schema.ts';
import { by, bytesFrom, hidden, type PrintedCard } from './citizen.ts';
import { cycle, plan, rounds, sheet } from './county.ts';

const names = '石清松云禾望稻平翠雁桥水涛岭丰津香林崖谷河山溪田湖泉港岛';

/** What deputies are asked about every unit: one question, or three. */
const questions: Sheet['items'] = [
  { id: 'overall', title: { zh: '总体评价', en: 'Overall' } },
  { id: 'manner', title: { zh: '服务态度', en: 'Manner' } },
  { id: 'speed', title: { zh: '办事效率', en: 'Speed' }, hint: { zh: '承诺的时限能做到', en: 'Promised dates kept' } },
];

/** A county in which a deputy's card rates every unit, in two groups, beside citizens whose card rates one. */
export type Assembly = { readonly plan: Plan; readonly cycle: Cycle };

/** So many units, the first half of them towns, and so many questions about each. */
export function assemblyOf(units: number, items: number): Assembly {
  const roster = Array.from({ length: units }, (_, at) => {
    const town = at < units / 2;
    const name = `${names[at % names.length]}${names[(at * 7 + 3) % names.length]}`;
    return {
      unit: town ? `town-${at + 1}` : `bureau-${at + 1}`,
      title: town ? { zh: `${name}镇`, en: `Town ${at + 1}` } : { zh: `${name}管理局`, en: `Bureau ${at + 1}` },
      group: town ? 'towns' : 'bureaus',
    };
  });
  const deputies = {
    id: 'deputies',
    kind: 'public' as const,
    cards: 'all-units' as const,
    title: { zh: '“两代表一委员”', en: 'Deputies' },
    rates: ['towns', 'bureaus'],
    sheet: { ...sheet, items: questions.slice(0, items) },
  };
  const groups = [...plan.groups, { id: 'bureaus', title: { zh: '县直部门', en: 'Bureaus' }, ranked: true }];
  return { plan: { ...plan, groups, audiences: [...plan.audiences, deputies] }, cycle: { ...cycle, roster } };
}

/** Opens it in an empty store: a round `deputies` of the whole sheet beside the citizens' rounds, and one that is over. */
export async function openAssembly(store: Store, assembly: Assembly): Promise<void> {
  await putPlan(store, by, assembly.plan);
  const stored = await getPlan(store, plan.office, plan.id, plan.version);
  if (!stored) throw new Error('the plan was not stored');
  await putCycle(store, by, assembly.cycle, stored.digest);
  const title = { zh: '代表评议', en: 'Rating by deputies' };
  const whole = rounds.flatMap((round) => {
    const id = round.id === 'open' ? 'deputies' : round.id === 'over' ? 'deputies-over' : undefined;
    return id === undefined ? [] : [{ ...round, id, audience: 'deputies', title }];
  });
  for (const round of [...rounds, ...whole]) await putRound(store, by, cycle.office, cycle.id, round);
}

let cards = 0;

/** Issues one card for every unit, or for one unit, in a round of deputies or another. */
export async function newWholeCard(
  store: Store,
  { round = 'deputies', subject = wholeSheet }: { readonly round?: string; readonly subject?: string } = {},
): Promise<PrintedCard> {
  const secret = newCardSecret(bytesFrom(`whole card ${cards++}`));
  const printed = typedCode(secret);
  const read = readCode(printed);
  if ('fault' in read) throw new Error(`a fresh card does not read: ${read.fault}`);
  await issueCards(store, by, cycle.office, cycle.id, round, [{ typed: read.typed, subject }]);
  return { secret, printed };
}

/** The form of a page that a card opened: every cell of these units and items, or what `answer` says (none: left out). */
export function filledSheet(
  html: string,
  { cycle: { roster } }: Assembly,
  answer: (unit: string, item: string) => string | undefined = () => '1',
): [string, string][] {
  const fields = [...new Set([...html.matchAll(/ name="(a\.[^"]+)"/g)].map(([, name = '']) => name))];
  if (fields.length % roster.length !== 0) throw new Error(`${fields.length} fields for ${roster.length} units`);
  return [
    ['code', hidden(html, 'code')],
    ['nonce', hidden(html, 'nonce')],
    ...fields.flatMap((field): [string, string][] => {
      const [, unit = '', item = ''] = field.split('.');
      const value = answer(unit, item);
      return value === undefined ? [] : [[field, value]];
    }),
  ];
}
