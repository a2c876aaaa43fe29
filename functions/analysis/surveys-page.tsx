import type { FC } from 'hono/jsx';
import { surveyReports } from '../../shared/statistics/answers/survey-report.ts';
import { sampleSize } from '../../shared/statistics/survey/sample-size.ts';
import { fill } from '../../shared/words.ts';
import { FaultList } from '../web/fault-list.tsx';
import type { Scene } from '../web/scene.ts';
import { judged } from './basis.ts';
import { SurveyChart } from './charts.tsx';
import { analysisPage } from './frame.tsx';
import { surveyTable } from './report/surveys-table.ts';
import { mostBallots } from './size.ts';
import type { Source } from './source.ts';
import { type AskedSurvey, askedSurvey } from './surveys-asked.ts';
import { SurveyForm } from './surveys-form.tsx';
import { surveysWords as words } from './surveys-words.ts';
import { TableView } from './table-view.tsx';
import { tooManyBallots } from './too-many.tsx';

/** The doubt in every public survey, and how many ballots a margin needs. */
export function surveys(scene: Scene, source: Source): Response {
  const { say } = scene;
  const asked = askedSurvey(scene, source.plan);
  const isFaulty = asked.faults.length > 0;
  const isTooMuch = source.evidence.ballots.length > mostBallots;
  const basis = judged(source);
  const reports = isTooMuch ? [] : surveyReports(basis, asked.sizes);
  return analysisPage(
    scene,
    source,
    { section: 'surveys', status: isFaulty ? 422 : 200, top: <FaultList faults={asked.faults} scene={scene} /> },
    <>
      <p class="lead">{say(words.lead)}</p>
      {isTooMuch && tooManyBallots(scene, source)}
      {!isTooMuch && reports.length === 0 && <p class="note">{say(words.none)}</p>}
      {reports.map((report) => (
        <TableView table={surveyTable(basis, report)} scene={scene}>
          <SurveyChart report={report} scene={scene} />
        </TableView>
      ))}
      <SurveyForm source={source} asked={asked} scene={scene}>
        {!isFaulty && <Needed asked={asked} scene={scene} />}
      </SurveyForm>
    </>,
  );
}

const Needed: FC<{ readonly asked: AskedSurvey; readonly scene: Scene }> = ({ asked: { margin, people }, scene }) => {
  const n = sampleSize(Number(margin) / 100, people === '' ? {} : { population: Number(people) });
  return (
    <p class="note good">
      <strong>{fill(scene.say(words.needed), { n: String(n ?? ''), margin })}</strong>
    </p>
  );
};
