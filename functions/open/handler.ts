import { handle } from 'hono/aws-lambda';
import { openHouse } from '../web/house.ts';
import { open } from './app.tsx';

/** The open door as one application, for any host. */
export const app = open(openHouse(process.env)).app;

/** The same as a Lambda. */
export const handler = handle(app);
