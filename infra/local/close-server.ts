import type { Server } from 'node:http';

/**
 * Closes a server: no new connections, and those that are kept open end as soon as they are idle.
 *
 * Node looks for idle connections once, at the call; an answer that ends a moment later would hold the server until its
 * client goes. What is still being answered after `patienceMs` is cut off.
 */
export function closeServer(server: Server, patienceMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = setInterval(() => server.closeIdleConnections(), 20);
    const drop = setTimeout(() => server.closeAllConnections(), patienceMs);
    server.close((error) => {
      clearInterval(look);
      clearTimeout(drop);
      if (error) reject(error);
      else resolve();
    });
  });
}
