import { fill } from '../../shared/words.ts';
import { page } from '../web/page.tsx';
import { refusal } from '../web/refusal.tsx';
import type { Scene } from '../web/scene.ts';
import { documentWords } from './document-words.ts';
import { phrases } from './guide-phrases.ts';
import { isProblemCode, problems } from './problems.ts';

/** The page behind the `type` of a problem: what it means and what to do, for whoever writes the program. */
export function problemPage(scene: Scene): Response {
  const { c, say, link } = scene;
  const code = c.req.param('code') ?? '';
  if (!isProblemCode(code)) return refusal(scene, 'not-found');
  const { status, title, help } = problems[code];
  return page(
    scene,
    { title },
    <>
      <nav class="crumbs" aria-label={say(documentWords.title)}>
        <a href={link('/api')}>{say(documentWords.title)}</a>
      </nav>
      <h1>{say(title)}</h1>
      <p class="lead">
        <code>{code}</code> · {fill(say(phrases.problemLead), { status: String(status) })}
      </p>
      <h2>{say(phrases.whatToDo)}</h2>
      <p>{say(help)}</p>
      <p class="actions">
        <a class="button quiet" href={link('/api')}>
          {say(phrases.problemBack)}
        </a>
      </p>
    </>,
  );
}
