import type { FC } from 'hono/jsx';
import { type CellFault, type Digits, digitFaults, type PaperCell } from '../../shared/fieldwork/paper-sheet.ts';
import type { Words } from '../../shared/words.ts';
import type { Typing } from '../store/paper-entry.ts';
import { FaultList, FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import { page } from '../web/page.tsx';
import { asksComment } from '../web/rating/beside.ts';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { batchPath, type FoundBatch, type PaperRound } from './found.ts';
import { filled, phrases } from './phrases.ts';

/** A sheet as it was typed, right or wrong, to be shown again. */
export type Typed = {
  readonly nonce: string;
  readonly code: string;
  readonly digits: Digits;
  readonly words: string;
};

/** The name of the field of a cell, and the id that leads to it. */
export const cellField = (cell: string): string => `c.${cell}`;

/** What a cell is called. */
export function cellWords({ cells, cycle, audience }: PaperRound, id: string): Words {
  const cell = cells.find((one) => one.id === id);
  if (!cell) throw new Error(`${id} is no cell of the sheets of round ${cycle.id}`);
  const item = audience.sheet.items.find((one) => one.id === cell.item)?.title ?? phrases.told;
  const unit = cycle.roster.find((one) => one.unit === cell.unit)?.title;
  return unit ? { zh: `${unit.zh}：${item.zh}`, en: `${unit.en}: ${item.en}` } : item;
}

/** A fault of a cell in words that name it. */
export function cellFault(of: PaperRound, { cell, code }: CellFault): FieldFaultOf {
  const most = of.cells.find(({ id }) => id === cell)?.most ?? 0;
  const words = code === 'missing' ? phrases.cellMissing : phrases.cellWrong;
  return { field: cellField(cell), words: filled(words, { cell: cellWords(of, cell), most }) };
}

/** The same beside the cell, which is named there already. */
export function besideCell({ cells }: PaperRound, { cell, code }: CellFault, field: string): FieldFaultOf {
  const most = cells.find(({ id }) => id === cell)?.most ?? 0;
  return { field, words: code === 'missing' ? phrases.besideMissing : filled(phrases.besideWrong, { most }) };
}

/** A sheet to be typed: the code of its card, one digit a cell, and what was written on it. */
export function entryPage(
  scene: Scene,
  found: FoundBatch,
  typing: Typing,
  typed: Typed,
  faults: readonly FieldFaultOf[],
): Response {
  const { say, link } = scene;
  const { of, entries } = found;
  const title = typing === 'first' ? phrases.firstTitle : phrases.secondTitle;
  return page(
    scene,
    { title, status: faults.length > 0 ? 422 : 200, scripts: ['/static/paper-island.js'] },
    <>
      <Crumbs of={of} batch={found} scene={scene} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(title)}</h1>
      {faults.length === 0 && <Saved found={found} typing={typing} scene={scene} />}
      <p class="lead">{say(filled(phrases.digits, { levels: levelsOf(of) }))}</p>
      <form method="post" action={link(`${batchPath(found)}/${typing}`)} data-paper="">
        <input type="hidden" name="nonce" value={typed.nonce} />
        <Code code={typed.code} faults={faults} scene={scene} />
        <Cells of={of} digits={typed.digits} faults={faults} scene={scene} />
        {typing === 'first' && asksComment(of.audience) && (
          <Written words={typed.words} faults={faults} scene={scene} />
        )}
        <p class="actions">
          <button class="button" type="submit">
            {say(phrases.save)}
          </button>
          <a class="button quiet" href={link(batchPath(found))}>
            {say(phrases.done)}
          </a>
        </p>
      </form>
      {typing === 'first' && <p class="muted small">{say(filled(phrases.savedCount, { n: entries.first.size }))}</p>}
    </>,
  );
}

type Faulty = { readonly faults: readonly FieldFaultOf[]; readonly scene: Scene };

const Saved: FC<{ readonly found: FoundBatch; readonly typing: Typing; readonly scene: Scene }> = ({
  found,
  typing,
  scene,
}) => {
  const n = Number(scene.c.req.query('saved') ?? '');
  // Only what is there is called saved, whatever the address says.
  if (![...found.entries[typing].values()].some(({ number }) => number === n)) return null;
  return (
    <p class="note good" role="status">
      {scene.say(filled(typing === 'first' ? phrases.saved : phrases.savedAgain, { n }))}
    </p>
  );
};

const Code: FC<Faulty & { readonly code: string }> = ({ code, faults, scene }) => {
  const wrong = faults.some(({ field }) => field === 'code');
  return (
    <div class={wrong ? 'field code faulty' : 'field code'}>
      <label for="code">{scene.say(phrases.code)}</label>
      <p class="hint" id="code-hint">
        {scene.say(phrases.codeHint)}
      </p>
      <FieldFault field="code" faults={faults} scene={scene} />
      <input
        id="code"
        name="code"
        value={code.slice(0, 60)}
        autocomplete="off"
        spellcheck={false}
        autofocus={faults.length === 0}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? 'code-hint code-fault' : 'code-hint'}
      />
    </div>
  );
};

const Cells: FC<Faulty & { readonly of: PaperRound; readonly digits: Digits }> = ({ of, digits, faults, scene }) => (
  <table class="figures">
    <thead>
      <tr>
        <th scope="col">{scene.say(phrases.question)}</th>
        <th scope="col">{scene.say(phrases.digit)}</th>
      </tr>
    </thead>
    <tbody>
      {of.cells.map((cell) => (
        <tr>
          <th scope="row">
            <label for={cellField(cell.id)}>{scene.say(cellWords(of, cell.id))}</label>
            <FieldFault
              field={cellField(cell.id)}
              faults={
                faults.length === 0
                  ? []
                  : digitFaults([cell], digits).map((fault) => besideCell(of, fault, cellField(cell.id)))
              }
              scene={scene}
            />
          </th>
          <td>
            <Digit cell={cell} digit={digits[cell.id] ?? ''} faults={faults} scene={scene} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** The box of one digit. */
export const Digit: FC<Faulty & { readonly cell: PaperCell; readonly digit: string; readonly name?: string }> = ({
  cell,
  digit,
  name = cellField(cell.id),
  faults,
}) => {
  const wrong = faults.some(({ field }) => field === name);
  return (
    <input
      id={name}
      name={name}
      value={digit.slice(0, 4)}
      size={3}
      maxlength={1}
      inputmode="numeric"
      autocomplete="off"
      data-most={cell.most}
      aria-invalid={wrong ? 'true' : undefined}
      aria-describedby={wrong ? `${name}-fault` : undefined}
    />
  );
};

const Written: FC<Faulty & { readonly words: string }> = ({ words, faults, scene }) => {
  const wrong = faults.some(({ field }) => field === 'words');
  return (
    <div class={wrong ? 'field faulty' : 'field'}>
      <label for="words">{scene.say(phrases.words)}</label>
      <p class="hint" id="words-hint">
        {scene.say(phrases.wordsHint)}
      </p>
      <FieldFault field="words" faults={faults} scene={scene} />
      <textarea id="words" name="words" rows={2} aria-describedby={wrong ? 'words-hint words-fault' : 'words-hint'}>
        {words}
      </textarea>
    </div>
  );
};

/** `1 很满意、2 满意 …`, as it is printed on the paper. */
function levelsOf({ audience }: PaperRound): Words {
  const said = (language: keyof Words) =>
    audience.sheet.scale
      .map(({ title }, level) => `${level + 1} ${title[language]}`)
      .join(language === 'zh' ? '，' : ', ');
  return { zh: said('zh'), en: said('en') };
}
