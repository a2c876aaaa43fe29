/** A ballot as the device keeps it until the house has it: its mark, made here, and the answers by item. */
export type KeptBallot = { readonly nonce: string; readonly answers: Readonly<Record<string, string>> };

const database = 'pingyi-kiosk';
const unsent = 'unsent';
const refused = 'refused';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(database, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(unsent, { keyPath: 'nonce' });
      asked.result.createObjectStore(refused, { keyPath: 'nonce' });
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

async function within<T>(
  store: string,
  mode: IDBTransactionMode,
  what: (of: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const db = await open();
  return new Promise((resolve, reject) => {
    // Resolved when the whole is on the disk, not when it was asked for.
    const transaction = db.transaction(store, mode);
    const asked = what(transaction.objectStore(store));
    transaction.oncomplete = () => {
      db.close();
      resolve(asked.result);
    };
    transaction.onerror = () => {
      db.close();
      reject(transaction.error);
    };
  });
}

/** Keeps a ballot on the disk of the device; the same mark replaces itself. */
export async function keepBallot(ballot: KeptBallot): Promise<void> {
  await within(unsent, 'readwrite', (of) => of.put(ballot));
}

/** Everything that is still to be sent. */
export function unsentBallots(): Promise<KeptBallot[]> {
  return within(unsent, 'readonly', (of) => of.getAll() as IDBRequest<KeptBallot[]>);
}

/** The house has a ballot; it is kept no longer. */
export async function dropBallot(nonce: string): Promise<void> {
  await within(unsent, 'readwrite', (of) => of.delete(nonce));
}

/** The house will not count a ballot. That it was refused stays, so that the staff sees how many; what it said goes. */
export async function markRefused(nonce: string): Promise<void> {
  await within(refused, 'readwrite', (of) => of.put({ nonce }));
  await dropBallot(nonce);
}

/** How many were refused on this device. */
export function refusedCount(): Promise<number> {
  return within(refused, 'readonly', (of) => of.count());
}
