import { randomBytes } from 'node:crypto';
import type { SecretsManagerClient, SecretsManagerClientConfig } from '@aws-sdk/client-secrets-manager';
import { theId } from '../../shared/plan/id.ts';
import type { CycleKeys } from './cycle-keys.ts';

export type SecretsConfig = Pick<SecretsManagerClientConfig, 'region' | 'endpoint' | 'credentials'>;

/**
 * Keys as secrets of AWS Secrets Manager, `PREFIX<office>/<cycle>`.
 *
 * The client is loaded when the first key is asked for: most doors never ask. A key that was read is kept for five
 * minutes, so that a busy morning does not ask once a card, and a destroyed key is gone soon.
 */
export function secretKeys(prefix: string, config: SecretsConfig, now: () => number = Date.now): CycleKeys {
  const nameOf = (office: string, cycle: string) => `${prefix}${theId(office)}/${theId(cycle)}`;
  const kept = new Map<string, { readonly key: Uint8Array; readonly until: number }>();
  let opened: Promise<SecretsManagerClient> | undefined;
  const client = () => {
    opened ??= library().then(({ SecretsManagerClient }) => new SecretsManagerClient(config));
    return opened;
  };
  return {
    async create(office, cycle) {
      const { CreateSecretCommand, ResourceExistsException } = await library();
      const SecretBinary = Uint8Array.from(randomBytes(32));
      try {
        await (await client()).send(new CreateSecretCommand({ Name: nameOf(office, cycle), SecretBinary }));
      } catch (error) {
        if (!(error instanceof ResourceExistsException)) throw error;
      }
    },
    async get(office, cycle) {
      const name = nameOf(office, cycle);
      const known = kept.get(name);
      if (known && now() < known.until) return known.key;
      const key = await read(await client(), name);
      if (key) kept.set(name, { key, until: now() + 5 * 60_000 });
      else kept.delete(name);
      return key;
    },
    async destroy(office, cycle) {
      const { DeleteSecretCommand, ResourceNotFoundException } = await library();
      kept.delete(nameOf(office, cycle));
      // Without this, Amazon keeps a deleted secret for a week at least, and anybody may call it back.
      const input = { SecretId: nameOf(office, cycle), ForceDeleteWithoutRecovery: true };
      try {
        await (await client()).send(new DeleteSecretCommand(input));
      } catch (error) {
        if (!(error instanceof ResourceNotFoundException)) throw error;
      }
    },
  };
}

const library = () => import('@aws-sdk/client-secrets-manager');

async function read(client: SecretsManagerClient, SecretId: string): Promise<Uint8Array | undefined> {
  const { GetSecretValueCommand, InvalidRequestException, ResourceNotFoundException } = await library();
  try {
    const { SecretBinary } = await client.send(new GetSecretValueCommand({ SecretId }));
    if (SecretBinary?.length !== 32) throw new Error(`secret ${SecretId} does not hold a key of 32 bytes`);
    return SecretBinary;
  } catch (error) {
    // A secret that is marked for deletion can no longer be read and says so as an invalid request.
    if (error instanceof ResourceNotFoundException || error instanceof InvalidRequestException) return undefined;
    throw error;
  }
}
