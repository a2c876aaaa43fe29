import { raterReports } from '../../shared/statistics/answers/rater-report.ts';
import { seeded } from '../../shared/statistics/random.ts';
import type { Phrases } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { judged } from './basis.ts';
import { SeverityChart } from './charts.tsx';
import { analysisPage } from './frame.tsx';
import { raterNotes, reportTables } from './report/raters-table.ts';
import { mostBallots } from './size.ts';
import type { Source } from './source.ts';
import { TableView } from './table-view.tsx';
import { tooManyBallots } from './too-many.tsx';

const words = {
  lead: {
    zh: '谁手松、谁手紧，扣除松严以后各单位的平均分是多少，去掉最高最低分改变了什么。',
    en: 'Who is strict and who is lenient, what units have once that is taken out, and what dropping extremes changes.',
  },
} satisfies Phrases;

/** Strict and lenient raters, means without severity, favours returned: of every audience that rates several units. */
export function raters(scene: Scene, source: Source): Response {
  const isTooMuch = source.evidence.ballots.length > mostBallots;
  const found = isTooMuch ? { reports: [], tooFew: [] } : raterReports(judged(source), seeded(1));
  return analysisPage(
    scene,
    source,
    { section: 'raters' },
    <>
      <p class="lead">{scene.say(words.lead)}</p>
      {isTooMuch && tooManyBallots(scene, source)}
      {found.reports.map((report) => (
        <>
          {reportTables(report).map((table, at) => (
            <TableView table={table} scene={scene}>
              {at === 0 && <SeverityChart report={report} scene={scene} />}
            </TableView>
          ))}
        </>
      ))}
      {!isTooMuch && raterNotes(found).map((table) => <TableView table={table} scene={scene} />)}
    </>,
  );
}
