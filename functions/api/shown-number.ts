import type { Shown } from '../../shared/secrecy/turnout.ts';

/** A count as a member of an answer: left out where it is few; where it is told in tens, the tens. */
export function numberOf<Name extends string>(name: Name, shown: Shown | undefined): { readonly [K in Name]?: number } {
  if (shown === undefined || shown === 'few') return {};
  // The one member has the one name.
  return { [name]: typeof shown === 'number' ? shown : shown.from } as { readonly [K in Name]: number };
}
