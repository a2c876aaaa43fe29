import { handle } from 'hono/aws-lambda';
import { openHouse } from '../web/house.ts';
import { kiosk } from './app.tsx';

/** The door of devices as one application, for any host. */
export const app = kiosk(openHouse(process.env)).app;

/** The same as a Lambda. */
export const handler = handle(app);
