import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { closeServer } from './close-server.ts';
import type { Opening } from './database.ts';

type Level = {
  open(): Promise<void>;
  put(key: unknown, value: unknown, options?: object): Promise<void>;
  del(key: unknown, options?: object): Promise<void>;
  batch(operations: unknown[], options?: object): Promise<void>;
};

let opened: Level | undefined;

// The embedded database in a thread of its own: pages are drawn while it works.
const tell = (opening: Opening) => parentPort?.postMessage(opening);
const server = loadDynalite()({ path: String(workerData), createTableMs: 0 });
try {
  await opened?.open();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  tell({ port: (server.address() as AddressInfo).port }); // a TCP server that listens has one
  parentPort?.once('message', () => closeServer(server, 5000));
} catch (error) {
  const { cause } = error as { cause?: { code?: string } };
  if (cause?.code !== 'LEVEL_LOCKED') throw error;
  tell({ locked: true });
}

/**
 * dynalite has no setting for synchronous writes, so the store it takes when it loads is replaced before by one that
 * writes so. Measured with 32 clients: 1,350 conditional puts a second instead of 1,490.
 */
function loadDynalite(): (options: object) => Server {
  const ours = createRequire(import.meta.url);
  const its = createRequire(ours.resolve('dynalite'));
  const level: { Level: new (...args: unknown[]) => Level } = its('level');
  level.Level = class extends level.Level {
    constructor(...args: unknown[]) {
      super(...args);
      opened = this;
    }
    override put(key: unknown, value: unknown, options?: object) {
      return super.put(key, value, { ...options, sync: true });
    }
    override del(key: unknown, options?: object) {
      return super.del(key, { ...options, sync: true });
    }
    override batch(operations: unknown[], options?: object) {
      return super.batch(operations, { ...options, sync: true });
    }
  };
  return ours('dynalite');
}
