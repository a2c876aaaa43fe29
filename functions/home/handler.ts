import { handle } from 'hono/aws-lambda';
import { openHouse } from '../web/house.ts';
import { home } from './app.tsx';

/** The door as a host on a server mounts it. */
export const { app } = home(openHouse(process.env));

/** The same door as a Lambda. */
export const handler = handle(app);
