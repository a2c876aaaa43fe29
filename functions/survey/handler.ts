import { handle } from 'hono/aws-lambda';
import { openHouse } from '../web/house.ts';
import { survey } from './app.tsx';

/** The citizen's door as one application, for any host. */
export const app = survey(openHouse(process.env)).app;

/** The same as a Lambda. */
export const handler = handle(app);
