import { attachment, type FileName } from '../web/download.ts';
import type { Scene } from '../web/scene.ts';

/** Anything as a JSON file to keep, indented so that people can read it. `name` comes without its ending. */
export function jsonFile({ c }: Scene, name: Omit<FileName, 'ending'>, value: unknown): Response {
  c.header('content-disposition', attachment({ ...name, ending: 'json' }));
  c.header('content-type', 'application/json; charset=utf-8');
  return c.body(`${JSON.stringify(value, null, 2)}\n`);
}
