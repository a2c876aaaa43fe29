import type { FC } from 'hono/jsx';
import type { Words } from '../../shared/words.ts';
import { scopes } from '../store/token.ts';
import { FaultList, FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import type { Choice, Choices } from './token-choices.ts';
import type { Typed } from './token-form.ts';
import { phrases, scopeWords } from './token-phrases.ts';

/** The form that asks for a token: as it is first, or with its faults and what was typed. */
export function tokenFormPage(
  scene: Scene,
  {
    choices,
    typed,
    faults,
  }: { readonly choices: Choices; readonly typed: Typed; readonly faults: readonly FieldFaultOf[] },
): Response {
  const { say, link } = scene;
  const select = (field: SelectField, none: Words) => (
    <Select field={field} none={none} choices={choices[`${field}s`]} typed={typed} faults={faults} scene={scene} />
  );
  return page(
    scene,
    { title: phrases.make, status: faults.length > 0 ? 422 : 200 },
    <>
      <TokenCrumbs scene={scene} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(phrases.make)}</h1>
      <form method="post" action={link('/people/tokens/check')}>
        <Text field="name" type="text" typed={typed} faults={faults} scene={scene} />
        <fieldset
          id="scope"
          class={isFaulty(faults, 'scope') ? 'checks faulty' : 'checks'}
          aria-describedby={isFaulty(faults, 'scope') ? 'scope-fault' : undefined}
        >
          <legend>{say(phrases.scopes)}</legend>
          <FieldFault field="scope" faults={faults} scene={scene} />
          {scopes.map((scope) => (
            <label>
              <input type="checkbox" name="scope" value={scope} checked={typed.scope.includes(scope)} />
              <span>{say(scopeWords[scope])}</span>
            </label>
          ))}
        </fieldset>
        <h2>{say(phrases.bounds)}</h2>
        {select('cycle', phrases.everyCycle)}
        {select('round', phrases.noRound)}
        {select('channel', phrases.everyChannel)}
        {select('supplier', phrases.noSupplier)}
        <Text field="expires" type="date" typed={typed} faults={faults} scene={scene} />
        <p class="actions">
          <button class="button" type="submit">
            {say(phrases.next)}
          </button>
          <a class="button quiet" href={link('/people/tokens')}>
            {say(phrases.cancel)}
          </a>
        </p>
      </form>
    </>,
  );
}

/** The way back to the list. */
export const TokenCrumbs: FC<{ readonly scene: Scene }> = ({ scene: { say, link } }) => (
  <nav class="crumbs" aria-label={say(phrases.toList)}>
    <a href={link('/people/tokens')}>{say(phrases.title)}</a>
  </nav>
);

type SelectField = 'cycle' | 'round' | 'channel' | 'supplier';
type Shared = { readonly typed: Typed; readonly faults: readonly FieldFaultOf[]; readonly scene: Scene };

const labels = {
  name: [phrases.name, phrases.nameHint],
  expires: [phrases.expires, phrases.expiresHint],
  cycle: [phrases.boundCycle, phrases.boundCycleHint],
  round: [phrases.boundRound, phrases.boundRoundHint],
  channel: [phrases.boundChannel, phrases.boundChannelHint],
  supplier: [phrases.boundSupplier, phrases.boundSupplierHint],
} as const;

const Text: FC<Shared & { readonly field: 'name' | 'expires'; readonly type: string }> = ({ field, type, ...of }) => (
  <div class={isFaulty(of.faults, field) ? 'field faulty' : 'field'}>
    <Label field={field} {...of} />
    <input id={field} name={field} type={type} value={of.typed[field]} required {...described(of.faults, field)} />
  </div>
);

const Select: FC<
  Shared & { readonly field: SelectField; readonly none: Words; readonly choices: readonly Choice[] }
> = ({ field, none, choices, ...of }) => (
  <div class={isFaulty(of.faults, field) ? 'field faulty' : 'field'}>
    <Label field={field} {...of} />
    <select id={field} name={field} {...described(of.faults, field)}>
      <option value="">{of.scene.say(none)}</option>
      {choices.map(({ value, title }) => (
        <option value={value} selected={value === of.typed[field]}>
          {of.scene.say(title)}
        </option>
      ))}
    </select>
  </div>
);

const Label: FC<Shared & { readonly field: keyof typeof labels }> = ({ field, faults, scene }) => {
  const [label, hint] = labels[field];
  return (
    <>
      <label for={field}>{scene.say(label)}</label>
      <p class="hint" id={`${field}-hint`}>
        {scene.say(hint)}
      </p>
      <FieldFault field={field} faults={faults} scene={scene} />
    </>
  );
};

function described(faults: readonly FieldFaultOf[], field: string) {
  return isFaulty(faults, field)
    ? { 'aria-describedby': `${field}-hint ${field}-fault`, 'aria-invalid': 'true' as const }
    : { 'aria-describedby': `${field}-hint` };
}

const isFaulty = (faults: readonly FieldFaultOf[], field: string) => faults.some((fault) => fault.field === field);
