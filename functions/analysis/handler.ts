import { handle } from 'hono/aws-lambda';
import { openHouse } from '../web/house.ts';
import { analysis } from './app.tsx';

/** The door of analyses as one application, for any host. */
export const app = analysis(openHouse(process.env)).app;

/** The same as a Lambda. */
export const handler = handle(app);
