import { handle } from 'hono/aws-lambda';
import { openHouse } from '../web/house.ts';
import { scores } from './app.tsx';

/** The door of suppliers as one application, for any host. */
export const app = scores(openHouse(process.env)).app;

/** The same as a Lambda. */
export const handler = handle(app);
