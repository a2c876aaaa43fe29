import { handle } from 'hono/aws-lambda';
import { openHouse } from '../web/house.ts';
import { api } from './app.tsx';

/** The door of other systems as one application, for any host. */
export const app = api(openHouse(process.env)).app;

/** The same as a Lambda. */
export const handler = handle(app);
