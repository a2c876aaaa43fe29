import { documentOf } from './document.ts';

/** The document as the file that is served at `/openapi.json`, made when the house is built. */
export function openapiFile(): string {
  return `${JSON.stringify(documentOf('both'))}\n`;
}
