import type { Cell, Words } from '../words.ts';

/** Fields of records that forms read by name, as pages show them. A field that stands nowhere here is shown as it is written. */
const fieldTitles: ReadonlyMap<string, Words> = new Map([
  ['actual', { zh: '完成值', en: 'actual value' }],
  ['target', { zh: '目标值', en: 'target' }],
  ['base', { zh: '基期值', en: 'base period value' }],
  ['score', { zh: '评分', en: 'score' }],
  ['bonus', { zh: '加分', en: 'bonus' }],
  ['deduction', { zh: '扣分', en: 'deduction' }],
  ['incident', { zh: '一票否决事项', en: 'veto matter' }],
]);

/** The title of a field as a cell of an explanation. */
export function fieldCell(field: string): Cell {
  const title = fieldTitles.get(field);
  return title ? { w: title } : { t: field };
}
