import type { FC } from 'hono/jsx';
import { fill } from '../../shared/words.ts';
import type { HandIn, StoredHandIn } from '../store/hand-in.ts';
import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';

/** Where a source stands: what became of the last it handed in, what of it is in force, and what waits. */
export type Standing = {
  readonly state: HandIn['state'] | 'nothing';
  readonly last: HandIn | undefined;
  readonly version: number | undefined;
  readonly waiting: readonly HandIn[];
};

/** Where each source stands; one that never handed in anything is not in it. `found`: the latest first. */
export function standingsOf(found: readonly StoredHandIn[]): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const { handIn } of found) {
    if (handIn.state === 'withdrawn') continue;
    const before = standings.get(handIn.source) ?? { ...never, state: handIn.state, last: handIn };
    const version = Math.max(before.version ?? 0, handIn.version ?? 0);
    standings.set(handIn.source, {
      ...before,
      version: version === 0 ? undefined : version,
      waiting: handIn.state === 'submitted' ? [...before.waiting, handIn] : before.waiting,
    });
  }
  return standings;
}

/** A source that handed in nothing. */
export const never: Standing = { state: 'nothing', last: undefined, version: undefined, waiting: [] };

const looks: Readonly<Record<Standing['state'], string>> = {
  nothing: 'tag',
  checked: 'tag warn',
  submitted: 'tag live',
  accepted: 'tag good',
  returned: 'tag warn',
  withdrawn: 'tag',
};

/** A state in a word. */
export const State: FC<{ readonly of: Standing['state']; readonly scene: Scene }> = ({ of, scene }) => (
  <span class={looks[of]}>{scene.say(phrases[of])}</span>
);

/** The version in force in words; `imported` where records were accepted without a hand-in. */
export function versionText({ say }: Scene, version: number | undefined, isImported: boolean): string {
  if (version !== undefined) return fill(say(phrases.version), { n: String(version) });
  return say(isImported ? phrases.imported : phrases.none);
}
