import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { roundPath, type SurveyHouse } from './survey-house.ts';

const origin = 'http://localhost:3000';

/** The citizen's door in this process, and the cards nobody has used yet. */
export async function openSurveyDoor({ bundle, env, cards }: SurveyHouse) {
  // Bundles read their settings while they load.
  Object.assign(process.env, env, { PUBLIC_URL: origin });
  const { app }: { app: Hono } = await import(bundle);
  const secrets: string[] = JSON.parse(readFileSync(cards, 'utf8'));
  const form = (path: string, fields: Readonly<Record<string, string>>) => {
    const body = new URLSearchParams(fields).toString();
    const headers = {
      origin,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(body.length),
      'accept-language': 'zh-CN',
    };
    return app.request(`${origin}${roundPath}${path}`, { method: 'POST', headers, body });
  };
  return {
    /** The secret of a card that was never used. */
    freshCard(): string {
      const secret = secrets.pop();
      if (secret === undefined) throw new Error('there are no cards left');
      return secret;
    },
    begin: async () => app.request(`${origin}${roundPath}`, { headers: { 'accept-language': 'zh-CN' } }),
    card: async (code: string) => form('/card', { code }),
    ballot: async (code: string, nonce: string) =>
      form('/ballot', { code, nonce, 'a.manner': '0', 'a.speed': '2', 'a.openness': 'unknown' }),
  };
}

/** A page's text, or what went wrong: nothing is measured that was not thanked for. */
export async function textOf(answer: Response): Promise<string> {
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`answered ${answer.status}: ${text.slice(-600)}`);
  return text;
}
