import { handle } from 'hono/aws-lambda';
import { openHouse } from '../web/house.ts';
import { fieldwork } from './app.tsx';

/** The door of fieldwork as one application, for any host. */
export const app = fieldwork(openHouse(process.env)).app;

/** The same as a Lambda. */
export const handler = handle(app);
