import { handle } from 'hono/aws-lambda';
import { openHouse } from '../web/house.ts';
import { cards } from './app.tsx';

/** The door of cards as one application, for any host. */
export const app = cards(openHouse(process.env)).app;

/** The same as a Lambda. */
export const handler = handle(app);
