import type { Node } from '../../schema.ts';
import { fourLevelPoints, leafRounding, outOfHundred, overWhatIsThere, shareOf } from '../parts.ts';
import { complaints, inspections, massReview, tasks } from './conduct.ts';
import { economy } from './economy.ts';
import { systems } from './systems.ts';

const service: Node = {
  id: 'service',
  title: { zh: '政务服务', en: 'Service' },
  source: '全力建设便民服务中心,村(社区)全程代办站,建立完善制度,细化、简化办事流程,提高服务质量,优化办事效能',
  weightByGroup: { stations: '15', villages: '15' },
  aggregate: overWhatIsThere,
  children: [
    {
      id: 'flows',
      title: { zh: '办事流程简化并公布', en: 'Procedures simplified and put up' },
      source: '细化、简化办事流程',
      from: {
        zh: '便民服务中心核对：完成值为已简化并公布流程的事项数，目标值为应公布的事项数',
        en: 'The service centre checks: procedures simplified and put up, of those due',
      },
      handedInBy: [{ supplier: 'service-centre', min: '0', places: 0 }],
      weight: '40',
      measure: shareOf('actual', 'target'),
      curve: outOfHundred,
      round: leafRounding,
    },
    {
      id: 'on-time',
      title: {
        zh: '按承诺时限办结（含全程代办）',
        en: 'Cases closed by the promised date, errands for villagers included',
      },
      source: '指定办事流程、精简办事环节、缩短办事时限,标明每个环节的责任人和承诺时限',
      from: {
        zh: '便民服务中心、全程代办站台账：完成值为按时办结件数，目标值为应办结件数；没有办件的不计分',
        en: 'Registers of the service centre and the village desks: cases closed in time, of those due; without cases no points',
      },
      handedInBy: [{ supplier: 'service-centre', min: '0', places: 0 }],
      weight: '60',
      measure: shareOf('actual', 'target'),
      curve: outOfHundred,
      round: leafRounding,
    },
  ],
};

const openness: Node = {
  id: 'openness',
  title: { zh: '政务村务公开', en: 'Openness of town and village affairs' },
  source: '对公开原则、公开内容、公开程序、公开方式进行规范,并引入群众评判机制,强化监督',
  weightByGroup: { stations: '10', villages: '15' },
  aggregate: overWhatIsThere,
  children: [
    {
      id: 'published',
      title: { zh: '应公开事项按时公开', en: 'Matters made public in time' },
      source: '使各项制度在执行、落实、监督等环节上,环环相扣,处处到位,保证政务村务公开工作的稳定性、长期性和实效性',
      from: {
        zh: '效能监察员逐项核对：完成值为按时公开的事项数，目标值为应公开的事项数',
        en: 'The inspectors check one by one: matters made public in time, of those due',
      },
      handedInBy: [{ supplier: 'inspectors', min: '0', places: 0 }],
      weight: '60',
      measure: shareOf('actual', 'target'),
      curve: outOfHundred,
      round: leafRounding,
    },
    {
      id: 'judged',
      title: { zh: '群众评判公开情况', en: 'Openness as the people judge it' },
      source: '引入群众评判机制',
      from: {
        zh: '村（居）民代表和办事群众，万人评议卡第三题',
        en: 'Villagers and clients, third question of the card',
      },
      weight: '40',
      measure: {
        form: 'review-matrix',
        audience: 'reviewers',
        points: fourLevelPoints,
        items: [{ item: 'openness', weight: '100' }],
        // Enterprises and deputies are not asked whether the village board was readable.
        strata: [
          { stratum: 'villagers', weight: '60' },
          { stratum: 'clients', weight: '40' },
        ],
        emptyItem: 'move-weight',
        emptyStratum: 'move-weight',
        minimum: 10,
        whenNone: 'none',
      },
      curve: outOfHundred,
      round: leafRounding,
    },
  ],
};

/** The indicators of the town's efficiency assessment. */
export const efficiencyTree: Node = {
  id: 'total',
  title: { zh: '效能考核', en: 'Efficiency assessment' },
  source: '制定科学的、量化的、操作性强的具体考核办法,出台有关效能考核评议的实施细则',
  // A unit set up late in the year is judged by what there is, as long as that is most of it.
  aggregate: { ...overWhatIsThere, leastShare: '60' },
  children: [service, openness, economy, systems, tasks, complaints, inspections, massReview],
};
