import { handle } from 'hono/aws-lambda';
import { openHouse } from '../web/house.ts';
import { comments } from './app.tsx';

/** The door to what raters wrote as one application, for any host. */
export const app = comments(openHouse(process.env)).app;

/** The same as a Lambda. */
export const handler = handle(app);
