import type { Plan } from '../../schema.ts';
import { postAudiences } from './audiences.ts';
import { postAdjustments } from './rewards.ts';
import { postOutcomes } from './sharing.ts';
import { postTree } from './tree.ts';

/**
 * Posts of a town by coefficient and points (系数+积分): what is assessed is a post, not a person, and two pools of money
 * are shared out by what came of it. Whoever holds two posts is assessed twice.
 *
 * Source: a report on four mechanisms by which a county-level city strengthened its towns (2023), in whose words each
 * `source` is. It names the coefficient, the points and the two pools and gives no figures: coefficients, weights and
 * amounts are proposals.
 */
export const coefficientPoints: Plan = {
  id: 'coefficient-points',
  office: 'demo',
  version: 1,
  title: {
    zh: '镇干部“系数+积分”考评及奖补分配方案（示例）',
    en: 'Posts of a town by coefficient and points, and what is paid by it (example)',
  },
  issuer: { zh: '某镇考核工作领导小组办公室（示例）', en: 'Assessment Office of a Town (example)' },
  period: { from: '2026-01-01', to: '2026-12-31' },
  scale: { full: '100', publish: { places: 2, mode: 'half-up' } },
  groups: [
    { id: 'general', title: { zh: '综合管理岗', en: 'General management posts' }, ranked: true },
    { id: 'frontline', title: { zh: '项目建设和综合执法岗', en: 'Project and enforcement posts' }, ranked: true },
    { id: 'service', title: { zh: '便民服务岗', en: 'Service posts' }, ranked: true },
    // Paid out of the city's budget, appointed by its departments, assessed by the town like everybody else.
    { id: 'resident', title: { zh: '驻镇单位岗位', en: 'Posts of offices the city keeps in the town' }, ranked: true },
  ],
  audiences: postAudiences,
  suppliers: [
    { id: 'town-office', title: { zh: '镇考核办', en: 'Assessment office of the town' }, own: false },
    { id: 'leaders', title: { zh: '镇领导班子成员', en: 'Leaders of the town' }, own: false },
    { id: 'hall', title: { zh: '镇便民服务中心', en: 'Service centre of the town' }, own: false },
    { id: 'posts', title: { zh: '各岗位自报', en: 'Each post for itself' }, own: true },
    { id: 'organisation', title: { zh: '镇组织人事部门', en: 'Personnel section of the town' }, own: false },
    { id: 'discipline-office', title: { zh: '镇纪委', en: 'Discipline committee of the town' }, own: false },
  ],
  tree: postTree,
  adjustments: postAdjustments,
  rankAt: 'published',
  tieBreaks: ['results', 'contact'],
  outcomes: postOutcomes,
};
