import { fill } from '../../shared/words.ts';

/** The name of a download as people read it. Names are cut at 70 characters: what goes is the end of the title; version and day stay. */
export function shownName(pattern: string, title: string, values: Readonly<Record<string, string>>): string {
  const room = 70 - [...fill(pattern, { title: '', ...values })].length;
  const letters = [...title];
  const short =
    letters.length <= room
      ? title
      : `${letters
          .slice(0, Math.max(8, room - 1))
          .join('')
          .trimEnd()}…`;
  return fill(pattern, { title: short, ...values });
}
