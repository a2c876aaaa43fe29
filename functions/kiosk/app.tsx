import type { Role } from '../store/person.ts';
import { type Door, door } from '../web/door.ts';
import type { House } from '../web/house.ts';
import { askCode, pair } from './device.tsx';
import { askRevoke, list, one, register, revoke } from './office.tsx';
import { rating } from './rate.tsx';

const readers: readonly Role[] = ['office', 'auditor'];
const actors: readonly Role[] = ['office'];

/**
 * The door of devices at a counter. The office registers them and takes them out of service; a device is known by the
 * token it keeps, and nobody at it is asked who he is.
 */
export function kiosk(house: House): Door {
  const { show, take, takeKept } = rating(house);
  return door(house, (on) => {
    on.get('/kiosk/pair', 'public', askCode);
    on.post('/kiosk/pair', 'public', pair);
    on.get('/kiosk/rate', 'public', show);
    on.post('/kiosk/rate', 'public', take);
    on.post('/kiosk/ballots', 'public', takeKept);
    on.get('/kiosk', readers, list);
    on.get('/kiosk/:cycle/:round', readers, one);
    on.post('/kiosk/:cycle/:round', actors, register);
    on.get('/kiosk/:cycle/:round/:device/revoke', actors, askRevoke);
    on.post('/kiosk/:cycle/:round/:device/revoke', actors, revoke);
  });
}
