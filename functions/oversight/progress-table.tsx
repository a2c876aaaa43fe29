import type { FC } from 'hono/jsx';
import type { Unit } from '../../shared/cycle/cycle.ts';
import type { Audience } from '../../shared/plan/schema.ts';
import { fill, type Words } from '../../shared/words.ts';
import type { Progress } from '../store/progress.ts';
import type { Scene } from '../web/scene.ts';
import { Scroll } from '../web/scroll.tsx';
import { countNote, countWords } from '../web/shown-count.ts';
import { phrases } from './phrases.ts';
import { type ShownBallots, type ShownProgress, shownProgress, type Where } from './shown-progress.ts';

/** How many of how many: by unit, by stratum, and by both where there are several of each. */
export const ProgressTables: FC<{
  readonly audience: Audience;
  readonly units: readonly Unit[];
  readonly progress: Progress;
  /** Whether ballots still come. */
  readonly provisional: boolean;
  readonly scene: Scene;
}> = ({ audience, units, progress, provisional, scene }) => {
  const { say } = scene;
  const subjects = audience.cards === 'all-units' ? [] : units.map(({ unit, title }) => ({ id: unit, title }));
  const strata = strataOf(audience, progress);
  const shown = shownProgress(progress, provisional);
  const isEmpty = progress.cards.length + progress.ballots.length === 0;
  return (
    <section>
      <h2 id="progress">{say(phrases.progress)}</h2>
      <p>{say(isEmpty ? phrases.nothing : phrases.progressHint)}</p>
      {!isEmpty && <p class="muted small">{say(countNote)}</p>}
      {!isEmpty && (
        <>
          {subjects.length > 0 && (
            <Lines title={phrases.byUnit} of={phrases.unit} rows={subjects} at={ofSubject} {...{ shown, scene }} />
          )}
          {(strata.length > 1 || subjects.length === 0) && (
            <Lines title={phrases.byStratum} of={phrases.stratum} rows={strata} at={ofStratum} {...{ shown, scene }} />
          )}
          {subjects.length > 1 && strata.length > 1 && <Crossed {...{ subjects, strata, shown, scene }} />}
        </>
      )}
    </section>
  );
};

type Row = { readonly id: string; readonly title: Words };
const ofSubject = (subject: string): Where => ({ subject });
const ofStratum = (stratum: string): Where => ({ stratum });

const Lines: FC<{
  readonly title: Words;
  readonly of: Words;
  readonly rows: readonly Row[];
  readonly at: (id: string) => Where;
  readonly shown: ShownProgress;
  readonly scene: Scene;
}> = ({ title, of, rows, at, shown, scene }) => {
  const { say } = scene;
  return (
    <Scroll label={say(title)} scene={scene}>
      <table class="figures even">
        <caption>{say(title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(of)}</th>
            {[phrases.cards, phrases.ballots, phrases.rate].map((head) => (
              <th scope="col" class="num">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title: called }) => (
            <Line title={called} where={at(id)} shown={shown} scene={scene} />
          ))}
          {rows.length > 1 && <Line title={phrases.all} where={{}} shown={shown} scene={scene} />}
        </tbody>
      </table>
    </Scroll>
  );
};

const Line: FC<{
  readonly title: Words;
  readonly where: Where;
  readonly shown: ShownProgress;
  readonly scene: Scene;
}> = ({ title, where, shown, scene }) => {
  const [cards, ballots] = [shown.cards(where), shown.ballots(where)];
  return (
    <tr class={Object.keys(where).length === 0 ? 'total' : undefined}>
      <th scope="row">{scene.say(title)}</th>
      <td class="num">{cards === 0 ? '—' : cards}</td>
      <td class="num">{ballotsText(ballots, scene)}</td>
      <td class="num">{rateText(ballots, cards, scene) || '—'}</td>
    </tr>
  );
};

const Crossed: FC<{
  readonly subjects: readonly Row[];
  readonly strata: readonly Row[];
  readonly shown: ShownProgress;
  readonly scene: Scene;
}> = ({ subjects, strata, shown, scene }) => {
  const { say } = scene;
  return (
    <>
      <h3 id="by-both">{say(phrases.byBoth)}</h3>
      <Scroll label={say(phrases.byBoth)} scene={scene}>
        <table class="figures names" aria-labelledby="by-both">
          <thead>
            <tr>
              <th scope="col">{say(phrases.unit)}</th>
              {strata.map(({ title }) => (
                <th scope="col" class="num">
                  {say(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {subjects.map((subject) => (
              <tr>
                <th scope="row">{say(subject.title)}</th>
                {strata.map((stratum) => (
                  <Cell where={{ subject: subject.id, stratum: stratum.id }} shown={shown} scene={scene} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
};

const Cell: FC<{ readonly where: Where; readonly shown: ShownProgress; readonly scene: Scene }> = ({
  where,
  shown,
  scene,
}) => {
  const [cards, ballots] = [shown.cards(where), shown.ballots(where)];
  if (ballots === undefined) return <td class="num">—</td>;
  return (
    <td class="num">
      {ballotsText(ballots, scene)} / {cards === 0 ? '—' : cards}{' '}
      <small class="muted">{rateText(ballots, cards, scene)}</small>
    </td>
  );
};

/** The strata of the plan, and one line more where something names none. */
function strataOf({ strata = [] }: Audience, { cards, ballots }: Progress): readonly Row[] {
  const without = [...cards, ...ballots].some(({ stratum }) => stratum === '');
  return [...strata, ...(without ? [{ id: '', title: phrases.noStratum }] : [])];
}

function ballotsText(ballots: ShownBallots | undefined, { say }: Scene): string {
  if (ballots === undefined) return '—';
  return say(ballots === 'withheld' ? phrases.withheld : countWords(ballots));
}

/** Rounded down: what is not complete never reads 100%. More ballots than cards is no rate: some came without a card. */
function rateText(ballots: ShownBallots | undefined, cards: number, { say }: Scene): string {
  if (ballots === undefined || typeof ballots === 'string') return '';
  const n = typeof ballots === 'number' ? ballots : ballots.from;
  if (cards === 0 || n > cards) return '';
  const rate = `${Math.floor((n * 100) / cards)}%`;
  return typeof ballots === 'number' ? rate : fill(say(phrases.rateFrom), { rate });
}
