import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { inParallel } from '../../functions/store/parallel.ts';
import { roundPath } from './survey-house.ts';

/** How a ballot was answered: thanked for, turned away cleanly, or in any way that should not be. */
export type Verdict = 'thanked' | 'turned away' | 'other';

/** Citizens with a card each, at one house; `thanked` are the marks of the ballots the house said to have. */
export type Crowd = { readonly send: () => Promise<Verdict>; readonly thanked: string[] };

/** What became of many ballots; `sendingSeconds` is how long it took to send them. */
export type Rush = {
  readonly seconds: number;
  readonly sendingSeconds: number;
  readonly verdicts: ReadonlyMap<Verdict, number>;
};

/** A crowd before a house. Every send uses up a card. */
export function crowdAt(url: string, cards: string[]): Crowd {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const thanked: string[] = [];
  const send = () =>
    new Promise<Verdict>((resolve) => {
      const code = cards.pop();
      if (code === undefined) throw new Error('there are no cards left');
      const nonce = randomBytes(16).toString('hex');
      const body = `code=${code}&nonce=${nonce}&a.manner=0&a.speed=2&a.openness=unknown`;
      const headers = {
        origin: url,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': body.length,
        'accept-language': 'zh-CN',
      };
      const sent = request(`${url}${roundPath}/ballot`, { method: 'POST', agent, headers }, (answer) => {
        const { statusCode } = answer;
        const retry = answer.headers['retry-after'];
        answer.resume().once('end', () => {
          if (statusCode === 200) thanked.push(nonce);
          resolve(statusCode === 200 ? 'thanked' : statusCode === 503 && retry !== undefined ? 'turned away' : 'other');
        });
      });
      sent.once('error', () => resolve('other'));
      sent.end(body);
    });
  return { send, thanked };
}

/** So many ballots, so many of them at once: each citizen waits for the answer of the one before. */
export async function steadily(crowd: Crowd, count: number, atOnce: number): Promise<Rush> {
  const began = performance.now();
  const verdicts = await inParallel(Array.from({ length: count }), atOnce, crowd.send);
  const seconds = (performance.now() - began) / 1000;
  return { seconds, sendingSeconds: seconds, verdicts: countsOf(verdicts) };
}

/** So many ballots at so many a second, whether or not anybody is answered. */
export async function openly(crowd: Crowd, count: number, perSecond: number): Promise<Rush> {
  const began = performance.now();
  const sent: Promise<Verdict>[] = [];
  while (sent.length < count) {
    const due = Math.min(count, Math.ceil(((performance.now() - began) / 1000) * perSecond));
    while (sent.length < due) sent.push(crowd.send());
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const sendingSeconds = (performance.now() - began) / 1000;
  const verdicts = await Promise.all(sent);
  return { seconds: (performance.now() - began) / 1000, sendingSeconds, verdicts: countsOf(verdicts) };
}

function countsOf(verdicts: readonly Verdict[]): ReadonlyMap<Verdict, number> {
  const counts = new Map<Verdict, number>();
  for (const verdict of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return counts;
}
