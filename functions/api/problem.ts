import type { Words } from '../../shared/words.ts';
import type { Scene } from '../web/scene.ts';
import { type ProblemCode, problems } from './problems.ts';

/** One thing to mend: where it is (one of the three), a code for programs, and words for people. */
export type Fault = {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly header?: string;
  readonly code: string;
  readonly words: Words;
};

/** What a problem carries beside its code. */
export type Beside = {
  readonly faults?: readonly Fault[];
  readonly detail?: Words;
  readonly reference?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Faults beyond these are not listed: a batch with a thousand wrong records says so by its first hundred. */
const mostFaults = 100;

/**
 * The answer to a program that does not get what it asked for.
 *
 * Source: RFC 9457.
 */
export function problem(scene: Scene, code: ProblemCode, beside: Beside = {}): Response {
  const { c, say, house, link, language } = scene;
  const { status, title, help } = problems[code];
  const { faults = [], detail = help, reference, headers = {} } = beside;
  const body = {
    type: new URL(link(`/api/problems/${code}`), house.publicUrl).href,
    title: say(title),
    status,
    detail: say(detail),
    ...(reference === undefined ? {} : { reference }),
    ...(faults.length === 0 ? {} : { errors: faults.slice(0, mostFaults).map((fault) => faultLine(scene, fault)) }),
  };
  // By the context, so that headers said before (`allow`) go along.
  return c.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language === 'zh' ? 'zh-CN' : 'en',
    ...headers,
  });
}

/** A fault as a program reads it. */
export function faultLine({ say }: Scene, { words, ...fault }: Fault) {
  return { ...fault, detail: say(words) };
}
