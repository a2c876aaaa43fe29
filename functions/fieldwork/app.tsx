import type { Role } from '../store/person.ts';
import { type Door, door } from '../web/door.ts';
import type { House } from '../web/house.ts';
import { askCast, castBatch } from './cast.tsx';
import { settle, showDifferences } from './differences.tsx';
import { askSheet, takeSheet } from './enter.tsx';
import { askFinish, finish } from './finish.tsx';
import { askRemove, remove } from './remove.tsx';
import { begin, list, one, oneBatch } from './stacks.tsx';

const readers: readonly Role[] = ['office', 'third-party', 'auditor'];

/** Who types and compares. */
const typists: readonly Role[] = ['office', 'third-party'];

/** Who has what was typed counted. */
const keepers: readonly Role[] = ['office'];

/** The door of paper sheets: typed, a sample typed again by somebody else, compared, then cast as one batch. */
export function fieldwork(house: House): Door {
  const batch = '/fieldwork/:cycle/:round/:batch';
  return door(house, (on) => {
    on.get('/fieldwork', readers, list);
    on.get('/fieldwork/:cycle/:round', readers, one);
    on.post('/fieldwork/:cycle/:round', typists, begin);
    on.get(batch, readers, oneBatch);
    on.get(`${batch}/first`, typists, askSheet('first'));
    on.post(`${batch}/first`, typists, takeSheet('first'));
    on.get(`${batch}/finish`, typists, askFinish);
    on.post(`${batch}/finish`, typists, finish);
    on.get(`${batch}/second`, typists, askSheet('second'));
    on.post(`${batch}/second`, typists, takeSheet('second'));
    on.get(`${batch}/differences`, typists, showDifferences);
    on.post(`${batch}/differences`, typists, settle);
    on.get(`${batch}/remove`, typists, askRemove);
    on.post(`${batch}/remove`, typists, remove);
    on.get(`${batch}/cast`, keepers, askCast);
    on.post(`${batch}/cast`, keepers, castBatch);
  });
}
