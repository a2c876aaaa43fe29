import type { Role } from '../store/person.ts';
import { fileBodyLimit } from '../web/body.ts';
import { type Door, door } from '../web/door.ts';
import type { House } from '../web/house.ts';
import { act, preview } from './decide.ts';
import { records, template } from './downloads.ts';
import { list } from './list.ts';
import { source } from './source.ts';
import { upload } from './upload.ts';

/** Who hands in; what is theirs, each page finds out. */
const senders: readonly Role[] = ['third-party', 'contact', 'office'];

/** Who accepts. */
const keepers: readonly Role[] = ['office'];

/** The door of suppliers: figures, scores and claims come in by workbook and are accepted by a second person. */
export function scores(house: House): Door {
  return door(house, (on) => {
    on.get('/scores', senders, list);
    on.get('/scores/:cycle/:source', senders, source);
    on.post('/scores/:cycle/:source', senders, upload, fileBodyLimit);
    on.get('/scores/:cycle/:source/template.xlsx', senders, template('xlsx'));
    on.get('/scores/:cycle/:source/template.csv', senders, template('csv'));
    on.get('/scores/:cycle/:source/:id', senders, preview);
    on.get('/scores/:cycle/:source/:id/records.xlsx', senders, records('xlsx'));
    on.get('/scores/:cycle/:source/:id/records.csv', senders, records('csv'));
    on.post('/scores/:cycle/:source/:id/submit', senders, act('submit'));
    on.post('/scores/:cycle/:source/:id/withdraw', senders, act('withdraw'));
    on.post('/scores/:cycle/:source/:id/accept', keepers, act('accept'));
    on.post('/scores/:cycle/:source/:id/return', keepers, act('return'));
  });
}
