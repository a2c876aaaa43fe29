/** Does one thing for each, at most `atOnce` at a time; answers in the order of `each`. The first failure is thrown. */
export async function inParallel<T, R>(
  each: readonly T[],
  atOnce: number,
  one: (of: T, at: number) => Promise<R>,
): Promise<R[]> {
  const answers = new Array<R>(each.length);
  const rest = each.entries();
  // All workers take from one iterator, so nothing is done twice.
  const worker = async () => {
    for (const [at, of] of rest) answers[at] = await one(of, at);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, each.length) }, worker));
  return answers;
}
