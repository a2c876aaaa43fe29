import type { Cell, Words } from '../words.ts';

/** The usual fields of figures a plan may ask for, as pages show them; any other is shown as the plan writes it. */
const fieldTitles: ReadonlyMap<string, Words> = new Map([
  ['actual', { zh: '完成值', en: 'actual value' }],
  ['target', { zh: '目标值', en: 'target' }],
  ['base', { zh: '基期值', en: 'base period value' }],
  ['score', { zh: '评分', en: 'score' }],
  ['bonus', { zh: '加分', en: 'bonus' }],
  ['deduction', { zh: '扣分', en: 'deduction' }],
  ['incident', { zh: '否决事项', en: 'incident' }],
  ['coefficient', { zh: '系数', en: 'coefficient' }],
  ['months', { zh: '任职月数', en: 'months in post' }],
  ['share', { zh: '比例', en: 'share' }],
  ['days', { zh: '逾期天数', en: 'days late' }],
  ['claimed', { zh: '自评分', en: 'own score' }],
  ['verified', { zh: '核定分', en: 'score found' }],
  ['received', { zh: '收到件数', en: 'received' }],
  ['accepted', { zh: '受理件数', en: 'accepted' }],
  ['answered', { zh: '答复件数', en: 'answered' }],
  ['concluded', { zh: '办结件数', en: 'concluded' }],
  ['q1', { zh: '一季度', en: 'first quarter' }],
  ['q2', { zh: '二季度', en: 'second quarter' }],
  ['q3', { zh: '三季度', en: 'third quarter' }],
  ['q4', { zh: '四季度', en: 'fourth quarter' }],
]);

/** The title of a field; the name the plan gives it where it is not one of the usual ones. */
export function fieldTitle(field: string): Words {
  return fieldTitles.get(field) ?? { zh: field, en: field };
}

/** The title of a field as a cell of an explanation. */
export function fieldCell(field: string): Cell {
  const title = fieldTitles.get(field);
  return title ? { w: title } : { t: field };
}
