import type { FC } from 'hono/jsx';
import type { Scene } from '../web/scene.ts';
import { phrases } from './phrases.ts';

type Place = { readonly base: string; readonly scene: Scene };

/** The file that is recomputed stands last. */
const files = [
  ['download.xlsx', phrases.downloadBook, phrases.downloadBookFor],
  ['notice.docx', phrases.downloadNotice, phrases.downloadNoticeFor],
  ['download.csv', phrases.downloadCsv, phrases.downloadCsvFor],
  ['download.json', phrases.downloadJson, phrases.downloadJsonFor],
] as const;

/** Above the standing: the file most people want, and the way to the others. The standing stays on the first screen. */
export const DownloadFirst: FC<Place> = ({ base, scene: { say, link, language } }) => (
  <p class="actions no-print">
    <a class="button quiet" href={link(`${base}/download.xlsx?lang=${language}`)}>
      {say(phrases.downloadFirst)}
    </a>{' '}
    <a href="#downloads">{say(phrases.downloadOthers)}</a>
  </p>
);

/** Below the standing: every file of a whole result that the visitor may have, with what it is for. Not on paper. */
export const Downloads: FC<Place & { readonly json: boolean }> = ({ base, json, scene: { say, link, language } }) => (
  <section class="no-print">
    <h2 id="downloads">{say(phrases.takeAway)}</h2>
    <dl class="facts">
      {files.slice(0, json ? files.length : -1).map(([name, title, about]) => (
        <>
          <dt>
            <a href={link(`${base}/${name}?lang=${language}`)}>{say(title)}</a>
          </dt>
          <dd class="muted">{say(about)}</dd>
        </>
      ))}
    </dl>
  </section>
);

/** The file of one unit. */
export const UnitDownload: FC<Place> = ({ base, scene: { say, link, language } }) => (
  <p class="actions no-print">
    <a class="button quiet" href={link(`${base}/download.xlsx?lang=${language}`)}>
      {say(phrases.downloadUnit)}
    </a>{' '}
    <span class="muted small">{say(phrases.downloadUnitFor)}</span>
  </p>
);
