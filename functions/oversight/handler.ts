import { handle } from 'hono/aws-lambda';
import { openHouse } from '../web/house.ts';
import { oversight } from './app.tsx';

/** The door to data quality as one application, for any host. */
export const app = oversight(openHouse(process.env)).app;

/** The same as a Lambda. */
export const handler = handle(app);
