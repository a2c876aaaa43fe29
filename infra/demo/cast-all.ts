import * as z from 'zod';
import { type CardedBallot, castByHttp } from './cast.ts';
import { demoFile, readPrivate, writePrivate } from './private-file.ts';
import { roundUrl } from './try-out.ts';

/** Ballots under way at a time, and after how many the place is noted from which an interrupted fill goes on. */
const atOnce = 32;
const batch = 500;

/** One ballot in a hundred walks the whole way of a citizen: the page for cards, the sheet, the ballot. */
const journeyEvery = 100;

const Noted = z.strictObject({ cast: z.int().min(0) });

/** Casts every ballot, going on where an earlier start was interrupted. */
export async function castAll(
  options: {
    readonly url: string;
    readonly publicUrl?: string;
    readonly dataDir: string;
    readonly progress: (done: number, total: number, note: string) => void;
    readonly signal?: AbortSignal;
  },
  round: string,
  ballots: readonly CardedBallot[],
): Promise<void> {
  const { dataDir, progress, signal } = options;
  const note = demoFile(dataDir, `cast-${round}.json`);
  const earlier = await readPrivate(note);
  // What was cast after the last note is cast again, and the door says that it has it.
  let done = earlier === undefined ? 0 : Noted.parse(JSON.parse(earlier)).cast;
  const to = { url: roundUrl(options.url, round), origin: new URL(options.publicUrl ?? options.url).origin };
  progress(done, ballots.length, 'Demonstration ballots');
  while (done < ballots.length) {
    const next = ballots.slice(done, done + batch);
    await inLanes(next, (ballot, at) => castByHttp(to, ballot, { journey: (done + at) % journeyEvery === 0, signal }));
    done += next.length;
    await writePrivate(note, JSON.stringify({ cast: done }));
    progress(done, ballots.length, 'Demonstration ballots');
  }
}

/**
 * Does one thing for each in so many lanes. After the first failure no lane begins another; when all have come to rest
 * it is thrown.
 */
async function inLanes<T>(things: readonly T[], one: (thing: T, at: number) => Promise<void>): Promise<void> {
  const rest = things.entries();
  let failure: { readonly error: unknown } | undefined;
  const lane = async () => {
    for (const [at, thing] of rest) {
      if (failure) return;
      await one(thing, at).catch((error: unknown) => {
        failure ??= { error };
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  if (failure) throw failure.error;
}
