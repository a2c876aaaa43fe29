import { listDigest } from '../../shared/fieldwork/draw.ts';
import { type CallList, listCallLists, putCallList } from '../store/call-list.ts';
import { sha256 } from '../store/digest.ts';
import type { Handler } from '../web/door.ts';
import { FaultList, FieldFault, type FieldFaultOf } from '../web/fault-list.tsx';
import { ListField, TextField } from '../web/field.tsx';
import { readForm, single } from '../web/form.ts';
import { localTime } from '../web/local-time.ts';
import { page } from '../web/page.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { type CallRound, callRounds, findCallRound, holds, pathOf, personOf, placeOf } from './found.ts';
import { phrases } from './phrases.ts';
import { readRows, said } from './read-rows.ts';

/** The most bytes of a pasted list. */
export const mostBytes = 2_000_000;

/** The rounds that ask by phone. */
export const rounds: Handler = async (scene) => {
  const { say, link } = scene;
  const found = await callRounds(scene);
  return page(
    scene,
    { title: phrases.calls },
    <>
      <h1>{say(phrases.calls)}</h1>
      <p class="lead">{say(found.length === 0 ? phrases.noRounds : phrases.lead)}</p>
      {found.length === 0 && <p>{say(phrases.noRoundsNext)}</p>}
      <ul class="ways">
        {found.map((of) => (
          <li>
            <a href={link(pathOf(of))}>{say(of.round.title)}</a>
            <p>{say(of.cycle.title)}</p>
          </li>
        ))}
      </ul>
    </>,
  );
};

/** The lists of a round, and a form for one more. */
export const lists: Handler = async (scene) => {
  const of = await findCallRound(scene);
  return of ? listsPage(scene, of) : refusal(scene, 'not-found');
};

/** Fixes a list: from now on its digest stands in the ledger. */
export const handIn: Handler = async (scene) => {
  const of = await findCallRound(scene);
  if (!of) return refusal(scene, 'not-found');
  const { store, now, random } = scene.house;
  const form = await readForm(scene);
  const [title = '', channel = '', each = '', rows = ''] = ['title', 'channel', 'each', 'rows'].map((name) =>
    (single(form, name) ?? '').trim(),
  );
  const read = readRows(of, rows);
  const faults: FieldFaultOf[] = [];
  if (title === '' || [...title].length > 40) faults.push({ field: 'title', words: phrases.titleFault });
  if (!of.channels.some(({ id }) => id === channel)) faults.push({ field: 'channel', words: phrases.channelFault });
  if (!/^[1-9]\d{0,3}$/.test(each) || Number(each) > 2000) faults.push({ field: 'each', words: phrases.eachFault });
  faults.push(...read.faults.map((words) => ({ field: 'rows', words })));
  if (faults.length > 0) return listsPage(scene, of, { title, channel, each, rows }, faults);
  const at = now();
  const madeBy = personOf(scene).login;
  const list: CallList = {
    ...placeOf(of),
    ...{ id: `l${Buffer.from(random(6)).toString('hex')}`, title, channel, each: Number(each) },
    ...{ lines: read.lines.length, digest: listDigest(read.lines, sha256), madeAt: at, madeBy },
  };
  await putCallList(store, { actor: madeBy, action: 'fix-call-list', reason: title, at }, list, read.lines);
  return scene.c.redirect(scene.link(`${pathOf(of)}/${list.id}`), 303);
};

type Given = { readonly title: string; readonly channel: string; readonly each: string; readonly rows: string };

async function listsPage(
  scene: Scene,
  of: CallRound,
  given?: Given,
  faults: readonly FieldFaultOf[] = [],
): Promise<Response> {
  const { say, link } = scene;
  const all = await listCallLists(scene.house.store, placeOf(of));
  return page(
    scene,
    { title: of.round.title, status: faults.length > 0 ? 422 : 200 },
    <>
      <Crumbs scene={scene} />
      <FaultList faults={faults} scene={scene} />
      <h1>{say(of.round.title)}</h1>
      <p class="lead">{say(phrases.lead)}</p>
      <h2>{say(phrases.lists)}</h2>
      {all.length === 0 ? <p>{say(phrases.none)}</p> : <Lists of={of} all={all} scene={scene} />}
      {holds(scene, 'office', 'third-party') && (
        <>
          <h2>{say(phrases.newList)}</h2>
          <form method="post" action={link(pathOf(of))}>
            <TextField name="title" label={phrases.title} value={given?.title} faults={faults} scene={scene} />
            <ListField
              {...{ name: 'channel', label: phrases.channel, value: given?.channel, faults, scene }}
              options={of.channels}
            />
            <TextField name="each" label={phrases.each} value={given?.each} faults={faults} scene={scene} />
            <div class={faults.some(({ field }) => field === 'rows') ? 'field faulty' : 'field'}>
              <label for="rows">{say(phrases.rows)}</label>
              <p class="hint" id="rows-hint">
                {say(phrases.rowsHint)}
              </p>
              <FieldFault
                field="rows"
                faults={faults.filter(({ field }) => field === 'rows').slice(0, 1)}
                scene={scene}
              />
              <textarea id="rows" name="rows" rows={8} aria-describedby="rows-hint">
                {given?.rows ?? ''}
              </textarea>
            </div>
            <p class="actions">
              <button class="button" type="submit">
                {say(phrases.handIn)}
              </button>
            </p>
          </form>
        </>
      )}
    </>,
  );
}

function Lists({
  of,
  all,
  scene,
}: {
  readonly of: CallRound;
  readonly all: readonly CallList[];
  readonly scene: Scene;
}) {
  const { say, link, language } = scene;
  return (
    <table class="figures stack">
      <thead>
        <tr>
          <th scope="col">{say(phrases.list)}</th>
          <th scope="col" class="num">
            {say(phrases.lines)}
          </th>
          <th scope="col">{say(phrases.state)}</th>
        </tr>
      </thead>
      <tbody>
        {all.map((list) => (
          <tr>
            <th scope="row">
              <a href={link(`${pathOf(of)}/${list.id}`)}>{list.title}</a>
              <span class="own-line muted small">
                {say(said(phrases.handedIn, { by: list.madeBy, time: localTime(list.madeAt, language) }))}
              </span>
            </th>
            <td class="num" data-label={say(phrases.lines)}>
              {list.lines}
            </td>
            <td data-label={say(phrases.state)}>
              <span class={list.drawnAt ? 'tag good' : 'tag'}>
                {say(list.drawnAt ? phrases.drawn : phrases.notDrawn)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
