import { handle } from 'hono/aws-lambda';
import { openHouse } from '../web/house.ts';
import { drafts } from './app.tsx';

/** The door of drafts as one application, for any host. */
export const app = drafts(openHouse(process.env)).app;

/** The same as a Lambda. */
export const handler = handle(app);
