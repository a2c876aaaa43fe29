import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { closeServer } from './close-server.ts';
import { type Answer, busy } from './doors.ts';
import { Unable } from './settings.ts';
import { type Room, shedding } from './shed.ts';

/** A server that listens: says it is busy until it is given what answers. */
export type Server = { readonly port: number; answerBy(answer: Answer): void; close(): Promise<void> };

/** Takes the port, or says in one line why it can't. `host` undefined: from every machine that reaches this one. */
export async function listen(port: number, host: string | undefined, room?: Room): Promise<Server> {
  let answer: Answer = () => Promise.resolve(busy());
  // As the gateway does on AWS. Pages hold no secret that a compressed length could betray beside what a visitor typed.
  const compressed = new Hono().use(compress()).all('*', (c) => answer(c.req.raw));
  const server = createServer(
    // A visitor has this long to send his request; answers have the time their function has.
    { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 10_000 },
    shedding(
      getRequestListener((request) => compressed.fetch(request)),
      room,
    ),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Unable(whyNot(port, error))));
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port, // a TCP server that listens has one
    answerBy(given) {
      answer = given;
    },
    close: () => closeServer(server, 5000),
  };
}

function whyNot(port: number, error: NodeJS.ErrnoException): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is in use: stop what uses it, or choose another with PORT.`;
  if (error.code === 'EACCES') return `Port ${port} may not be used by this account: choose another with PORT.`;
  return `Port ${port} cannot be used: ${error.message}`;
}
