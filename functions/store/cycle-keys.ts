/**
 * The secret of a cycle, 32 bytes, by which cards become pseudonyms.
 *
 * It lives outside both tables and outside their backups, so that it can be destroyed after the dispute window: then
 * no card leads to a ballot any more. `create` keeps a key that is already there; `get` answers undefined for a key
 * that never was or was destroyed. `destroy` cannot be undone; destroying what is gone changes nothing.
 */
export type CycleKeys = {
  create(office: string, cycle: string): Promise<void>;
  get(office: string, cycle: string): Promise<Uint8Array | undefined>;
  destroy(office: string, cycle: string): Promise<void>;
};

/** Something was asked that only the cycle's key could answer, and there is none: destroyed, or never made here. */
export class KeyGone extends Error {
  override readonly name = 'KeyGone';
}
