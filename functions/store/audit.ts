import { itemsOf } from './item.ts';
import { keyOf, type Store } from './table.ts';

/** One entry of the ledger: who was about to change what, and why. An action that ends in `-refused` was not done. */
export type AuditEntry = {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly reason: string;
  readonly what: string;
};

/** The ledger of a cycle, or of `plans` or `people`, in the order of the instants. */
export async function listAudit(store: Store, office: string, scope: string): Promise<AuditEntry[]> {
  const entries = await itemsOf(store, store.records, { pk: keyOf.audits(office, scope) });
  return entries.map(({ text }) => ({
    at: text('at'),
    actor: text('actor'),
    action: text('action'),
    reason: text('reason'),
    what: text('what'),
  }));
}
