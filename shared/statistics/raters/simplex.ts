/** A point of two numbers and what the function is there. */
export type Corner = { readonly at: readonly [number, number]; readonly value: number };

/**
 * The least of a function of two numbers: Nelder and Mead's simplex (1965), begun from the best of `starts` and begun anew
 * where it ended until nothing is gained. Undefined where it does not settle, or the function has no finite value there.
 *
 * Without chance: the same function and starts give the same answer.
 */
export function leastOf(
  of: (at: readonly [number, number]) => number,
  starts: readonly (readonly [number, number])[],
): Corner | undefined {
  const corner = (at: readonly [number, number]): Corner => ({ at, value: of(at) });
  const [first] = starts.map(corner).sort((a, b) => a.value - b.value);
  if (!first || !Number.isFinite(first.value)) return undefined;
  let best = first;
  for (let again = 0; again < 12; again++) {
    const found = walk(corner, best, again === 0 ? 0.5 : 0.05);
    const gained = best.value - found.value;
    best = found;
    if (again > 0 && gained <= 1e-10 * Math.max(1, Math.abs(best.value))) return best;
  }
  return undefined;
}

function walk(corner: (at: readonly [number, number]) => Corner, start: Corner, size: number): Corner {
  const [x, y] = start.at;
  let [best, middle, worst] = inOrder(start, corner([x + size, y]), corner([x, y + size]));
  for (let step = 0; step < 300; step++) {
    if (apart(best, worst) < 1e-8 && apart(best, middle) < 1e-8) break;
    const centre = between(best.at, middle.at, 0.5);
    const along = (t: number) => corner(between(centre, worst.at, -t));
    const mirrored = along(1);
    if (mirrored.value < best.value) {
      const further = along(2);
      worst = further.value < mirrored.value ? further : mirrored;
    } else if (mirrored.value < middle.value) worst = mirrored;
    else {
      const inside = along(mirrored.value < worst.value ? 0.5 : -0.5);
      if (inside.value < Math.min(mirrored.value, worst.value)) worst = inside;
      else {
        middle = corner(between(best.at, middle.at, 0.5));
        worst = corner(between(best.at, worst.at, 0.5));
      }
    }
    [best, middle, worst] = inOrder(best, middle, worst);
  }
  return best;
}

function inOrder(...corners: [Corner, Corner, Corner]): [Corner, Corner, Corner] {
  return corners.sort((a, b) => a.value - b.value);
}

function apart(a: Corner, b: Corner): number {
  return Math.max(Math.abs(a.at[0] - b.at[0]), Math.abs(a.at[1] - b.at[1]));
}

/** The point the share t of the way from `from` to `to`; beyond either where t is not between 0 and 1. */
function between(from: readonly [number, number], to: readonly [number, number], t: number): [number, number] {
  return [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
}
