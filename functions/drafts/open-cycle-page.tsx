import type { Child, FC } from 'hono/jsx';
import type { Cycle } from '../../shared/cycle/cycle.ts';
import type { Audience, Plan } from '../../shared/plan/schema.ts';
import { fill, type Words } from '../../shared/words.ts';
import { FaultList, FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import { countyZone } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { roundCount, roundField, type TypedCycle, type TypedRound } from './open-cycle-form.ts';
import { openCycleWords as words } from './open-cycle-words.ts';
import { PublishedCrumbs } from './published-crumbs.tsx';

/** What the form shows: what was typed with its faults, and the cycles whose rosters may be used again. `lines`: how many were read just now. */
export type OpenCycleView = {
  readonly plan: Plan;
  readonly typed: TypedCycle;
  readonly faults: readonly FieldFaultOf[];
  readonly earlier: readonly Cycle[];
  readonly lines: number | undefined;
};

/** The form of a new cycle: names and period, the roster, the rounds of every audience. */
export function openCyclePage(scene: Scene, view: OpenCycleView): Response {
  const { say, link } = scene;
  const { plan, typed, faults } = view;
  const path = `/drafts/published/${plan.id}/${plan.version}`;
  const shared = { faults, scene };
  return page(
    scene,
    { title: words.title, status: faults.length > 0 ? 422 : 200, wide: true },
    <>
      <PublishedCrumbs plan={plan} scene={scene} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(words.title)}</h1>
      <p class="lead">{fill(say(words.lead), { plan: say(plan.title), version: String(plan.version) })}</p>
      <form method="post" action={link(`${path}/open-cycle`)} enctype="multipart/form-data" class="draft">
        {/* What the enter key presses. */}
        <button class="visually-hidden" type="submit" name="do" value="preview" tabindex={-1}>
          {say(words.preview)}
        </button>
        <h2>{say(words.cycle)}</h2>
        <Field name="id" label={words.id} hint={words.idHint} {...shared}>
          <input id="id" name="id" class="short" value={typed.id} {...about('id', faults, true)} autocomplete="off" />
        </Field>
        <div class="across">
          <Field name="zh" label={words.titleZh} {...shared}>
            <input id="zh" name="zh" value={typed.zh} {...about('zh', faults, false)} />
          </Field>
          <Field name="en" label={words.titleEn} {...shared}>
            <input id="en" name="en" value={typed.en} {...about('en', faults, false)} />
          </Field>
          {(['from', 'to'] as const).map((name) => (
            <Field name={name} label={words[name]} {...shared}>
              <input type="date" id={name} name={name} value={typed[name]} {...about(name, faults, false)} />
            </Field>
          ))}
        </div>
        <Roster view={view} scene={scene} />
        <h2>{say(words.rounds)}</h2>
        <p>{fill(say(words.roundsHint), { zone: countyZone })}</p>
        {plan.audiences.map((audience) => (
          <Rounds audience={audience} rounds={typed.rounds.get(audience.id) ?? []} {...shared} />
        ))}
        <p class="actions">
          <button class="button" type="submit" name="do" value="preview">
            {say(words.preview)}
          </button>
          <a class="button quiet" href={link(path)}>
            {say(words.back)}
          </a>
        </p>
      </form>
    </>,
  );
}

type Shared = { readonly faults: readonly FieldFaultOf[]; readonly scene: Scene };

const Field: FC<
  Shared & { readonly name: string; readonly label: Words; readonly hint?: Words; readonly children?: Child }
> = ({ name, label, hint, faults, scene, children }) => (
  <div class={faults.some(({ field }) => field === name) ? 'field faulty' : 'field'}>
    <label for={name}>{scene.say(label)}</label>
    {hint && (
      <p class="hint" id={`${name}-hint`}>
        {scene.say(hint)}
      </p>
    )}
    <FieldFault field={name} faults={faults} scene={scene} />
    {children}
  </div>
);

/** What describes a field to a screen reader, and whether it is at fault. */
function about(name: string, faults: readonly FieldFaultOf[], hinted: boolean) {
  const faulty = faults.some(({ field }) => field === name);
  const by = [hinted ? `${name}-hint` : '', faulty ? `${name}-fault` : ''].filter((id) => id !== '').join(' ');
  return { ...(by !== '' && { 'aria-describedby': by }), ...(faulty && { 'aria-invalid': 'true' as const }) };
}

const Roster: FC<{ readonly view: OpenCycleView; readonly scene: Scene }> = ({ view, scene }) => {
  const { say, language } = scene;
  const { plan, typed, faults, earlier, lines } = view;
  const groups = plan.groups
    .map(({ id, title }) => (language === 'zh' ? `${id}（${say(title)}）` : `${id} (${say(title)})`))
    .join(language === 'zh' ? '、' : ', ');
  const shared = { faults, scene };
  return (
    <>
      <h2>{say(words.roster)}</h2>
      {lines !== undefined && (
        <p class="note good" role="status">
          {fill(say(words.fileRead), { n: String(lines) })}
        </p>
      )}
      <p>{fill(say(words.rosterGroups), { groups })}</p>
      <Field name="roster" label={words.rosterLabel} hint={words.rosterHint} {...shared}>
        <textarea id="roster" name="roster" rows={12} wrap="off" {...about('roster', faults, true)}>
          {typed.roster}
        </textarea>
      </Field>
      <Field name="file" label={words.file} hint={words.fileHint} {...shared}>
        <input type="file" id="file" name="file" accept=".xlsx,.csv" {...about('file', faults, true)} />
        <p class="actions">
          <button class="button quiet" type="submit" name="do" value="file">
            {say(words.readFile)}
          </button>
        </p>
      </Field>
      {earlier.length > 0 && (
        <Field name="earlier" label={words.earlier} hint={words.earlierHint} {...shared}>
          <select id="earlier" name="earlier" {...about('earlier', faults, true)}>
            {earlier.map((cycle) => (
              <option value={cycle.id}>{say(cycle.title)}</option>
            ))}
          </select>
          <p class="actions">
            <button class="button quiet" type="submit" name="do" value="copy">
              {say(words.copy)}
            </button>
          </p>
        </Field>
      )}
    </>
  );
};

const roundLabels = {
  id: words.roundId,
  zh: words.titleZh,
  en: words.titleEn,
  opens: words.opens,
  closes: words.closes,
  grace: words.grace,
} as const;

const roundRows = [
  ['id', 'zh', 'en'],
  ['opens', 'closes', 'grace'],
] as const;

const Rounds: FC<Shared & { readonly audience: Audience; readonly rounds: readonly TypedRound[] }> = (given) => {
  const { audience, rounds, faults, scene } = given;
  const { say } = scene;
  return (
    <section>
      <h3>{say(audience.title)}</h3>
      {audience.kind === 'seats' && !audience.duties && <p class="note">{say(words.noDuties)}</p>}
      <input type="hidden" name={roundCount(audience.id)} value={String(rounds.length)} />
      {rounds.map((round, at) => (
        <fieldset class="row">
          <legend>
            <span class="visually-hidden">{say(audience.title)} </span>
            {fill(say(words.round), { n: String(at + 1) })}
          </legend>
          {roundRows.map((fields) => (
            <div class="across">
              {fields.map((field) => {
                const name = roundField(audience.id, at, field);
                return (
                  <Field name={name} label={roundLabels[field]} faults={faults} scene={scene}>
                    <input
                      id={name}
                      name={name}
                      value={round[field]}
                      {...((field === 'opens' || field === 'closes') && { type: 'datetime-local' })}
                      {...(field === 'grace' && { inputmode: 'numeric' })}
                      {...about(name, faults, false)}
                    />
                  </Field>
                );
              })}
            </div>
          ))}
        </fieldset>
      ))}
      <p class="actions">
        <button class="button quiet" type="submit" name="do" value={`add:${audience.id}`}>
          {say(words.addRound)}
          <span class="visually-hidden"> {say(audience.title)}</span>
        </button>
      </p>
    </section>
  );
};
