import type { FC } from 'hono/jsx';
import { cardSubjects } from '../../shared/cycle/task.ts';
import type { Words } from '../../shared/words.ts';
import { FaultList, type FieldFaultOf } from '../web/fault-list.tsx';
import { page } from '../web/page.tsx';
import { BesideFields } from '../web/rating/beside-fields.tsx';
import type { Scene } from '../web/scene.ts';
import { SheetFields, sheetFaults } from '../web/sheet.tsx';
import type { Asked } from './asked.ts';
import { filled, phrases } from './phrases.ts';
import { Privacy } from './privacy.tsx';
import { type Filled, keptFields, type Submission } from './submission.ts';
import { isWide, WholeSheet } from './whole-sheet.tsx';
import { WholeSheetFaults } from './whole-sheet-faults.tsx';

/** What a sheet carries from one page to the next: the code as typed and the mark of this one submission. */
export type Carried = { readonly code: string; readonly nonce: string };

/** The sheet a card opens. With `before` it is shown again: the answers kept, the faults on top and beside the fields. */
export function sheetPage(
  scene: Scene,
  asked: Asked,
  { subject, draft }: { readonly subject: Words; readonly draft: string },
  carried: Carried,
  before?: Submission,
): Response {
  const { round, audience, cycle } = asked;
  const { say } = scene;
  const all = audience.cards === 'all-units';
  const n = String(cardSubjects(audience, cycle.roster).length);
  const several = asked.sheet.items.length > 1;
  return page(
    scene,
    {
      title: all ? phrases.tabTitleAll : phrases.tabTitle,
      status: before ? 422 : 200,
      nav: false,
      look: 'citizen',
      scripts: ['/static/sheet-island.js'],
      wide: all && isWide(asked),
    },
    <>
      {before && <Faults asked={asked} before={before} scene={scene} />}
      <h1>{say(all ? filled(phrases.rateAll, { n }) : filled(phrases.rate, { subject }))}</h1>
      <p class="lead">{say(round.title)}</p>
      <p>{say(all ? (several ? phrases.howToAllItems : phrases.howToAll) : phrases.howTo)}</p>
      <form class="sheet" method="post" action={scene.link(`${asked.path}/ballot`)} data-draft={draft} {...told(scene)}>
        <input type="hidden" name="code" value={carried.code} />
        <input type="hidden" name="nonce" value={carried.nonce} />
        <Questions asked={asked} filled={before?.filled} scene={scene} />
        <BesideFields audience={asked.audience} beside={before?.beside} scene={scene} />
        <Done asked={asked} scene={scene} />
        <div class="actions">
          <button class="button" type="submit" id="send">
            {say(phrases.send)}
          </button>
        </div>
      </form>
      <Privacy scene={scene} />
    </>,
  );
}

/** What the island says: while a sheet is on its way, when the line broke, and of answers kept on this phone. */
const told = ({ say }: Scene) => ({
  'data-sending': say(phrases.sending),
  'data-unsent': say(phrases.unsent),
  'data-kept': say(phrases.keptAnswers),
  'data-clear': say(phrases.clearAnswers),
});

/** How much is answered already, where there is more than one answer to give: counted by the style, without a script. */
const Done: FC<{ readonly asked: Asked; readonly scene: Scene }> = ({ asked: { audience, cycle, sheet }, scene }) => {
  const units = audience.cards === 'all-units' ? cardSubjects(audience, cycle.roster).length : 1;
  const all = units * sheet.items.length;
  const [before, after] = scene.say(filled(phrases.doneSoFar, { all: String(all) })).split('#');
  return all < 2 ? null : (
    <p class="done" aria-hidden="true">
      {before}
      <b></b>
      {after}
    </p>
  );
};

const Questions: FC<{ readonly asked: Asked; readonly filled: Filled | undefined; readonly scene: Scene }> = ({
  asked,
  filled: given,
  scene,
}) => {
  if (asked.audience.cards !== 'all-units') {
    const { chosen, faults } = given?.kind === 'one' ? given : { chosen: new Map(), faults: [] };
    return <SheetFields sheet={asked.sheet} chosen={chosen} faults={faults} faces={true} scene={scene} />;
  }
  const { chosen, faults } = given?.kind === 'all' ? given : { chosen: new Map(), faults: [] };
  return <WholeSheet asked={asked} chosen={chosen} faults={faults} scene={scene} />;
};

const Faults: FC<{ readonly asked: Asked; readonly before: Submission; readonly scene: Scene }> = ({
  asked,
  before: { filled: given, beside, strangers, nonce },
  scene,
}) => {
  // What a visitor can mend by sending the page once more leads to its button.
  const others: readonly FieldFaultOf[] = [
    ...beside.faults,
    ...(strangers.length > 0 ? [{ field: 'send', words: strangerWords(strangers) }] : []),
    ...(nonce === undefined ? [{ field: 'send', words: phrases.damagedForm }] : []),
  ];
  if (given.kind === 'all' && given.faults.length > 0)
    return <WholeSheetFaults asked={asked} faults={given.faults} others={others} scene={scene} />;
  const own = given.kind === 'one' ? sheetFaults(asked.sheet, given.faults) : [];
  return <FaultList faults={[...own, ...others]} scene={scene} />;
};

/** What arrived without being asked, by name: the first few, since a stranger may send thousands. */
export function strangerWords(strangers: readonly string[]): Words {
  const names = strangers.slice(0, 3).map((name) => name.slice(0, 30));
  return filled(phrases.stranger, {
    names: { zh: names.map((name) => `“${name}”`).join('、'), en: names.map((name) => `"${name}"`).join(', ') },
  });
}

/** The same sheet sent once more without being shown: everything in it is kept, and so is its mark. */
export function AgainForm(options: {
  readonly scene: Scene;
  readonly asked: Asked;
  readonly carried: Carried;
  readonly submission: Submission;
}) {
  const { scene, asked, carried } = options;
  return (
    <form class="sheet" method="post" action={scene.link(`${asked.path}/ballot`)} {...told(scene)}>
      <input type="hidden" name="code" value={carried.code} />
      <input type="hidden" name="nonce" value={carried.nonce} />
      {keptFields(asked, options.submission).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="actions">
        <button class="button" type="submit">
          {scene.say(phrases.again)}
        </button>
      </div>
    </form>
  );
}
