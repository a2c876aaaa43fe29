import type { FC } from 'hono/jsx';
import type { Words } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { rowsOf, type Typed, typedAt } from './codec.ts';
import { filled } from './faults.ts';
import { below, formField, type Shape, wayField, wayName } from './shape.ts';
import { shapePhrases } from './shape-phrases.ts';

/** What stands in one field, in the words of its page. */
export type DescribedField = {
  readonly field: string;
  readonly label: Words;
  readonly value: Words;
  /** What the list is called whose row it stands in. */
  readonly list?: Words;
};

/** Everything filled in under a shape, as label and value: what a page says without being a form. */
export const Described: FC<{ readonly shape: Shape; readonly typed: Typed; readonly scene: Scene }> = (given) => (
  <dl class="facts small">
    {briefly(describe(given.shape, given.typed, '')).map(({ label, value }) => (
      <>
        <dt>{given.scene.say(label)}</dt>
        <dd>{given.scene.say(value)}</dd>
      </>
    ))}
  </dl>
);

/** Rows of one list in one line each list: whoever reads, and does not fill in, needs no more. */
function briefly(fields: readonly DescribedField[]): readonly DescribedField[] {
  const lines = new Map<string, { field: DescribedField; rows: Map<string, Words[]> }>();
  for (const one of fields) {
    const [, list, row = ''] = /^(.*?)\.(\d+)(?:\.|$)/.exec(one.field) ?? [];
    const line = lines.get(list ?? one.field) ?? { field: one, rows: new Map<string, Words[]>() };
    line.rows.set(row, [...(line.rows.get(row) ?? []), one.value]);
    lines.set(list ?? one.field, line);
  }
  return [...lines.values()].map(({ field, rows }) => {
    if (rows.size === 1 && rows.has('')) return field;
    const line = (language: keyof Words) =>
      [...rows.values()].map((values) => values.map((one) => one[language]).join(' ')).join(' / ');
    return { ...field, label: field.list ?? field.label, value: { zh: line('zh'), en: line('en') } };
  });
}

/** The fields under a shape that hold something, in the order of the page. */
export function describe(
  shape: Shape,
  typed: Typed,
  name: string,
  label: Words = { zh: '', en: '' },
): readonly DescribedField[] {
  const text = typedAt(typed, name);
  const told = (value: Words): readonly DescribedField[] =>
    value.zh === '' && value.en === '' ? [] : [{ field: name, label, value }];
  switch (shape.kind) {
    case 'constant':
    case 'carried':
      return [];
    case 'flag':
      return text === '' ? [] : told(text === 'yes' ? shapePhrases.yes : shapePhrases.no);
    case 'choice':
    case 'named':
      return told(shape.options.find(({ value }) => value === text)?.title ?? { zh: text, en: text });
    case 'ticks': {
      const titles = (typed.get(name) ?? []).map(
        (one) => shape.options.find(({ value }) => value === one)?.title ?? { zh: one, en: one },
      );
      return told({ zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join(', ') });
    }
    case 'words':
      return told({ zh: typedAt(typed, below(name, 'zh')), en: typedAt(typed, below(name, 'en')) });
    case 'object':
      return shape.members.flatMap((member) =>
        describe(member.shape, typed, below(name, member.key), joined(label, member.label)),
      );
    case 'list':
      return Array.from({ length: rowsOf(typed, name) }, (_, at) => at).flatMap((at) => {
        const n = String(at + 1);
        const head = shape.heads?.[at] ? joined(label, shape.heads[at]) : undefined;
        const row = head ?? filled(shapePhrases.rowOf, { label: label.zh, n }, { label: label.en, n });
        return describe(shape.of, typed, below(name, at), row).map((one) => ({ ...one, list: label }));
      });
    case 'ways': {
      const way = shape.ways.find(({ value }) => value === typedAt(typed, wayField(name)));
      if (!way) return [];
      const inner = way.shape ? describe(way.shape, typed, wayName(name, way), label) : [];
      const plain = way.value === 'given' && inner.length > 0;
      return plain ? inner : [...told(way.title), ...inner];
    }
    case 'form': {
      const form = typedAt(typed, formField(name));
      const title = shape.options.find(({ value }) => value === form)?.title ?? { zh: form, en: form };
      return [...told(title), ...(shape.settings ? describe(shape.settings, typed, name, label) : [])];
    }
    default:
      return told({ zh: text, en: text });
  }
}

function joined(before: Words, after: Words): Words {
  return before.zh === '' ? after : { zh: `${before.zh}·${after.zh}`, en: `${before.en}, ${after.en}` };
}
