import type { FC } from 'hono/jsx';
import { type Tried, tryAlternatives } from '../../shared/statistics/alternatives/tried.ts';
import type { Basis, GroupBasis } from '../../shared/statistics/basis.ts';
import { effectiveWeights } from '../../shared/statistics/weights/effective.ts';
import { fill, type Words } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { byShift, furthestText } from './alternatives-page.tsx';
import { fixed } from './amounts.ts';
import { judged } from './basis.ts';
import { weightDraws } from './draws.ts';
import { decidingIn, idleIn, sureIn } from './findings.ts';
import { listed } from './found.ts';
import { analysisPage } from './frame.tsx';
import { overviewWords as words } from './overview-words.ts';
import { sectionTitles } from './phrases.ts';
import { alternativeTitle, untriedWords } from './report/alternative-words.ts';
import { pathOf, type Section } from './section.ts';
import { redrawsOf, sizeOf, triesAlternatives } from './size.ts';
import type { Source } from './source.ts';
import { sureness } from './sure.ts';

/** Sentences about a group, or about a choice. */
type Finding = { readonly about: Words; readonly sentences: readonly string[] };

/** An analysis in sentences, the most telling first, each part with the way to all its numbers. */
export function overview(scene: Scene, source: Source): Response {
  const { say, link } = scene;
  const basis = judged(source);
  const { groups, plan } = basis;
  const about = (sentencesOf: (group: GroupBasis) => readonly string[]) =>
    groups.map((group): Finding => ({ about: group.title, sentences: sentencesOf(group) })).filter(hasSome);
  const idle = about((group) => idleIn(plan, group, scene));
  const tries = triesAlternatives(sizeOf(basis));
  const all = tries && groups.some(({ ranked }) => ranked) ? tryAlternatives(basis) : [];
  const part = { source, scene };
  return analysisPage(
    scene,
    source,
    {},
    <>
      <p class="lead">{say(words.lead)}</p>
      <Part
        {...part}
        title={words.decides}
        section="weights"
        findings={about((group) => decidingIn(effectiveWeights(plan, group), scene))}
      />
      <Part
        {...part}
        title={words.nothing}
        section="indicators"
        findings={idle}
        last={idle.length === 0 ? [say(words.nobodyIdle)] : []}
      />
      <Part {...part} title={words.together} section="ranks" {...sureFindings(basis, scene)} />
      {all.length > 0 && (
        <Part {...part} title={words.choices} section="alternatives" {...choiceFindings(basis, all, scene)} />
      )}
      {!tries && (
        <Part {...part} title={words.choices} section="alternatives" findings={[]} last={[say(words.tooLarge)]} />
      )}
      <h2>{say(words.elsewhere)}</h2>
      <p>
        {say(words.whatIf)}{' '}
        <a href={link(pathOf(source, 'what-if'))}>{fill(say(words.to), { title: say(sectionTitles['what-if']) })}</a>
      </p>
      {(['surveys', 'raters'] as const).map((section) => (
        <p>
          {say(words[section])}{' '}
          <a href={link(pathOf(source, section))}>{fill(say(words.to), { title: say(sectionTitles[section]) })}</a>
        </p>
      ))}
      <h2>{say(words.takeAway)}</h2>
      <p class="actions no-print">
        {tries && (
          <a class="button" href={link(pathOf(source, 'analysis.xlsx'))}>
            {say(words.book)}
          </a>
        )}
        <a class="button quiet" href={link(pathOf(source, 'weights.json'))}>
          {say(words.drawn)}
        </a>
      </p>
    </>,
  );
}

function hasSome({ sentences }: Finding): boolean {
  return sentences.length > 0;
}

const Part: FC<{
  readonly title: Words;
  readonly section: Section;
  readonly findings: readonly Finding[];
  /** What is said of all of them together. */
  readonly last?: readonly string[];
  readonly source: Source;
  readonly scene: Scene;
}> = ({ title, section, findings, last = [], source, scene: { say, link, language } }) => (
  <section>
    <h2>{say(title)}</h2>
    {findings.length > 0 && (
      <dl class="facts">
        {findings.map(({ about, sentences }) => (
          <>
            <dt>{say(about)}</dt>
            <dd>{sentences.join(language === 'zh' ? '' : ' ')}</dd>
          </>
        ))}
      </dl>
    )}
    {last.map((sentence) => (
      <p>{sentence}</p>
    ))}
    <p>
      <a href={link(pathOf(source, section))}>{fill(say(words.all), { title: say(sectionTitles[section]) })}</a>
    </p>
  </section>
);

function sureFindings(basis: Basis, scene: Scene) {
  const { say } = scene;
  const size = sizeOf(basis);
  const draws = { seed: 1, weights: { draws: weightDraws, percent: 25 }, ballots: redrawsOf(size) };
  const sure = sureness(basis, draws);
  const findings = sure.map((one): Finding => ({ about: one.group.title, sentences: sureIn(one, scene) }));
  return {
    findings: findings.filter(hasSome),
    last: [
      ...(sure.length === 0 ? [say(words.noRanking)] : []),
      ...(size.ballots > 0 && draws.ballots === 0 ? [say(words.tooMany)] : []),
    ],
  };
}

/** The three choices that move the ranking most, then how many were tried at all. */
function choiceFindings(basis: Basis, all: readonly Tried[], scene: Scene) {
  const { say } = scene;
  const tried = byShift(all);
  const moving = tried.filter(({ average }) => average > 0);
  const untried = all.filter(untriedWords);
  const titles = new Map(basis.result.units.map(({ unit, title }) => [unit, title]));
  const count = { n: String(tried.length), k: String(tried.length - moving.length) };
  return {
    findings: moving.slice(0, 3).map((one): Finding => {
      const values = { average: fixed(one.average, 2), furthest: furthestText(one, titles, scene) };
      return { about: alternativeTitle(one), sentences: [fill(say(words.choice), values)] };
    }),
    last: [
      fill(say(moving.length === 0 ? words.noChoice : words.steady), count),
      ...(untried.length === 0
        ? []
        : [
            fill(say(words.untriedSome), {
              n: String(untried.length),
              titles: listed(
                untried.map((one) => say(alternativeTitle(one))),
                scene,
              ),
            }),
          ]),
    ],
  };
}
