import { checkPlan } from '../../shared/plan/check.ts';
import { type Fault, faultWords } from '../../shared/plan/fault.ts';
import { type Loose, listAt, textAt, titleOf } from '../../shared/plan/loose.ts';
import { forms } from '../../shared/rules/index.ts';
import { fill, type Phrases, type Words } from '../../shared/words.ts';
import { partPhrases } from './part-phrases.ts';
import { shapePhrases } from './shape-phrases.ts';
import { addressText, type TreeRow, treeRows } from './tree.ts';

/** A fault of a draft where an office mends it: the page below the draft's address, what that page is about, and the words. */
export type PlacedFault = {
  readonly place: string;
  readonly about: Words;
  readonly words: Words;
  readonly fault: Fault;
};

/** Every fault of a draft by the page it is mended on, in the order of the check. */
export function faultsOf(plan: Loose): readonly PlacedFault[] {
  return placed(plan, checkPlan(plan).faults);
}

/** What is worth a second look in a draft without faults. */
export function warningsOf(plan: Loose): readonly PlacedFault[] {
  return placed(plan, checkPlan(plan).warnings);
}

function placed(plan: Loose, faults: readonly Fault[]): readonly PlacedFault[] {
  const rows = treeRows(plan);
  // Of nodes that have one path the last is meant: the first was there before.
  const tree: Tree = { rows, byPath: new Map(rows.map((row) => [row.path, row])) };
  return faults.map((fault) => ({ ...placeOf(plan, tree, fault), words: wordsOf(plan, fault), fault }));
}

type Tree = { readonly rows: readonly TreeRow[]; readonly byPath: ReadonlyMap<string, TreeRow> };

const sections: Readonly<Record<string, Words>> = {
  groups: partPhrases.groups,
  suppliers: partPhrases.suppliers,
  minimums: partPhrases.minimums,
  earlier: partPhrases.earlier,
  audiences: partPhrases.audiences,
  adjustments: partPhrases.adjustments,
  outcomes: partPhrases.outcomes,
};
const frame = ['plan', 'id', 'office', 'version', 'title', 'period', 'scale', 'rankAt', 'issuer', 'tieBreaks'];

function placeOf(
  plan: Loose,
  { rows, byPath }: Tree,
  { at, code, with: fills }: Fault,
): Pick<PlacedFault, 'place' | 'about'> {
  const [first = '', second] = at.split('/');
  const about = sections[first];
  if (about) {
    if (['groups', 'suppliers', 'minimums', 'earlier'].includes(first)) return { place: first, about };
    const list = listAt(plan, first);
    const index = list.findIndex((one, place) => (textAt(one, 'id') || String(place + 1)) === second);
    const one = list[index];
    return one ? { place: `${first}/${index + 1}`, about: titleOf(one) } : { place: first, about };
  }
  // An id that stands twice is told for the tree as a whole; it is mended where it stands last.
  const twice = code === 'id-twice' && at === 'tree' ? rows.findLast(({ node }) => node.id === fills?.id) : undefined;
  const row = twice ?? nearest(byPath, at);
  if (!row && frame.includes(first)) return { place: 'frame', about: partPhrases.frame };
  const found = row ?? rows[0];
  const number = found?.number ? `${found.number} ` : '';
  const { zh, en } = titleOf(found?.node ?? {});
  return {
    place: `nodes/${addressText(found?.address ?? [])}`,
    about: { zh: `${number}${zh}`, en: `${number}${en}` },
  };
}

/** The node of a path, or the nearest above it that is there. */
function nearest(byPath: Tree['byPath'], at: string): TreeRow | undefined {
  for (let path = at; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
    const row = byPath.get(path);
    if (row) return row;
  }
  return undefined;
}

/** A fault in words, things of the plan called by their titles and fields by what their pages call them. */
function wordsOf(plan: Loose, fault: Fault): Words {
  if (fault.code === 'not-valid') return shapeWords(fault);
  const named: Readonly<Record<string, string>> = { group: 'groups', audience: 'audiences', supplier: 'suppliers' };
  const fills = (language: keyof Words) =>
    Object.fromEntries(
      Object.entries(fault.with ?? {}).map(([key, value]) => {
        const list = named[key] ?? (key === 'raters' ? 'groups' : undefined);
        const one = list && listAt(plan, list).find((other) => textAt(other, 'id') === value);
        return [key, one ? titleOf(one)[language] : value];
      }),
    );
  return { zh: faultWords({ ...fault, with: fills('zh') }).zh, en: faultWords({ ...fault, with: fills('en') }).en };
}

/** What a schema said in its own short English, in the words of the pages. */
function shapeWords(fault: Fault): Words {
  const detail = fault.with?.detail ?? '';
  const field = fault.with?.field ?? '';
  const label = labelOf(field);
  const least = /^Too small: expected array to have >=(\d+)/.exec(detail)?.[1];
  const told = /received undefined|^Too small: expected string|^Invalid option|^Invalid input$/.test(detail)
    ? shapePhrases.missing
    : least !== undefined
      ? { zh: fill(shapePhrases.tooShort.zh, { n: least }), en: fill(shapePhrases.tooShort.en, { n: least }) }
      : known[detail];
  if (!told) return faultWords(fault);
  if (!label) return told;
  return {
    zh: fill(shapePhrases.faultAt.zh, { label: label.zh, fault: told.zh }),
    en: fill(shapePhrases.faultAt.en, { label: label.en, fault: told.en }),
  };
}

const known: Phrases = {
  'not-an-id': shapePhrases.notId,
  'not-a-decimal': shapePhrases.notDecimal,
  negative: shapePhrases.negative,
};

/** Fields of the plan's own parts; those of forms are labelled by the forms. */
const labels: Phrases = {
  id: shapePhrases.id,
  title: partPhrases.title,
  zh: shapePhrases.chinese,
  en: shapePhrases.english,
  from: partPhrases.from,
  to: partPhrases.to,
  full: partPhrases.full,
  publish: partPhrases.publish,
  places: partPhrases.places,
  mode: partPhrases.mode,
  ranked: partPhrases.ranked,
  rates: partPhrases.rates,
  kind: partPhrases.audienceKind,
  sheet: partPhrases.sheet,
  scale: partPhrases.scaleLevels,
  items: partPhrases.items,
  measure: partPhrases.measure,
  curve: partPhrases.curve,
  aggregate: partPhrases.aggregate,
  form: partPhrases.rule,
  period: partPhrases.period,
  rankAt: partPhrases.rankAt,
  weight: partPhrases.weightSection,
  raters: partPhrases.raters,
  self: partPhrases.self,
  supplier: partPhrases.supplier,
  percent: partPhrases.percent,
};

function labelOf(field: string): Words | undefined {
  const path = field.split('.').filter((step) => !/^\d+$/.test(step));
  const whole = path.join('.');
  const [first = '', ...rest] = path;
  const ofForm = forms.find((form) => form.labels[whole] ?? form.labels[rest.join('.')])?.labels;
  const own =
    ['measure', 'curve', 'aggregate'].includes(first) && rest.length > 0 ? ofForm?.[rest.join('.')] : undefined;
  return own ?? labels[path.at(-1) ?? ''] ?? ofForm?.[whole];
}

/** The faults of one page and, for a list, of the pages of its members. */
export function faultsAt(faults: readonly PlacedFault[], place: string): readonly PlacedFault[] {
  return faults.filter((one) => one.place === place || one.place.startsWith(`${place}/`));
}
