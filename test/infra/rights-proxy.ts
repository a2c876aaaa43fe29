import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { functions, type Right, type Table, type Verb } from '../../infra/functions.ts';

/** Stands between the doors and the database and does what roles do on AWS. */
export type RightsProxy = {
  /** Where a function must send its requests, so that it is known who asks. */
  readonly endpointOf: (name: string) => string;
  /** What was asked for without the right to it. */
  readonly refused: readonly string[];
  readonly close: () => Promise<void>;
};

type Attribute = { readonly S?: string };
type Item = Readonly<Record<string, Attribute>>;
type Call = {
  readonly TableName?: string;
  readonly Key?: Item;
  readonly Item?: Item;
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeValues?: Item;
  readonly RequestItems?: Readonly<
    Record<string, readonly { readonly PutRequest?: { readonly Item: Item } }[] | { readonly Keys: readonly Item[] }>
  >;
};

/** Starts one before a database: every call is held against the manifest by its verb, table and leading keys. */
export async function startRightsProxy(database: string): Promise<RightsProxy> {
  const refused: string[] = [];
  const server = createServer(async (request, response) => {
    const name = (request.url ?? '').split('/')[1] ?? '';
    const verb = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    for (const { table, partitions } of touchedBy(JSON.parse(body.toString()) as Call)) {
      const ask = `${name} ${verb} ${table}`;
      const rights = functions.find((one) => one.name === name)?.rights ?? [];
      const missing = partitions.filter((pk) => !rights.some((right) => grants(right, table, verb as Verb, pk)));
      if (missing.length === 0 && partitions.length > 0) continue;
      refused.push(`${ask} ${[...new Set(missing)].join(' ')}`);
      response.statusCode = 400;
      response.end(JSON.stringify({ __type: 'com.amazon.coral.service#AccessDeniedException', message: ask }));
      return;
    }
    const headers = Object.entries(request.headers).filter(
      ([key]) => key.startsWith('x-amz') || key === 'authorization',
    );
    const answer = await fetch(database, {
      method: 'POST',
      headers: {
        ...Object.fromEntries(headers.map(([key, value]) => [key, String(value)])),
        'content-type': 'application/x-amz-json-1.0',
      },
      body,
    });
    response.statusCode = answer.status;
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  return {
    endpointOf: (name) => `http://127.0.0.1:${port}/${name}`,
    refused,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The partitions a call reaches, by table. A call without a key reaches none, and so is granted to nobody. */
function touchedBy(call: Call): readonly { readonly table: Table; readonly partitions: readonly string[] }[] {
  if (call.RequestItems)
    return Object.entries(call.RequestItems).map(([name, asked]) => ({
      table: tableOf(name),
      partitions: ('Keys' in asked ? asked.Keys : asked.map(({ PutRequest }) => PutRequest?.Item)).map(
        (item) => item?.pk?.S ?? '',
      ),
    }));
  const place = /\bpk = (:\w+)/.exec(call.KeyConditionExpression ?? '')?.[1];
  const pk = (place === undefined ? (call.Key ?? call.Item)?.pk : call.ExpressionAttributeValues?.[place])?.S;
  return [{ table: tableOf(call.TableName ?? ''), partitions: pk === undefined ? [] : [pk] }];
}

const tableOf = (name: string): Table => (name === 'pingyi-ballots' ? 'ballots' : 'records');

function grants({ table, verbs, nouns }: Right, asked: Table, verb: Verb, pk: string): boolean {
  return table === asked && verbs.includes(verb) && (!nouns || nouns.includes(pk.split('#')[0] ?? ''));
}
