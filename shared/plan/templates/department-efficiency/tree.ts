import type { Node } from '../../schema.ts';
import { overWhatIsThere } from '../parts.ts';
import { duties, service } from './duties.ts';
import { inspections, routine, selfReport, thirdParty } from './process.ts';
import { style } from './style.ts';

/** The efficiency of a department. What is missing is taken over by the others, as long as they are six tenths. */
export const departmentTree: Node = {
  id: 'total',
  title: { zh: '部门效能评估', en: 'Efficiency of the department' },
  source: '建立政府部门效能评估制度,将效能评估作为政府管理一项基本制度,纳入日常管理全过程',
  aggregate: { ...overWhatIsThere, leastShare: '60' },
  children: [style, duties, service, selfReport, inspections, routine, thirdParty],
};
