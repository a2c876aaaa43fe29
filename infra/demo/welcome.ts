import { demoPeople, passwordOf } from './people.ts';
import { cardsPage, printedCards } from './try-out.ts';

/**
 * What to tell whoever started the demonstration county: how to sign in, two of the visitors' cards, and where the
 * other cards are. Empty where there is no demonstration.
 */
export async function demoWelcome(dataDir: string): Promise<string[]> {
  const [password, printed] = await Promise.all([passwordOf(dataDir), printedCards(dataDir)]);
  if (password === undefined || !printed) return [];
  const { url, cards } = printed;
  const longest = Math.max(...demoPeople.map(({ login }) => login.length));
  return [
    '演示县（单位、数字均为虚构） / Demonstration county (names and figures are invented)',
    `  登录 / Sign in: ${url.replace(/\/$/, '')}/people/sign-in`,
    ...demoPeople.map(({ login, name }) => `    ${login.padEnd(longest)}  ${name.zh} / ${name.en}`),
    `    密码 / password: ${password}`,
    '  群众评价 / Rate a unit (a card counts once):',
    ...cards
      .slice(0, 2)
      .flatMap(({ title, link, code }) => [
        `    ${title.zh} / ${title.en}: ${link}`,
        `      卡号 / card code: ${code}`,
      ]),
    `  另有 ${cards.length - 2} 张卡可打印 / ${cards.length - 2} more cards to print: ${cardsPage(dataDir)}`,
  ];
}
