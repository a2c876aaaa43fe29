import type { Store } from '../../functions/store/table.ts';

/**
 * What filling needs: `url` where this machine reaches the doors, the store they use, the folder for the
 * demonstration's private files, and somebody to tell how far it is.
 *
 * `publicUrl` is where visitors find the house: cards are printed for it and forms are sent from it; absent, it is
 * `url`. `signal` ends the fill early; the next start goes on. For tests: only `total` citizens, and `byName: false`
 * leaves out what people hand in who sign in.
 */
export type FillOptions = {
  readonly url: string;
  readonly publicUrl?: string;
  readonly store: Store;
  readonly dataDir: string;
  readonly progress: (done: number, total: number, note: string) => void;
  readonly now: () => string;
  readonly signal?: AbortSignal;
  readonly total?: number;
  readonly byName?: boolean;
};
