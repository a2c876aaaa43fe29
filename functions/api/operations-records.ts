import { exampleFacts } from '../../shared/plan/templates/example-county.ts';
import type { Operation } from './operation.ts';
import { BatchVerdict, HandInLine, RecordBatch } from './record-shapes.ts';
import { Fact, listOf } from './shapes.ts';

const handIn = {
  id: 'api-1f0c9e3b7a5d-1',
  supplier: 'statistics',
  state: 'submitted',
  way: 'interface',
  count: 4,
  createdAt: '2026-11-22T02:00:00.000Z',
};
const items = [
  { indicator: 'targets', unit: 'shiqiao', field: 'actual', value: '118.5', basis: '统计年报 Yearbook, p. 12' },
  { indicator: 'targets', unit: 'qingshui', field: 'actual', value: '95' },
  { indicator: 'targets', unit: 'qingshui', field: 'actual', value: '-1' },
];

/** Figures and scores of third parties. */
export const recordOperations = [
  {
    id: 'listRecords',
    method: 'GET',
    path: '/api/v1/cycles/:cycle/records',
    scope: 'records:read',
    title: { zh: '列出台账记录', en: 'List records' },
    about: {
      zh: '一个周期现已入库的台账记录；令牌限定了报送单位的，只有它报送的。',
      en: 'The records accepted for a cycle now; only those of the supplier that the token is bound to, if it is.',
    },
    paged: true,
    answers: [
      {
        status: 200,
        about: { zh: '一页记录', en: 'One page of records' },
        shape: listOf('RecordList', Fact),
        example: { items: exampleFacts.slice(0, 2), next: 'PnN0YXRpc3RpY3M6dGFyZ2V0czp0YXJnZXQ6c2hpcWlhbw' },
      },
    ],
    problems: ['not-found'],
  },
  {
    id: 'sendRecords',
    method: 'POST',
    path: '/api/v1/cycles/:cycle/records',
    scope: 'records:write',
    title: { zh: '报送台账记录', en: 'Hand in records' },
    about: {
      zh: '一次最多 1,000 条，逐条判断，逐条答复；合格的并入本单位待审核的报送（没有的，并入已入库的内容），由第二人审核后才生效。没有一条合格的，什么也不保存。数值一律写成文字（"118.5"），避免传送中失真。须带 Idempotency-Key：24 小时内同键同内容重发，得到同一答复，不会重复报送。',
      en: 'Up to 1,000 records at once. Each is judged and answered by itself; the good ones are merged into what the supplier has waiting (or else into what is accepted) and take effect when a second person accepts them. Where none is good nothing is stored. Numbers are text ("118.5"), so that nothing is lost on the way. The Idempotency-Key makes repeating safe: for 24 hours the same key with the same body is answered with the same answer.',
    },
    named: true,
    sent: {
      shape: RecordBatch,
      example: { reason: '十一月数据 Figures of November', items: items.slice(0, 2) },
      limit: 1024 * 1024,
    },
    answers: [
      {
        status: 201,
        about: { zh: '已报送，等待审核', en: 'Handed in, waiting to be accepted' },
        shape: BatchVerdict,
        example: {
          handIn,
          taken: 2,
          refused: 1,
          items: [
            { index: 0, verdict: 'changed', id: 'statistics:targets:actual:shiqiao' },
            { index: 1, verdict: 'unchanged', id: 'statistics:targets:actual:qingshui' },
            {
              index: 2,
              verdict: 'refused',
              errors: [{ pointer: '#/items/2/value', code: 'value-below', detail: '-1 小于最小值 0。' }],
            },
          ],
        },
      },
      {
        status: 200,
        about: { zh: '没有新内容，什么也没有保存', en: 'Nothing was new, and nothing was stored' },
        shape: BatchVerdict,
        example: {
          taken: 1,
          refused: 0,
          items: [{ index: 0, verdict: 'unchanged', id: 'statistics:targets:actual:qingshui' }],
        },
      },
    ],
    problems: ['records-refused', 'key-reused', 'still-working'],
  },
  {
    id: 'getHandIn',
    method: 'GET',
    path: '/api/v1/cycles/:cycle/hand-ins/:handin',
    scope: 'records:read',
    title: { zh: '查询报送状态', en: 'Read a hand-in' },
    about: {
      zh: '一次报送现在的状态：待审核、已入库、已退回、已撤回；退回的附理由。后一次报送包含前一次的全部内容，前一次随之撤回。',
      en: 'Where a hand-in stands: waiting, accepted, returned with the reason, or withdrawn. A later one holds all of the one before, which is withdrawn with it.',
    },
    answers: [{ status: 200, about: { zh: '报送', en: 'The hand-in' }, shape: HandInLine, example: handIn }],
    problems: [],
  },
] as const satisfies readonly Operation[];
