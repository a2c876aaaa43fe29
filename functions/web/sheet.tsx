import type { AnswerFault } from '../../shared/evidence/sheet.ts';
import type { Sheet } from '../../shared/plan/schema.ts';
import { fill, type Phrases, type Words } from '../../shared/words.ts';
import { FieldFault, type FieldFaultOf } from './fault-list.tsx';
import { Face, FaceShapes } from './rating/faces.tsx';
import type { Scene } from './scene.ts';

const phrases = {
  dontKnow: { zh: '不了解', en: "Don't know" },
  onTop: { zh: '第 {n} 题“{title}”：{fault}', en: 'Question {n}, "{title}": {fault}' },
  missing: { zh: '还没有选，请选一个答案。', en: 'No answer yet, please choose one.' },
  repeated: { zh: '收到了不止一个答案，请只选一个。', en: 'More than one answer arrived, please choose one.' },
  'not-a-level': {
    zh: '收到的答案不在选项里，请重新选。',
    en: 'What arrived is not one of the answers offered, please choose again.',
  },
} satisfies Phrases;

/** The name of the field that asks an item, and the id of its question on the page. */
export const answerField = (item: string): string => `a.${item}`;

/** Which item a field answers; `undefined` where the field is not an answer. */
export const itemOf = (field: string): string | undefined => (field.startsWith('a.') ? field.slice(2) : undefined);

/**
 * The questions of a sheet, one group of choices each: the levels in words, best first, and apart from them "don't
 * know".
 *
 * `chosen` is what was picked before, as it was sent, by item; what is not one of the choices picks none.
 */
export function SheetFields(options: {
  readonly sheet: Sheet;
  readonly chosen: ReadonlyMap<string, string>;
  readonly faults: readonly AnswerFault[];
  /** A face beside the words of each level: on the public's pages. */
  readonly faces?: boolean;
  readonly scene: Scene;
}) {
  const { sheet, chosen, faults, faces = false, scene } = options;
  const levels = sheet.scale.length;
  const drawn = sheet.items.map((item, index) => {
    const field = answerField(item.id);
    const own = faults.filter((fault) => fault.item === item.id).map(({ code }) => ({ field, words: wordsOf(code) }));
    const hint = `${field}-hint`;
    const about = [...(item.hint ? [hint] : []), ...(own.length > 0 ? [`${field}-fault`] : [])].join(' ');
    const choice = (value: string, title: Words, level?: number) => (
      <label class={value === 'unknown' ? 'apart' : undefined}>
        <input type="radio" name={field} value={value} checked={chosen.get(item.id) === value} />
        {faces && level !== undefined && <Face level={level} levels={levels} />}
        <span>{scene.say(title)}</span>
      </label>
    );
    return (
      // Can be focused, so that a fault leads to the question and not past it to the first answer.
      <fieldset
        class={own.length > 0 ? 'choice faulty' : 'choice'}
        id={field}
        tabindex={-1}
        aria-describedby={about || undefined}
      >
        <legend>
          {index + 1}. {scene.say(item.title)}
        </legend>
        {item.hint && (
          <p class="hint" id={hint}>
            {scene.say(item.hint)}
          </p>
        )}
        <FieldFault field={field} faults={own} scene={scene} />
        <div class="levels">
          {sheet.scale.map(({ title }, level) => choice(String(level), title, level))}
          {choice('unknown', phrases.dontKnow)}
        </div>
      </fieldset>
    );
  });
  return (
    <>
      {faces && <FaceShapes />}
      {drawn}
    </>
  );
}

/** The faults of a sheet in words that name the question, for the list on top of the page. */
export function sheetFaults(sheet: Sheet, faults: readonly AnswerFault[]): readonly FieldFaultOf[] {
  return faults.map(({ item, code }) => {
    const index = sheet.items.findIndex((one) => one.id === item);
    const asked = sheet.items[index];
    if (!asked) throw new Error(`item ${item} is not on the sheet and has no place on its page`);
    const said = (language: keyof Words) =>
      fill(phrases.onTop[language], {
        n: String(index + 1),
        title: asked.title[language],
        fault: wordsOf(code)[language],
      });
    return { field: answerField(item), words: { zh: said('zh'), en: said('en') } };
  });
}

function wordsOf(code: AnswerFault['code']): Words {
  if (code === 'no-such-item') throw new Error('what was not asked has no place beside a question');
  return phrases[code];
}
