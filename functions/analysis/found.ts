import { Id } from '../../shared/plan/schema.ts';
import type { Words } from '../../shared/words.ts';
import type { Person } from '../store/person.ts';
import type { Scene } from '../web/scene.ts';

/** Who asks. Every route of this door wants a role, so somebody does. */
export function personOf({ asking }: Scene): Person {
  if (!asking) throw new Error('an analysis was asked for by nobody');
  return asking.person;
}

/** Whether he writes plans, and so may look at drafts. */
export function mayWrite(scene: Scene): boolean {
  return personOf(scene).roles.some(({ role }) => role === 'office');
}

/** Whether he sees all units of his office. An analysis shows every unit's score, so one who sees his own only has none. */
export function seesAll(scene: Scene): boolean {
  return personOf(scene).roles.some(
    ({ role, units }) => (role === 'office' || role === 'auditor') && units === undefined,
  );
}

/** A name of the address, undefined where it cannot be one: what a stranger writes there never becomes part of a key. */
export function named({ c }: Scene, part: string): string | undefined {
  return Id.safeParse(c.req.param(part)).data;
}

/** Units and words one after the other, as a sentence of the visitor's language lists them. */
export function listed(texts: readonly string[], { language }: Scene): string {
  return texts.join(language === 'zh' ? '、' : ', ');
}

/** A name in the quotation marks of the visitor's language. */
export function quoted(words: Words, { say, language }: Scene): string {
  return language === 'zh' ? `“${say(words)}”` : `"${say(words)}"`;
}
