import type { Role } from '../store/person.ts';
import { type Door, door } from '../web/door.ts';
import type { House } from '../web/house.ts';
import { interview, note, showCall } from './call.tsx';
import { draw, forget, next, show } from './list.tsx';
import { handIn, lists, mostBytes, rounds } from './lists.tsx';

const readers: readonly Role[] = ['office', 'third-party', 'auditor'];
const callers: readonly Role[] = ['office', 'third-party'];

/** The door of interviews by phone: lists fixed before they are drawn from, calls, and what was answered. */
export function calls(house: House): Door {
  return door(house, (on) => {
    on.get('/calls', readers, rounds);
    on.get('/calls/:cycle/:round', readers, lists);
    on.post('/calls/:cycle/:round', callers, handIn, mostBytes);
    on.get('/calls/:cycle/:round/:list', readers, show);
    on.post('/calls/:cycle/:round/:list/draw', callers, draw);
    on.post('/calls/:cycle/:round/:list/next', callers, next);
    on.post('/calls/:cycle/:round/:list/forget', ['office'], forget);
    on.get('/calls/:cycle/:round/:list/numbers/:number', callers, showCall);
    on.post('/calls/:cycle/:round/:list/numbers/:number', callers, note);
    on.post('/calls/:cycle/:round/:list/numbers/:number/interview', callers, interview);
  });
}
