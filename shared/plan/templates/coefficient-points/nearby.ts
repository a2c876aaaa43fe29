import type { Words } from '../../../words.ts';
import type { Node } from '../../schema.ts';
import { leafRounding, outOfHundred, overWhatIsThere } from '../parts.ts';

/** "By and large" in the village, or in the town: nine in ten earn everything, below six in ten there is nothing. */
function handledThere(id: string, title: Words, from: Words): Node {
  return {
    id,
    title,
    source: '真正做到群众办事小事基本不出村(居)、大事基本不出镇',
    from,
    handedInBy: [{ supplier: 'hall', min: '0', places: 0 }],
    weight: '25',
    measure: {
      form: 'ratio',
      actual: 'concluded',
      against: 'received',
      as: 'percent',
      several: 'none',
      whenBothZero: 'none',
      whenAgainstZero: 'none',
      whenNone: 'none',
    },
    curve: {
      form: 'ladder',
      steps: [
        { from: '90', percent: '100' },
        { from: '80', percent: '85' },
        { from: '70', percent: '70' },
        { from: '60', percent: '50' },
      ],
      below: '0',
    },
    round: leafRounding,
  };
}

const onSite: Node = {
  id: 'on-site',
  title: { zh: '现场评价', en: 'Rated on the spot' },
  source: '在便民服务大厅部署现场评价仪',
  from: {
    zh: '办事群众在现场评价仪上评价，或在帮办代办后接受回访',
    en: 'People who came on business, at the window or called back',
  },
  weight: '50',
  measure: {
    form: 'satisfaction',
    audience: 'clients',
    points: ['100', '80', '60', '30', '0'],
    items: [{ item: 'overall', weight: '100' }],
    channels: [
      { channel: 'device', weight: '70' },
      { channel: 'callback', weight: '30' },
    ],
    emptyItem: 'move-weight',
    // A post without errands is rated at its window alone.
    emptyChannel: 'move-weight',
    minimum: 10,
    whenNone: 'none',
  },
  curve: outOfHundred,
  round: leafRounding,
};

/** What people get done nearby, and how they found it: for posts that serve them. */
export const nearby: Node = {
  id: 'nearby',
  title: { zh: '便民服务', en: 'Service to the people' },
  source: '下沉资源,便民服务零距离',
  weightByGroup: { general: '0', frontline: '0', service: '35', resident: '20' },
  aggregate: overWhatIsThere,
  children: [
    handledThere(
      'in-village',
      { zh: '小事不出村（居）', en: 'Small matters settled in the village' },
      {
        zh: '便民服务中心台账：收到件数为本岗位归口的村级下放事项，办结件数为其中在村（社区）办结的',
        en: 'Register of the centre: matters of this post handed down to villages, and how many were settled there',
      },
    ),
    handledThere(
      'in-town',
      { zh: '大事不出镇', en: 'Large matters settled in the town' },
      {
        zh: '便民服务中心台账：收到件数为本岗位受理的下沉镇办理事项，办结件数为其中在镇办结、不需到市里的',
        en: 'Register of the centre: matters of this post handed down to the town, and how many needed no way to the city',
      },
    ),
    onSite,
  ],
};
