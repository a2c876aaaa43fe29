import type { FC } from 'hono/jsx';
import type { Words } from '../../shared/words.ts';
import type { PaperReport } from '../store/paper.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { batchPath, type FoundBatch, holds, mayType } from './found.ts';
import { filled, phrases } from './phrases.ts';
import { checkedSheets, rateOf, waiting } from './progress.ts';

/** Where a batch stands, what was found, and the one step to take next. */
export function batchPage(scene: Scene, found: FoundBatch): Response {
  const { say } = scene;
  const { batch, of, entries } = found;
  return page(
    scene,
    { title: { zh: batch.title, en: batch.title } },
    <>
      <Crumbs of={of} scene={scene} />
      <h1>{batch.title}</h1>
      <p class="lead">
        {say(of.round.title)}{' '}
        <span class={batch.state === 'cast' ? 'tag good' : 'tag live'}>{say(phrases[batch.state])}</span>
      </p>
      {scene.c.req.query('done') === 'removed' && (
        <p class="note good" role="status">
          {say(phrases.removed)}
        </p>
      )}
      {batch.state === 'cast' && entries.first.size > 0 && <p class="note warn">{say(phrases.leftover)}</p>}
      {batch.state !== 'cast' && !mayType(of.state) && <p class="note warn">{say(phrases.over)}</p>}
      {batch.report && <Report report={batch.report} scene={scene} />}
      {batch.state === 'entering' && <p>{say(filled(phrases.savedCount, { n: entries.first.size }))}</p>}
      <Check found={found} scene={scene} />
      <Next found={found} scene={scene} />
      {batch.state !== 'cast' && (
        <>
          <h2>{say(phrases.steps)}</h2>
          <ol class="steps">
            {[phrases.stepFirst, phrases.stepSecond, phrases.stepDiffer, phrases.stepCast].map((step) => (
              <li>{say(step)}</li>
            ))}
          </ol>
        </>
      )}
    </>,
  );
}

type Shown = { readonly found: FoundBatch; readonly scene: Scene };

/** What was drawn, what waits, what came of it. */
const Check: FC<Shown> = ({ found, scene: { say, language } }) => {
  const { batch } = found;
  const { check, errors } = batch;
  if (!check) return null;
  const sheets = checkedSheets(found);
  const todo = sheets.filter(({ second }) => !second).map(({ first }) => first.number);
  const n = check.numbers.length;
  return (
    <>
      {batch.state === 'checking' && !errors && (
        <p>{say(filled(phrases.drawn, { of: check.of, n, done: sheets.length - todo.length }))}</p>
      )}
      {batch.state === 'checking' && todo.length > 0 && (
        <p class="note">{say(filled(phrases.todo, { numbers: todo.join(language === 'zh' ? '、' : ', ') }))}</p>
      )}
      {errors && <p class="note good">{say(filled(phrases.settledNote, { ...errors, rate: rateOf(errors) }))}</p>}
      {n < check.of && <p class="muted small">{say(filled(phrases.recipe, { n, seed: check.seed }))}</p>}
    </>
  );
};

const Next: FC<Shown> = ({ found, scene }) => {
  const { batch, of, entries } = found;
  const typing = mayType(of.state) && holds(scene, 'office', 'third-party');
  const casting = holds(scene, 'office');
  const ways: (readonly [string, Words])[] = [];
  if (batch.state === 'cast' && casting && entries.first.size > 0) ways.push(['cast', phrases.castGo]);
  if (batch.state === 'entering' && typing) {
    ways.push(['first', phrases.typeNext]);
    if (entries.first.size > 0) ways.push(['finish', phrases.finishGo]);
  }
  if (batch.state === 'checking' && typing) {
    if (batch.errors) casting && ways.push(['cast', phrases.castGo]);
    else ways.push(waiting(checkedSheets(found)) > 0 ? ['second', phrases.checkGo] : ['differences', phrases.differGo]);
  }
  if (batch.state !== 'cast' && typing && !batch.errors && entries.first.size > 0)
    ways.push(['remove', phrases.removeGo]);
  if (ways.length === 0) return null;
  return (
    <p class="actions">
      {ways.map(([path, words], at) => (
        <a class={at === 0 ? 'button' : 'button quiet'} href={scene.link(`${batchPath(found)}/${path}`)}>
          {scene.say(words)}
        </a>
      ))}
    </p>
  );
};

const Report: FC<{ readonly report: PaperReport; readonly scene: Scene }> = ({ report, scene: { say, language } }) => {
  const listed = (numbers: readonly number[]) =>
    numbers.length === 0
      ? say(filled(phrases.sheets, { n: 0 }))
      : say(
          filled(phrases.numbered, {
            n: numbers.length,
            numbers: numbers.join(language === 'zh' ? '、' : ', '),
          }),
        );
  return (
    <>
      <h2>{say(phrases.report)}</h2>
      <dl class="facts">
        <dt>{say(phrases.counted)}</dt>
        <dd>{say(filled(phrases.sheets, { n: report.counted }))}</dd>
        <dt>{say(phrases.used)}</dt>
        <dd>{listed(report.used)}</dd>
        <dt>{say(phrases.invalid)}</dt>
        <dd>{listed(report.invalid)}</dd>
        <dt>{say(phrases.takenOut)}</dt>
        <dd>{say(filled(phrases.sheets, { n: report.removed }))}</dd>
      </dl>
    </>
  );
};
