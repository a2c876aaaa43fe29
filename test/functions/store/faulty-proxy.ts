import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What may go wrong with one request, `before` the database did it or `after` and before anybody learns of it. */
export const faults = [
  'throttled',
  'error-before',
  'error-after',
  'reset-before',
  'reset-after',
  'silent-before',
  'silent-after',
] as const;
export type Fault = (typeof faults)[number];

/** Silence is drawn less often than the rest: it is the one fault that takes real time. */
const often = faults.flatMap((fault) => (fault.startsWith('silent') ? [fault] : [fault, fault, fault]));

/**
 * A bad line to a database: a proxy on this machine that does to a share of the requests what networks and busy
 * databases do.
 *
 * Which fault meets which try is drawn from the seed, the ballot and the number of the try: the same in every run,
 * whatever order the requests come in.
 */
export async function startFaultyProxy(target: string, seed: number, share: number) {
  const { hostname, port } = new URL(target);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const tries = new Map<string, number>();
  const done: Record<Fault, number> = Object.fromEntries(faults.map((fault) => [fault, 0])) as Record<Fault, number>;
  const held = new Set<Socket>();

  const server = createServer((from, to) => {
    // Whatever else breaks (a client that gave up, the database's own socket) is one more broken connection.
    pass(from, to).catch(() => from.socket.destroy());
  });

  async function pass(from: IncomingMessage, to: ServerResponse): Promise<void> {
    const body = await bodyOf(from);
    const fault = faultOf(body);
    if (fault === 'throttled') return answer(to, 400, 'ThrottlingException');
    if (fault === 'error-before') return answer(to, 500, 'InternalServerError');
    if (fault === 'reset-before') return void from.socket.resetAndDestroy();
    if (fault === 'silent-before') return void held.add(from.socket);
    const onward = request({ hostname, port, agent, method: from.method, path: from.url, headers: from.headers });
    onward.end(body);
    const [back] = (await once(onward, 'response')) as [IncomingMessage];
    const text = await bodyOf(back);
    if (fault === 'error-after') return answer(to, 500, 'InternalServerError');
    if (fault === 'reset-after') return void from.socket.resetAndDestroy();
    if (fault === 'silent-after') return void held.add(from.socket);
    to.writeHead(back.statusCode ?? 502, back.headers).end(text);
  }

  function faultOf(body: string): Fault | undefined {
    const { Item, Key } = JSON.parse(body) as { Item?: Named; Key?: Named };
    const which = `${Item ? 'put' : 'get'} ${Item?.sk?.S ?? Key?.sk?.S} ${Item?.n?.S ?? ''}`;
    const attempt = (tries.get(which) ?? 0) + 1;
    tries.set(which, attempt);
    const drawn = createHash('sha256').update(`${seed} ${which} ${attempt}`).digest();
    if (drawn.readUInt32BE(0) / 2 ** 32 >= share) return undefined;
    const fault = often[drawn.readUInt32BE(4) % often.length];
    if (fault) done[fault] += 1;
    return fault;
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** How often each fault was done so far. */
    done,
    async stop() {
      for (const socket of held) socket.destroy();
      server.closeAllConnections();
      agent.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

type Named = Record<string, { S?: string } | undefined>;

async function bodyOf(message: IncomingMessage): Promise<string> {
  return Buffer.concat(await message.toArray()).toString('utf8');
}

function answer(to: ServerResponse, status: number, type: string): void {
  const body = JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'injected' });
  to.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(body);
}
