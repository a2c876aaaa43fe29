import { handle } from 'hono/aws-lambda';
import { openHouse } from '../web/house.ts';
import { people } from './app.tsx';

/** The door as a host on a server mounts it. */
export const { app } = people(openHouse(process.env));

/** The same door as a Lambda. */
export const handler = handle(app);
