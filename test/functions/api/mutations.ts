import fc from 'fast-check';

/** A request as a program would send it; `body` as text or bytes. */
export type Fired = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
};

/** A request that was changed in one place. `what` says where; `may` that it may still be right. */
export type Mutation = { readonly what: string; readonly fired: Fired; readonly may?: true };

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const wrongTokens = (token: string): Readonly<Record<string, string>> => ({
  'cut off': token.slice(0, -1),
  mistyped: token.replace(/.(?=.{10}$)/, (one) => (one === 'A' ? 'B' : 'A')),
  'of another kind': 'ghp_abcdefghijklmnopqrstuvwxyz',
  'very long': 'x'.repeat(5000),
});

/** The same request with one thing wrong in its headers. */
export function headerMutations(fired: Fired, token: string): readonly Mutation[] {
  const changed = (what: string, headers: Readonly<Record<string, string>>, without: readonly string[] = []) => ({
    what,
    fired: {
      ...fired,
      headers: Object.fromEntries(
        Object.entries({ ...fired.headers, ...headers }).filter(([name]) => !without.includes(name)),
      ),
    },
  });
  return [
    changed('no token', {}, ['authorization']),
    changed('a session in its place', { cookie: '__Host-sid=abc' }, ['authorization']),
    changed('basic authorization', { authorization: 'Basic dXNlcjpwYXNz' }),
    ...Object.entries(wrongTokens(token)).map(([what, text]) =>
      changed(`token ${what}`, { authorization: `Bearer ${text}` }),
    ),
    changed('accepts pages only', { accept: 'text/html' }),
    changed('accepts no JSON', { accept: 'application/json;q=0, text/html' }),
    ...(fired.body === undefined
      ? []
      : [
          changed('no type', {}, ['content-type']),
          ...['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=gbk', 'json'].map((type) =>
            changed(`type ${type}`, { 'content-type': type }),
          ),
          changed('compressed', { 'content-encoding': 'gzip' }),
        ]),
    ...('idempotency-key' in fired.headers
      ? [
          changed('no key', {}, ['idempotency-key']),
          changed('a key with blanks', { 'idempotency-key': 'a b' }),
          changed('a key too long', { 'idempotency-key': 'k'.repeat(201) }),
        ]
      : []),
  ];
}

/** The same request at an address with one part of another spelling, or another parameter, or by another method. */
export function addressMutations(fired: Fired, pattern: string): readonly Mutation[] {
  const strange = [
    'UPPER',
    '..%2F..',
    '%00',
    '%E0%A4%A',
    'constructor',
    '__proto__',
    'x'.repeat(500),
    '%E4%B8%AD',
    '%23',
  ];
  const parts = fired.path.split('/');
  const names = pattern.split('/');
  const places = names.flatMap((name, at) => (name.startsWith(':') ? [at] : []));
  return [
    ...places.flatMap((at) =>
      strange.map((part) => ({
        what: `${names[at]} as ${part.slice(0, 20)}`,
        fired: { ...fired, path: parts.map((one, index) => (index === at ? part : one)).join('/') },
      })),
    ),
    ...['unknown=1', 'limit=0', 'limit=-1', 'limit=1001', 'limit[]=1', 'limit=1&limit=1', 'cursor=%00', 'lang=en'].map(
      (query) => ({ what: `?${query}`, fired: { ...fired, path: `${fired.path}?${query}` } }),
    ),
    { what: 'a long cursor', fired: { ...fired, path: `${fired.path}?cursor=${'A'.repeat(5000)}` } },
    ...['PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => ({ what: method, fired: { ...fired, method } })),
    { what: 'below', fired: { ...fired, path: `${fired.path}/below` } },
    { what: 'doubled slash', fired: { ...fired, path: fired.path.replace('/api/v1/', '/api/v1//') } },
  ];
}

/** The same request with a body that is wrong as a whole. */
export function textMutations(fired: Fired, example: Json): readonly Mutation[] {
  const text = JSON.stringify(example);
  const bodies: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>> = {
    'no body': '',
    'cut off': text.slice(0, -1),
    'with a byte order mark': `\uFEFF${text}`,
    'with NUL': `${text}\0`,
    twice: text + text,
    'not UTF-8': new Uint8Array([...Buffer.from(text.slice(0, -1)), 0xff, 0x7d]),
    'a list': `[${text}]`,
    null: 'null',
    'a number too large': text.replace('{', '{"more":1e999,'),
    'nested ten thousand deep': `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    'a member of the language': text.replace('{', '{"__proto__":{"admin":true},'),
    'another member of the language': text.replace('{', '{"constructor":{"prototype":{}},'),
    'larger than any limit': JSON.stringify({ more: 'x'.repeat(1024 * 1024 + 1) }),
  };
  return Object.entries(bodies).map(([what, body]) => ({ what: `body ${what}`, fired: { ...fired, body } }));
}

/** The same request with one member of its body dropped, of another kind, out of size, or joined by a stranger. */
export function memberMutations(fired: Fired, example: Json, seed: number): readonly Mutation[] {
  const long = 'x'.repeat(2000);
  const values: readonly Json[] = [
    null,
    true,
    -1,
    1.5,
    1e308,
    '',
    long,
    '\u0000',
    '\ud800',
    'constructor',
    [],
    {},
    ['a'],
  ];
  const random = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), { seed, numRuns: 4 });
  return placesOf(example).flatMap(({ path, value }) => {
    // Records are judged one by one, and those beside the wrong one are taken.
    const inRecord = path[0] === 'items' && path.length > 1;
    const mutated = (what: string, body: Json | undefined, by?: Json): Mutation => ({
      what: `${path.join('/')} ${what}`,
      fired: { ...fired, body: JSON.stringify(body) ?? '' },
      // A reason and the number of a case may be any text.
      ...(inRecord || (['reason', 'reference'].includes(path[0] ?? '') && typeof by === 'string')
        ? { may: true as const }
        : {}),
    });
    const kinds = [...values, ...(typeof value === 'string' ? random : [])].filter((one) => one !== value);
    return [
      ...(path.length > 0 ? [mutated('dropped', replaced(example, path, undefined))] : []),
      ...kinds.map((one) => mutated(`as ${JSON.stringify(one).slice(0, 30)}`, replaced(example, path, one), one)),
      ...(typeof value === 'object' && value !== null && !Array.isArray(value)
        ? [mutated('with a stranger', replaced(example, path, { ...value, stranger: 1 }))]
        : []),
    ];
  });
}

type Place = { readonly path: readonly string[]; readonly value: Json };

function placesOf(value: Json, path: readonly string[] = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return [{ path, value }, ...Object.entries(value).flatMap(([name, member]) => placesOf(member, [...path, name]))];
}

function replaced(value: Json, [name, ...rest]: readonly string[], by: Json | undefined): Json {
  if (name === undefined) return by ?? null;
  if (Array.isArray(value)) {
    const list = value.map((one, at) => (String(at) === name ? replaced(one, rest, by) : one));
    return by === undefined && rest.length === 0 ? list.filter((_, at) => String(at) !== name) : list;
  }
  const entries = Object.entries(value ?? {}).flatMap(([key, member]): [string, Json][] => {
    if (key !== name) return [[key, member]];
    return by === undefined && rest.length === 0 ? [] : [[key, replaced(member, rest, by)]];
  });
  return Object.fromEntries(entries);
}
