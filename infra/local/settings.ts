import { resolve } from 'node:path';

/** What whoever starts the house may decide; every one has a default that works on a new machine. */
export type Settings = {
  readonly port: number;
  readonly dataDir: string;
  /** A database that is already there; absent: the embedded one, in `dataDir`. */
  readonly endpoint: string | undefined;
  /** Where visitors find the house; absent: at this machine's own address. */
  readonly publicUrl: string | undefined;
  /** The address to listen on: this machine alone, until a public address says that others are to come. */
  readonly host: string | undefined;
  readonly demo: boolean;
};

/** Something is not as it must be, and whoever started this can mend it: told in one line, without a stack. */
export class Unable extends Error {}

/** Reads `PORT`, `DATA_DIR`, `DYNAMODB_ENDPOINT`, `PUBLIC_URL` and `DEMO`; what is empty counts as absent. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = (name: string) => (env[name] === '' ? undefined : env[name]);
  const port = given('PORT') ?? '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Unable(`PORT must be a port number, not "${port}".`);
  const demo = given('DEMO') ?? 'on';
  if (demo !== 'on' && demo !== 'off') throw new Unable(`DEMO is "on" or "off", not "${demo}".`);
  const publicUrl = address('PUBLIC_URL', given('PUBLIC_URL'));
  return {
    port: Number(port),
    dataDir: resolve(given('DATA_DIR') ?? '.data'),
    endpoint: address('DYNAMODB_ENDPOINT', given('DYNAMODB_ENDPOINT')),
    publicUrl,
    host: publicUrl === undefined ? '127.0.0.1' : undefined,
    demo: demo === 'on',
  };
}

function address(name: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new Unable(`${name} must be an address such as http://localhost:8000, not "${value}".`);
  return value;
}
