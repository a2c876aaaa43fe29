import { handle } from 'hono/aws-lambda';
import { openHouse } from '../web/house.ts';
import { plans } from './app.tsx';

/** The office's door as one application, for any host. */
export const app = plans(openHouse(process.env)).app;

/** The same as a Lambda. */
export const handler = handle(app);
