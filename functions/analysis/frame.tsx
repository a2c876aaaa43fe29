import type { Child, FC } from 'hono/jsx';
import { fill } from '../../shared/words.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { Crumbs } from './crumbs.tsx';
import { listed, mayWrite } from './found.ts';
import { phrases, sectionTitles } from './phrases.ts';
import { filled } from './report/table.ts';
import { pathOf, type Section, sections } from './section.ts';
import type { Source } from './source.ts';

/**
 * A page of an analysis: where it belongs, that it is no result, what it rests on, and the way to the other sections.
 *
 * Without a section it is the overview. `status` is 422 where the visitor asked for what cannot be.
 */
export function analysisPage(
  scene: Scene,
  source: Source,
  about: { readonly section?: Section; readonly status?: number; readonly top?: Child },
  body: Child,
): Response {
  const { say } = scene;
  const { section, status = 200, top } = about;
  const title = section ? sectionTitles[section] : filled(phrases.analysisOf, { title: source.title });
  const whole = section ? { zh: `${title.zh} – ${source.title.zh}`, en: `${title.en} – ${source.title.en}` } : title;
  return page(
    scene,
    { title: whole, status, wide: true },
    <>
      <Crumbs source={section && source} scene={scene} />
      {top}
      <h1>{say(title)}</h1>
      <p class="note">{say(phrases.notAResult)}</p>
      <Rests source={source} scene={scene} />
      <Sections source={source} here={section} scene={scene} />
      {body}
    </>,
  );
}

/** What the numbers rest on, and what was left out. */
const Rests: FC<{ readonly source: Source; readonly scene: Scene }> = ({ source, scene }) => {
  const { say, link } = scene;
  const { cycle, evidence, open, misfits, madeUp, on } = source;
  const counts = {
    units: String(cycle.roster.length),
    ballots: String(evidence.ballots.length),
    records: String(evidence.records.length),
  };
  const between = scene.language === 'zh' ? '' : ' ';
  return (
    <p class="muted small">
      {[
        ...(on !== undefined && !madeUp ? [fill(say(phrases.basisOn), { cycle: say(cycle.title) })] : []),
        fill(say(madeUp ? phrases.basisMadeUp : phrases.basis), counts),
        ...(open.length > 0 ? [fill(say(phrases.open), { rounds: listed(open.map(say), scene) })] : []),
        ...(misfits > 0 ? [fill(say(phrases.misfits), { n: String(misfits) })] : []),
      ].join(between)}
      {misfits > 0 && mayWrite(scene) && (
        <>
          {' '}
          <a href={link(`${source.path.replace('/analysis', '')}/simulate`)}>{say(phrases.toSimulation)}</a>
        </>
      )}
    </p>
  );
};

const Sections: FC<{ readonly source: Source; readonly here: Section | undefined; readonly scene: Scene }> = ({
  source,
  here,
  scene: { say, link },
}) => (
  <nav class="crumbs no-print" aria-label={say(phrases.sections)}>
    <ul class="run">
      <li>
        <Way path={link(pathOf(source))} isHere={here === undefined} title={say(phrases.overview)} />
      </li>
      {sections.map((section) => (
        <li>
          <Way path={link(pathOf(source, section))} isHere={here === section} title={say(sectionTitles[section])} />
        </li>
      ))}
    </ul>
  </nav>
);

const Way: FC<{ readonly path: string; readonly isHere: boolean; readonly title: string }> = (given) => {
  const { path, isHere, title } = given;
  return isHere ? (
    <a href={path} aria-current="page">
      <strong>{title}</strong>
    </a>
  ) : (
    <a href={path}>{title}</a>
  );
};
