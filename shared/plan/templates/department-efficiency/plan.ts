import type { Plan } from '../../schema.ts';
import { departmentAudiences } from './audiences.ts';
import { departmentAdjustments, departmentOutcomes } from './consequences.ts';
import { departmentTree } from './tree.ts';

/**
 * The efficiency of a county's departments in two classes, by four channels of opinion, the list of work with its time
 * limits, each department's own report, inspections, the quarters of the year and an agency.
 *
 * Source: a county's opinion on building efficient government (2016), in whose words each `source` is. It names what is
 * to be looked at and gives no figures: weights, steps, quotas and lines are proposals.
 */
export const departmentEfficiency: Plan = {
  id: 'department-efficiency',
  office: 'demo',
  version: 1,
  title: {
    zh: '县政府部门效能评估方案（示例）',
    en: "Efficiency of a county's departments (example)",
  },
  issuer: {
    zh: '某县政府效能建设工作领导小组办公室（示例）',
    en: 'Office of a County’s Leading Group for Efficient Government (example)',
  },
  period: { from: '2026-01-01', to: '2026-12-31' },
  scale: { full: '100', publish: { places: 2, mode: 'half-up' } },
  groups: [
    { id: 'enforcement', title: { zh: '行政执法类部门', en: 'Enforcing departments' }, ranked: true },
    { id: 'general', title: { zh: '综合类部门', en: 'General departments' }, ranked: true },
  ],
  audiences: departmentAudiences,
  suppliers: [
    { id: 'efficiency-office', title: { zh: '县效能办', en: 'Efficiency office of the county' }, own: false },
    { id: 'supervision', title: { zh: '县政府督查部门', en: 'Inspectors of the county government' }, own: false },
    { id: 'service-centre', title: { zh: '县行政服务中心', en: 'Service centre of the county' }, own: false },
    { id: 'hotline-office', title: { zh: '“12345”热线承办机构', en: 'Office of the 12345 line' }, own: false },
    { id: 'supervisors', title: { zh: '效能建设监督员', en: 'Supervisors from outside the government' }, own: false },
    { id: 'agency', title: { zh: '第三方评估机构', en: 'Third-party agency' }, own: false },
    { id: 'departments', title: { zh: '各部门自报', en: 'Each department for itself' }, own: true },
    { id: 'discipline', title: { zh: '县监察部门', en: 'Discipline inspectors' }, own: false },
  ],
  tree: departmentTree,
  adjustments: departmentAdjustments,
  rankAt: 'published',
  tieBreaks: ['style', 'duties'],
  earlier: [
    { id: 'q1', title: { zh: '一季度效能评估', en: 'First quarter' } },
    { id: 'q2', title: { zh: '二季度效能评估', en: 'Second quarter' } },
    { id: 'q3', title: { zh: '三季度效能评估', en: 'Third quarter' } },
    { id: 'q4', title: { zh: '四季度效能评估', en: 'Fourth quarter' } },
    { id: 'last-year', title: { zh: '上年度效能评估', en: 'The year before' } },
  ],
  outcomes: departmentOutcomes,
};
