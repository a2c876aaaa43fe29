import type { Role } from '../store/person.ts';
import { fileBodyLimit } from '../web/body.ts';
import { type Door, door } from '../web/door.ts';
import type { House } from '../web/house.ts';
import type { Scene } from '../web/scene.ts';
import { compare } from './compare.tsx';
import { confirmDelete, doDelete } from './delete-page.tsx';
import { send, show } from './edit.ts';
import { jsonForm, replaceByJson } from './json-page.tsx';
import { list } from './list-page.tsx';
import { move } from './move.ts';
import { askCycle, openCycle } from './open-cycle.tsx';
import { listSections } from './parts.ts';
import { askPublish, publish } from './publish.tsx';
import { draftJson, published, publishedJson } from './published-page.tsx';
import { readyEvidence, readyJson } from './ready-files.ts';
import { readyPage } from './ready-page.tsx';
import { readyUnit } from './ready-unit-page.tsx';
import { section } from './section-page.tsx';
import { askSimulation, simulate } from './simulate.tsx';
import { start, startFrom, startFromJson } from './start.ts';
import { tree } from './tree-page.tsx';
import { partBodyLimit, planBodyLimit } from './upload.ts';

/** Who writes plans, and who reads what was published. */
const writers: readonly Role[] = ['office'];
const readers: readonly Role[] = ['office', 'auditor'];

/** Parts of a draft that are one page each. */
const singles = ['frame', 'groups', 'suppliers', 'minimums', 'earlier'] as const;

/** The door where plans are written: drafts, their faults, comparison, simulation, publication. */
export function drafts(house: House): Door {
  return door(house, (on) => {
    on.get('/drafts', readers, list);
    on.get('/drafts/new', writers, start);
    on.post('/drafts/new', writers, startFrom);
    on.post('/drafts/new/json', writers, startFromJson, planBodyLimit);
    on.get('/drafts/ready/:id', writers, readyPage);
    on.get('/drafts/ready/:id/plan.json', writers, readyJson);
    on.get('/drafts/ready/:id/evidence.json', writers, readyEvidence);
    on.get('/drafts/ready/:id/units/:unit', writers, readyUnit);
    on.get('/drafts/published/:plan/:version', readers, published);
    on.get('/drafts/published/:plan/:version/plan.json', readers, publishedJson);
    on.get('/drafts/published/:plan/:version/open-cycle', writers, askCycle);
    on.post('/drafts/published/:plan/:version/open-cycle', writers, openCycle, fileBodyLimit);

    on.get('/drafts/:draft', writers, tree);
    on.get('/drafts/:draft/plan.json', writers, draftJson);
    on.get('/drafts/:draft/json', writers, jsonForm);
    on.post('/drafts/:draft/json', writers, replaceByJson, planBodyLimit);
    on.get('/drafts/:draft/delete', writers, confirmDelete('draft'));
    on.post('/drafts/:draft/delete', writers, doDelete('draft'));
    on.get('/drafts/:draft/compare', writers, compare);
    on.get('/drafts/:draft/simulate', writers, askSimulation);
    on.post('/drafts/:draft/simulate', writers, simulate);
    on.get('/drafts/:draft/publish', writers, askPublish);
    on.post('/drafts/:draft/publish', writers, publish);
    for (const name of singles) {
      const asked = () => ({ section: name });
      on.get(`/drafts/:draft/${name}`, writers, show(asked));
      on.post(`/drafts/:draft/${name}`, writers, send(asked), partBodyLimit);
    }
    for (const name of listSections) {
      const adding = () => ({ section: name, adding: true });
      on.get(`/drafts/:draft/${name}`, writers, section(name));
      on.get(`/drafts/:draft/${name}/add`, writers, show(adding));
      on.post(`/drafts/:draft/${name}/add`, writers, send(adding), partBodyLimit);
    }
    for (const name of ['nodes', ...listSections] as const) {
      const asked = (scene: Scene) => ({ section: name, place: scene.c.req.param('place') });
      on.get(`/drafts/:draft/${name}/:place`, writers, show(asked));
      on.post(`/drafts/:draft/${name}/:place`, writers, send(asked), partBodyLimit);
      on.post(`/drafts/:draft/${name}/:place/move`, writers, move(name));
      on.get(`/drafts/:draft/${name}/:place/delete`, writers, confirmDelete(name));
      on.post(`/drafts/:draft/${name}/:place/delete`, writers, doDelete(name));
    }
    on.get('/drafts/:draft/nodes/:place/add', writers, show(under));
    on.post('/drafts/:draft/nodes/:place/add', writers, send(under), partBodyLimit);
  });
}

/** A node about to be added below another one. */
function under({ c }: Scene) {
  return { section: 'nodes', place: c.req.param('place'), adding: true, kind: c.req.query('kind') };
}
