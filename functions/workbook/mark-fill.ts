import { colours } from './look.ts';
import { prefixOf, withAttribute } from './xml-text.ts';

/**
 * The styles of a workbook, ready to colour cells: `badStyle` gives for the style of a cell the same one in red, and
 * `xml` the part with what was added. Everything that was there keeps its place.
 */
export function redStyles(xml: string): { badStyle(style: number): number; xml(): string } | undefined {
  const p = prefixOf(xml, 'styleSheet');
  const fills = new RegExp(`<${p}fills[^>]*>([\\s\\S]*?)</${p}fills>`).exec(xml);
  const formats = new RegExp(`<${p}cellXfs[^>]*>([\\s\\S]*?)</${p}cellXfs>`).exec(xml);
  if (!fills || !formats) return undefined;
  const fill = fills[1]?.match(new RegExp(`<${p}fill[\\s/>]`, 'g'))?.length ?? 0;
  const known = [
    ...(formats[1] ?? '').matchAll(new RegExp(`<${p}xf(?:\\s[^>]*?)?(?:/>|>[\\s\\S]*?</${p}xf>)`, 'g')),
  ].map(([one]) => one);
  const added: string[] = [];
  const bad = new Map<number, number>();
  return {
    badStyle(style) {
      const before = bad.get(style);
      if (before !== undefined) return before;
      const own = known[style] ?? known[0] ?? `<${p}xf/>`;
      const end = own.indexOf('>') + 1;
      const tag = withAttribute(withAttribute(own.slice(0, end), 'fillId', String(fill)), 'applyFill', '1');
      const index = known.length + added.push(tag + own.slice(end)) - 1;
      bad.set(style, index);
      return index;
    },
    xml() {
      const red = `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${colours.bad}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
      return xml
        .replace(fills[0], () => appended(fills[0], `${p}fills`, [red], fill))
        .replace(formats[0], () => appended(formats[0], `${p}cellXfs`, added, known.length));
    },
  };
}

function appended(element: string, name: string, children: readonly string[], before: number): string {
  const end = element.indexOf('>') + 1;
  const tag = withAttribute(element.slice(0, end), 'count', String(before + children.length));
  return `${tag}${element.slice(end, element.lastIndexOf(`</${name}>`))}${children.join('')}</${name}>`;
}
