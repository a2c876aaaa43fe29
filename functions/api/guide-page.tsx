import type { Language } from '../../shared/words.ts';
import { page } from '../web/page.tsx';
import type { Scene } from '../web/scene.ts';
import { type Document, documentOf } from './document.ts';
import { documentWords } from './document-words.ts';
import { OperationPart, type Placed } from './guide-operation.tsx';
import { phrases } from './guide-phrases.ts';
import { Shape } from './guide-shape.tsx';
import { problems } from './problems.ts';

/** The readable page of the interface, drawn from its document: for whoever writes a program against it. */
export function guidePage(scene: Scene): Response {
  const { say, link, language, house } = scene;
  const document = documentIn(language);
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Placed => ({ path, method: method.toUpperCase(), operation })),
  );
  const first = new URL(link('/api/v1/cycles'), house.publicUrl).href;
  return page(
    scene,
    { title: documentWords.title, wide: true },
    <>
      <h1>{say(documentWords.title)}</h1>
      <p class="lead">{document.info.description}</p>
      <h2>{say(phrases.begin)}</h2>
      <ol class="steps">
        <li>{say(phrases.step1)}</li>
        <li>
          {say(phrases.step2)}
          <pre>{`curl -H "Authorization: Bearer $PINGYI_TOKEN" ${first}`}</pre>
        </li>
        <li>{say(phrases.step3)}</li>
      </ol>
      <p class="actions">
        <a class="button quiet" href={link('/openapi.json')}>
          {say(phrases.download)}
        </a>
      </p>
      <h2>{say(phrases.rules)}</h2>
      <ul>
        {rules.map((rule) => (
          <li>{say(rule)}</li>
        ))}
      </ul>
      <h2 id="operations">{say(phrases.overview)}</h2>
      <Overview all={all} scene={scene} />
      {all.map((placed) => (
        <OperationPart placed={placed} scene={scene} />
      ))}
      <h2 id="problems">{say(phrases.problems)}</h2>
      <ProblemTable scene={scene} />
      <h2 id="shapes">{say(phrases.shapes)}</h2>
      {Object.entries(document.components.schemas).map(([name, schema]) => (
        <Shape name={name} schema={schema} scene={scene} />
      ))}
    </>,
  );
}

const rules = [
  phrases.ruleNumbers,
  phrases.ruleTimes,
  phrases.rulePages,
  phrases.ruleKept,
  phrases.ruleRepeat,
  phrases.ruleWait,
  phrases.ruleStrict,
  phrases.ruleLanguage,
];

function Overview({ all, scene }: { readonly all: readonly Placed[]; readonly scene: Scene }) {
  const { say } = scene;
  return (
    <table class="figures stack">
      <thead>
        <tr>
          <th scope="col">{say(phrases.what)}</th>
          <th scope="col">{say(phrases.request)}</th>
          <th scope="col">{say(phrases.scope)}</th>
        </tr>
      </thead>
      <tbody>
        {all.map(({ method, path, operation }) => (
          <tr>
            <th scope="row">
              <a href={`#${operation.operationId}`}>{operation.summary}</a>
            </th>
            <td data-label={say(phrases.request)}>
              <code>{`${method} ${path}`}</code>
            </td>
            <td data-label={say(phrases.scope)}>
              <code>{operation.security.flatMap(({ token }) => token).join(' ')}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ProblemTable({ scene }: { readonly scene: Scene }) {
  const { say, link } = scene;
  return (
    <table class="figures stack">
      <thead>
        <tr>
          <th scope="col">{say(phrases.code)}</th>
          <th scope="col" class="num">
            {say(phrases.status)}
          </th>
          <th scope="col">{say(phrases.title)}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(problems).map(([code, { status, title }]) => (
          <tr id={`problem-${code}`}>
            <th scope="row">
              <a href={link(`/api/problems/${code}`)}>{code}</a>
            </th>
            <td class="num" data-label={say(phrases.status)}>
              {String(status)}
            </td>
            <td data-label={say(phrases.title)}>{say(title)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Made once for each language: the document never changes while the house runs. */
const made = new Map<Language, Document>();

function documentIn(language: Language): Document {
  const known = made.get(language) ?? documentOf(language);
  made.set(language, known);
  return known;
}
