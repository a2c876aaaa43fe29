import type { Sheet } from '../../shared/plan/schema.ts';
import type { Words } from '../../shared/words.ts';
import { FaultList, type FieldFaultOf } from '../web/fault-list.tsx';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { answerField, SheetFields, sheetFaults } from '../web/sheet.tsx';
import type { Asked } from './asked.ts';
import { filled, phrases } from './phrases.ts';
import { Privacy } from './privacy.tsx';
import type { Submission } from './submission.ts';

/** What a sheet carries from one page to the next: the code as typed and the mark of this one submission. */
export type Carried = { readonly code: string; readonly nonce: string };

/** The sheet a card opens. With `before` it is shown again: the answers kept, the faults on top and beside the fields. */
export function sheetPage(scene: Scene, asked: Asked, subject: Words, carried: Carried, before?: Submission): Response {
  const { round, sheet } = asked;
  const faults = before ? faultsOf(sheet, before) : [];
  return page(
    scene,
    { title: phrases.tabTitle, status: before ? 422 : 200, nav: false },
    <>
      <FaultList faults={faults} scene={scene} />
      <h1>{scene.say(filled(phrases.rate, { subject }))}</h1>
      <p class="lead">{scene.say(round.title)}</p>
      <p>{scene.say(phrases.howTo)}</p>
      <form method="post" action={scene.link(`${asked.path}/ballot`)}>
        <input type="hidden" name="code" value={carried.code} />
        <input type="hidden" name="nonce" value={carried.nonce} />
        <SheetFields sheet={sheet} chosen={before?.chosen ?? new Map()} faults={before?.faults ?? []} scene={scene} />
        <div class="actions">
          <button class="button" type="submit" id="send">
            {scene.say(phrases.send)}
          </button>
        </div>
      </form>
      <Privacy scene={scene} />
    </>,
  );
}

/** What a visitor can mend by sending the page once more leads to its button. */
function faultsOf(sheet: Sheet, { faults, strangers, nonce }: Submission): readonly FieldFaultOf[] {
  return [
    ...sheetFaults(sheet, faults),
    ...(strangers.length > 0 ? [{ field: 'send', words: strangerWords(strangers) }] : []),
    ...(nonce === undefined ? [{ field: 'send', words: phrases.damagedForm }] : []),
  ];
}

/** What arrived without being asked, by name: the first few, since a stranger may send thousands. */
export function strangerWords(strangers: readonly string[]): Words {
  const names = strangers.slice(0, 3).map((name) => name.slice(0, 30));
  return filled(phrases.stranger, {
    names: { zh: names.map((name) => `“${name}”`).join('、'), en: names.map((name) => `"${name}"`).join(', ') },
  });
}

/** Whether a submission may be cast as it is. */
export function isFlawless(submission: Submission): submission is Submission & { readonly nonce: string } {
  return submission.nonce !== undefined && submission.faults.length === 0 && submission.strangers.length === 0;
}

/** The same sheet sent once more without being shown: everything in it is kept, and so is its mark. */
export function AgainForm(options: {
  readonly scene: Scene;
  readonly asked: Asked;
  readonly carried: Carried;
  readonly chosen: ReadonlyMap<string, string>;
}) {
  const { scene, asked, carried, chosen } = options;
  return (
    <form method="post" action={scene.link(`${asked.path}/ballot`)}>
      <input type="hidden" name="code" value={carried.code} />
      <input type="hidden" name="nonce" value={carried.nonce} />
      {asked.sheet.items.map(({ id }) => {
        const value = chosen.get(id);
        return value === undefined ? null : <input type="hidden" name={answerField(id)} value={value} />;
      })}
      <div class="actions">
        <button class="button" type="submit">
          {scene.say(phrases.again)}
        </button>
      </div>
    </form>
  );
}
