import { byCodeUnit, canonical, type Digest } from '../canonical.ts';

/** One line of a list to draw from: who can be reached where, about which unit he is asked, in which stratum he counts. */
export type Listed = {
  readonly id: string;
  readonly contact: string;
  readonly unit: string;
  readonly stratum?: string | undefined;
};

/** The digest that commits to a list before anything is drawn from it: of all its lines, sorted by id. */
export function listDigest(list: readonly Listed[], digest: Digest): string {
  const lines = [...list].sort((a, b) => byCodeUnit(a.id, b.id));
  return digest(canonical(lines.map(({ id, contact, unit, stratum = '' }) => [id, contact, unit, stratum])));
}

/**
 * The seed of a draw: the list, which was fixed first, and a value that nobody knew then, such as the numbers of a public
 * lottery. Who made the list cannot choose the value, and who gives the value cannot change the list.
 */
export function seedOf(list: string, publicValue: string, digest: Digest): string {
  return digest(`${list}|${publicValue.trim()}`);
}

/** Rows in an order that anybody can work out again: that of the digests of `seed|row`. */
export function shuffled(rows: readonly string[], seed: string, digest: Digest): readonly string[] {
  return rows
    .map((row) => ({ row, order: digest(`${seed}|${row}`) }))
    .sort((a, b) => byCodeUnit(a.order, b.order) || byCodeUnit(a.row, b.row))
    .map(({ row }) => row);
}

/**
 * A simple random sample without replacement of every unit and stratum, in the order in which it is to be called: the
 * lines by the digest of `seed|id`, the first `each` of them. Whoever has list and value draws the same again.
 *
 * A stratum with fewer lines than `each` is taken whole. Source: ordering by hash, as in a permanent random number
 * sample.
 */
export function drawSample(list: readonly Listed[], each: number, seed: string, digest: Digest): readonly string[] {
  const lines = new Map(list.map((line) => [line.id, line]));
  const taken = new Map<string, number>();
  return shuffled([...lines.keys()], seed, digest).flatMap((id) => {
    const line = lines.get(id);
    if (!line) return [];
    const cell = `${line.unit} ${line.stratum ?? ''}`;
    const so = taken.get(cell) ?? 0;
    if (so >= each) return [];
    taken.set(cell, so + 1);
    return [line.id];
  });
}
