import { handle } from 'hono/aws-lambda';
import { openHouse } from '../web/house.ts';
import { review } from './app.tsx';

/** The door of seats as one application, for any host. */
export const app = review(openHouse(process.env)).app;

/** The same as a Lambda. */
export const handler = handle(app);
