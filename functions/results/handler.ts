import { handle } from 'hono/aws-lambda';
import { openHouse } from '../web/house.ts';
import { results } from './app.tsx';

/** The door of results as one application, for any host. */
export const app = results(openHouse(process.env)).app;

/** The same as a Lambda. */
export const handler = handle(app);
