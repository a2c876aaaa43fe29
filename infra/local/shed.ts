import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** How many requests may be answered at once: who only looks, and who sends something he has filled in. */
export type Room = { readonly looking: number; readonly sending: number };

/** Enough to keep one machine busy, and few enough that everybody who is let in is answered within seconds. */
export const usualRoom: Room = { looking: 96, sending: 128 };

/**
 * Turns away at once whoever there is no room for, so that the others are answered as quickly as ever: without a bound all
 * would wait, and in the end nobody be answered in time.
 *
 * Who sends a filled-in form goes before who only looks. Nothing of what is turned away was read, so nothing of it counts.
 */
export function shedding(inner: RequestListener, room: Room = usualRoom): RequestListener {
  let inside = 0;
  return (request, response) => {
    const most = isLooking(request) ? room.looking : room.sending;
    // Whoever watches over the house wants to know whether it lives, and that costs nothing.
    if (inside >= most && request.url !== '/healthz') return turnAway(request, response);
    inside += 1;
    response.once('close', () => {
      inside -= 1;
    });
    return inner(request, response);
  };
}

const isLooking = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD';

let turned = 0;

function turnAway(request: IncomingMessage, response: ServerResponse): void {
  turned = (turned + 1) % 5;
  // Not all at the same moment: a crowd that was turned away together shall not come back together.
  const { headers, body } = busyFor(request.url ?? '', 2 + turned);
  response.writeHead(503, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** What is said while the house cannot answer, to people as a page and to programs as a problem (RFC 9457). */
export function busyFor(
  path: string,
  seconds: number,
): { readonly headers: Record<string, string>; readonly body: Buffer } {
  const program = path.startsWith('/api/');
  const headers = {
    'content-type': program ? 'application/problem+json' : 'text/html; charset=utf-8',
    'retry-after': String(seconds),
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  };
  return { headers, body: program ? problem : page };
}

const words = {
  zh: {
    title: '系统正忙',
    what: '现在来的人太多，这一次没有受理。请过几秒再试一次。',
    kept: '如果您刚才提交了评价：请退回上一页，再按一次“提交”。您选的答案还在，不会重复计入。',
  },
  en: {
    title: 'Busy',
    what: 'Too many people are here right now, and this request was not taken. Please try again in a few seconds.',
    kept: 'If you had just sent a rating: go back one page and press "Send" again. Your answers are still there, and nothing is counted twice.',
  },
};

const page = Buffer.from(
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>${words.zh.title} · ${words.en.title}</title>` +
    `<main><h1>${words.zh.title}</h1><p>${words.zh.what}</p><p>${words.zh.kept}</p>` +
    `<div lang="en"><h2>${words.en.title}</h2><p>${words.en.what}</p><p>${words.en.kept}</p></div></main></html>`,
);

const problem = Buffer.from(
  JSON.stringify({ type: 'about:blank', title: words.en.title, status: 503, detail: words.en.what }),
);
