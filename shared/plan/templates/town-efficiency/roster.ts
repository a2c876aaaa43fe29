import type { Unit } from '../../../cycle/cycle.ts';

const units = (group: string, names: Readonly<Record<string, readonly [string, string]>>): readonly Unit[] =>
  Object.entries(names).map(([unit, [zh, en]]) => ({ unit, title: { zh, en }, group }));

/** The stations, offices and villages of a town that does not exist. The veterans' station was set up in August. */
export const townRoster: readonly Unit[] = [
  ...units('stations', {
    office: ['党政办公室', 'General office'],
    finance: ['财政所', 'Finance station'],
    agriculture: ['农业服务中心', 'Agricultural service centre'],
    affairs: ['社会事务办公室', 'Social affairs office'],
    construction: ['村镇建设所', 'Construction station'],
    justice: ['司法所', 'Justice station'],
    hall: ['便民服务中心', 'Service centre'],
    veterans: ['退役军人服务站', "Veterans' station"],
  }),
  ...units('villages', {
    hekou: ['河口村', 'Hekou Village'],
    qingshi: ['青石村', 'Qingshi Village'],
    shiban: ['石板村', 'Shiban Village'],
    shuangqiao: ['双桥村', 'Shuangqiao Village'],
    songlin: ['松林村', 'Songlin Village'],
    yangliu: ['杨柳村', 'Yangliu Village'],
    market: ['集镇社区', 'Market Community'],
  }),
];
