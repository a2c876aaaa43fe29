import type { FC } from 'hono/jsx';
import type { Scene } from '../web/scene.ts';
import type { Content, DocumentOperation, DocumentResponse } from './document.ts';
import { phrases } from './guide-phrases.ts';

/** One operation where it is found in the document. */
export type Placed = { readonly method: string; readonly path: string; readonly operation: DocumentOperation };

/** One operation for people: what it does, what it takes, whole examples, and what may go wrong. */
export const OperationPart: FC<{ readonly placed: Placed; readonly scene: Scene }> = ({ placed, scene }) => {
  const { say } = scene;
  const { method, path, operation } = placed;
  const { operationId, summary, description, security, parameters, requestBody, responses } = operation;
  const body = requestBody?.content['application/json'];
  const good = Object.entries(responses).filter(([status]) => Number(status) < 400);
  const bad = Object.entries(responses).filter(([status]) => Number(status) >= 400);
  return (
    <section aria-labelledby={operationId}>
      <h3 id={operationId}>{summary}</h3>
      <pre>{`${method} ${path}`}</pre>
      <p>{description}</p>
      <p>
        {say(phrases.needs)}
        <code>{security.flatMap(({ token }) => token).join(' ')}</code>
      </p>
      {parameters.length > 0 && <Parameters operation={operation} scene={scene} />}
      {body && (
        <details open>
          <summary>{say(phrases.body)}</summary>
          <Example content={body} scene={scene} />
        </details>
      )}
      {good.map(([status, answer]) => (
        <Answer status={status} answer={answer} scene={scene} />
      ))}
      <p class="small">
        {say(phrases.mayFail)}
        {bad
          .flatMap(([, answer]) => codesOf(answer))
          .map((code, at) => (
            <>
              {at > 0 && ', '}
              <a href={`#problem-${code}`}>{code}</a>
            </>
          ))}
      </p>
    </section>
  );
};

const Parameters: FC<{ readonly operation: DocumentOperation; readonly scene: Scene }> = ({ operation, scene }) => {
  const { say } = scene;
  return (
    <table class="figures stack">
      <caption>{say(phrases.parameters)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(phrases.name)}</th>
          <th scope="col">{say(phrases.where)}</th>
          <th scope="col">{say(phrases.meaning)}</th>
        </tr>
      </thead>
      <tbody>
        {operation.parameters.map((one) => (
          <tr>
            <th scope="row">
              <code>{one.name}</code>
            </th>
            <td data-label={say(phrases.where)}>
              <span>
                {say(phrases[one.in])} · {say(one.required ? phrases.required : phrases.optional)}
              </span>
            </td>
            <td data-label={say(phrases.meaning)}>{one.description}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** A good answer, with its example folded away: it is long, and read once. */
const Answer: FC<{ readonly status: string; readonly answer: DocumentResponse; readonly scene: Scene }> = ({
  status,
  answer,
  scene,
}) => {
  const content = answer.content?.['application/json'];
  const said = (
    <>
      <code>{status}</code> {answer.description}
    </>
  );
  if (!content) return <p>{said}</p>;
  return (
    <details>
      <summary>{said}</summary>
      <Example content={content} scene={scene} />
    </details>
  );
};

const Example: FC<{ readonly content: Content; readonly scene: Scene }> = ({ content, scene }) => {
  const name = String(content.schema.$ref).split('/').at(-1) ?? '';
  return (
    <>
      <p>
        {scene.say(phrases.shapeOf)}
        <a href={`#shape-${name}`}>{name}</a>
      </p>
      <pre>{JSON.stringify(content.example, null, 2)}</pre>
    </>
  );
};

function codesOf(answer: DocumentResponse): readonly string[] {
  return Object.keys(answer.content?.['application/problem+json']?.examples ?? {});
}
