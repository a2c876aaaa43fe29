import { posix } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { attributesOf, xmlText } from './xml-text.ts';
import { storedEntry, unpacked, type ZipEntry, zipEntries, zipOf } from './zip.ts';
import { uploadLimits } from './zip-guard.ts';

/** A link of one part to another, as the files under `_rels` keep them. */
type Link = { readonly id: string; readonly type: string; readonly target: string };

const officeLinks = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * The parts of a workbook to be changed a little: read as text, replaced, linked. Parts nobody replaced are copied as they
 * were packed, byte by byte.
 */
export function packageParts(bytes: Uint8Array) {
  const entries = zipEntries(bytes, uploadLimits.parts);
  if (typeof entries === 'string') throw new Error(`a workbook that was opened before is now '${entries}'`);
  const changed = new Map<string, string>();

  const text = (path: string): string | undefined => {
    const entry = entries.find(({ name }) => name === path);
    const content = entry && unpacked(entry);
    return changed.get(path) ?? content?.toString('utf8');
  };
  const links = (path: string): readonly Link[] =>
    [...(text(linksPath(path)) ?? '').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => {
      const said = attributesOf(tag);
      const target = said.get('Target') ?? '';
      const folder = path === '' ? '' : posix.dirname(path);
      return {
        id: said.get('Id') ?? '',
        type: (said.get('Type') ?? '').replace(/^.*\//, ''),
        target: target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target)),
      };
    });

  return {
    text,
    links,
    replace: (path: string, xml: string) => changed.set(path, xml),
    /** Links a part to another and says under which id. */
    link(path: string, type: string, target: string): string {
      const taken = new Set(links(path).map(({ id }) => id));
      let number = taken.size + 1;
      while (taken.has(`rId${number}`)) number++;
      const own = `<Relationship Id="rId${number}" Type="${officeLinks}/${type}" Target="/${xmlText(target)}"/>`;
      const before =
        text(linksPath(path)) ??
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
      const whole = before.replace(/<((?:\w+:)?Relationships)([^>]*)\/>/, '<$1$2></$1>');
      changed.set(
        linksPath(path),
        whole.replace(/<\/(?:\w+:)?Relationships>/, (end) => own + end),
      );
      return `rId${number}`;
    },
    /** Says what kind of content a new part, or every part with an ending, has. */
    declare(what: string): void {
      const types = text('[Content_Types].xml') ?? '';
      if (!types.includes(what))
        changed.set(
          '[Content_Types].xml',
          types.replace(/<\/(?:\w+:)?Types>/, (end) => what + end),
        );
    },
    /** The workbook with what was changed. */
    zip(): Uint8Array<ArrayBuffer> {
      const kept = entries.map((entry) => {
        const xml = changed.get(entry.name);
        return xml === undefined ? entry : packed(entry.name, xml);
      });
      const added = [...changed].filter(([path]) => !entries.some(({ name }) => name === path));
      return zipOf([...kept, ...added.map(([path, xml]) => packed(path, xml))]);
    },
  };
}

function linksPath(path: string): string {
  return path === '' ? '_rels/.rels' : `${posix.join(posix.dirname(path), '_rels', posix.basename(path))}.rels`;
}

function packed(name: string, xml: string): ZipEntry {
  const plain = storedEntry(name, Buffer.from(xml));
  return { ...plain, method: 8, packed: deflateRawSync(plain.packed) };
}
