import { demoPeople, passwordOf } from './people.ts';
import { type PrintedRound, printedCards } from './try-out.ts';

/**
 * What to tell whoever started the demonstration county: how to sign in, one or two cards of each open round, and where
 * the other cards are. Empty where there is no demonstration.
 */
export async function demoWelcome(dataDir: string): Promise<string[]> {
  const [password, printed] = await Promise.all([passwordOf(dataDir), printedCards(dataDir)]);
  if (password === undefined || !printed) return [];
  const [citizens, ...others] = printed.rounds;
  const people = demoPeople.filter(({ shown }) => shown);
  const longest = Math.max(...people.map(({ login }) => login.length));
  return [
    '演示县（单位、数字均为虚构） / Demonstration county (names and figures are invented)',
    `  登录 / Sign in: ${printed.url.replace(/\/$/, '')}/people/sign-in`,
    ...people.map(({ login, name }) => `    ${login.padEnd(longest)}  ${name.zh} / ${name.en}`),
    `    密码 / password: ${password}`,
    '  群众评价 / Rate a unit (a card counts once):',
    ...(citizens ? linesOf(citizens, 2) : []),
    '  代表评议 / Rate every unit on one sheet, as a deputy:',
    ...others.flatMap((round) => linesOf(round, 1)),
  ];
}

function linesOf({ cards, path }: PrintedRound, shown: number): string[] {
  return [
    ...cards
      .slice(0, shown)
      .flatMap(({ title, link, code }) => [
        `    ${title.zh} / ${title.en}: ${link}`,
        `      卡号 / card code: ${code}`,
      ]),
    `    另有 ${cards.length - shown} 张卡可打印 / ${cards.length - shown} more cards to print: ${path}`,
  ];
}
