import { getPerson } from '../store/person.ts';
import { faultOf } from '../web/log.ts';
import type { Scene } from '../web/scene.ts';

/** Says `ok` only when the store answers a read: a house without its store serves nobody. */
export async function health({ c, house }: Scene): Promise<Response> {
  try {
    // A strongly consistent read of one key; whether anybody is there does not matter.
    await getPerson(house.store, 'healthz');
    return c.json({ status: 'ok' });
  } catch (thrown) {
    house.log({ at: house.now(), event: 'store-does-not-answer', route: '/healthz', status: 503, ...faultOf(thrown) });
    return c.json({ status: 'unavailable' }, 503);
  }
}
