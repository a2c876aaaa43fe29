import { handle } from 'hono/aws-lambda';
import { openHouse } from '../web/house.ts';
import { calls } from './app.tsx';

/** The door of calls as one application, for any host. */
export const app = calls(openHouse(process.env)).app;

/** The same as a Lambda. */
export const handler = handle(app);
