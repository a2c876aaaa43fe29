import { handle } from 'hono/aws-lambda';
import { openHouse } from '../web/house.ts';
import { service } from './app.tsx';

/** The door of ratings after a service as one application, for any host. */
export const app = service(openHouse(process.env)).app;

/** The same as a Lambda. */
export const handler = handle(app);
