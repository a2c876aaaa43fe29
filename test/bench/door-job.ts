import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { inParallel } from '../../functions/store/parallel.ts';
import { asked, report } from './apart.ts';
import { bareDoor } from './bare-door.ts';
import { openSurveyDoor, textOf } from './survey-door.ts';
import type { SurveyHouse } from './survey-house.ts';

/** How many turns each way gets, of how many ballots, and how many of them at once. */
export type DoorAsked = SurveyHouse & { readonly turns: number; readonly each: number; readonly atOnce: number };

/** Seconds of all turns together, on the wall and of this process's processors. */
export type DoorFound = Readonly<Record<'door' | 'bare', { readonly wall: number; readonly cpu: number }>>;

const { turns, each, atOnce, ...house } = asked<DoorAsked>();
const door = await openSurveyDoor(house);
const bare = bareDoor(
  new DynamoDBClient({
    endpoint: house.env.DYNAMODB_ENDPOINT,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }),
  'pingyi-ballots',
);

const ways = {
  /** A filled-in sheet with a valid card, from the form to the thanks. */
  door: async () => {
    await textOf(await door.ballot(door.freshCard(), randomBytes(16).toString('hex')));
  },
  /** The same item, put under the same condition, and nothing else. */
  bare: async () => {
    const item = {
      pk: 'county#year-2026#bare#shiqiao#0',
      sk: randomBytes(16).toString('base64url'),
      a: 'citizens',
      s: 'manner,openness,speed>shiqiao=0?2',
      t: 'farmers',
      c: 'doorstep',
      d: '2026-11-22',
      n: randomBytes(16).toString('hex'),
    };
    const attributes = Object.fromEntries(Object.entries(item).map(([name, S]) => [name, { S }]));
    await textOf(await bare.request('/ballot', { method: 'POST', body: JSON.stringify(attributes) }));
  },
};

const found = { door: { wall: 0, cpu: 0 }, bare: { wall: 0, cpu: 0 } };
for (const way of [ways.door, ways.bare]) await turn(way);
for (let at = 0; at < turns; at++) {
  for (const name of ['door', 'bare'] as const) {
    const { wall, cpu } = await turn(ways[name]);
    found[name].wall += wall;
    found[name].cpu += cpu;
  }
}
report(found satisfies DoorFound);
process.exit();

async function turn(way: () => Promise<void>): Promise<{ wall: number; cpu: number }> {
  const before = process.cpuUsage();
  const began = performance.now();
  await inParallel(Array.from({ length: each }), atOnce, way);
  const wall = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1e6 };
}
