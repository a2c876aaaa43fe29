/**
 * A path of our own to go on to, from what an address or a form claims; undefined where it leads, or could be read as
 * leading, to another site (`//evil`, `/\evil`, whole addresses).
 */
export function localPath(claimed: string | undefined): string | undefined {
  if (claimed === undefined || claimed.length > 1000) return undefined;
  // Browsers drop tabs and line breaks inside addresses and read a backslash as a slash.
  if (!/^\/[!-[\]-~]*$/.test(claimed)) return undefined;
  if (!URL.canParse(claimed, nowhere)) return undefined;
  const url = new URL(claimed, nowhere);
  return url.origin === nowhere && !url.pathname.startsWith('//') ? url.pathname + url.search : undefined;
}

const nowhere = 'http://nowhere.invalid';
