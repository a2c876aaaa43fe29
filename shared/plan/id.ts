/** How a name inside a plan is spelled: small letters, digits and hyphens. */
export const idPattern = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** Whether a text can be a name inside a plan. For doors that ask nothing else of a plan's schema. */
export function isId(text: string): boolean {
  return idPattern.test(text) && text !== reserved;
}

/** The text itself. Throws where it is no such name: what becomes part of a path or an address must be one. */
export function theId(text: string): string {
  if (!isId(text)) throw new Error('what was given is not an id');
  return text;
}

/** Fits the letters and is refused all the same: as a key every object seems to have it. */
export const reserved = 'constructor';
