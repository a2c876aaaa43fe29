import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Words } from '../../shared/words.ts';

/** What a program is told when it does not get what it asked for: the answer code, a title, and what to do about it. */
export type Problem = { readonly status: ContentfulStatusCode; readonly title: Words; readonly help: Words };

/** Every problem the interface knows. Its page is `/api/problems/{code}`; a code once given never changes its meaning. */
export const problems = {
  'not-json': {
    status: 400,
    title: { zh: '请求内容不是 JSON', en: 'The body is not JSON' },
    help: {
      zh: '请求内容须是一个 UTF-8 编码的 JSON 对象。没有任何内容被保存。',
      en: 'Send one JSON object, encoded in UTF-8. Nothing was stored.',
    },
  },
  'key-missing': {
    status: 400,
    title: { zh: '缺少 Idempotency-Key', en: 'Idempotency-Key is missing' },
    help: {
      zh: '请为每次新的提交取一个新的 Idempotency-Key（1 至 200 个可见字符），重发同一次提交时用同一个。没有任何内容被保存。',
      en: 'Choose a new Idempotency-Key (1 to 200 visible characters) for each new request, and use the same one when you repeat it. Nothing was stored.',
    },
  },
  'token-missing': {
    status: 401,
    title: { zh: '没有出示令牌', en: 'No token was shown' },
    help: {
      zh: '请在请求头中写明 Authorization: Bearer pingyi_…。令牌由考核办在“接口令牌”页面签发。',
      en: 'Send the header Authorization: Bearer pingyi_…. The assessment office makes tokens on its page "Tokens".',
    },
  },
  'token-refused': {
    status: 401,
    title: { zh: '令牌无效', en: 'The token opens nothing' },
    help: {
      zh: '令牌可能抄写有误、已经到期或者已经作废。请与考核办核对；不要反复重试。',
      en: 'It may be mistyped, expired or revoked. Ask the assessment office; trying again will not help.',
    },
  },
  'scope-missing': {
    status: 403,
    title: { zh: '令牌没有此项权限', en: 'The token may not do this' },
    help: {
      zh: '令牌签发时没有包含此项权限，或者不适用于这张卡的渠道。需要的话，请考核办另发一个。',
      en: 'The token was made without this permission, or not for the channel of this card. Ask the office for another one.',
    },
  },
  'not-found': {
    status: 404,
    title: { zh: '没有找到', en: 'Not found' },
    help: {
      zh: '请核对地址。不在令牌范围内的内容，也按没有找到答复。',
      en: 'Check the address. What lies outside the bounds of the token is answered in the same way.',
    },
  },
  'wrong-method': {
    status: 405,
    title: { zh: '不支持这种请求方法', en: 'This method is not supported here' },
    help: { zh: '可用的方法见响应头 Allow。', en: 'The header Allow of the answer names the methods to use.' },
  },
  'not-acceptable': {
    status: 406,
    title: { zh: '只能以 JSON 答复', en: 'Answers are JSON only' },
    help: {
      zh: '请求头 Accept 须包含 application/json，或者不写。',
      en: 'The header Accept must allow application/json, or be left out.',
    },
  },
  'still-working': {
    status: 409,
    title: { zh: '同一请求正在处理', en: 'The same request is still being done' },
    help: {
      zh: '用这个 Idempotency-Key 的前一次请求还没有结束。请按响应头 Retry-After 等待后原样重发。',
      en: 'An earlier request with this Idempotency-Key has not ended yet. Wait as Retry-After says and send the same again.',
    },
  },
  'already-counted': {
    status: 409,
    title: { zh: '这张卡已经评过', en: 'This card has been used' },
    help: {
      zh: '用这张卡所作的另一次评价已经计入。一张卡只计一次，再次提交不会改变它。',
      en: 'Another rating made with this card has been counted. A card counts once; sending again changes nothing.',
    },
  },
  'case-differs': {
    status: 409,
    title: { zh: '这一件已经请评，内容不同', en: 'A rating of this case was asked for with other facts' },
    help: {
      zh: '本单位的这个办件编号已经请过评价，当时写的窗口（指南）、办结日期或环节与这次不同。请核对编号。没有任何内容被保存。',
      en: 'The unit asked for a rating of this reference before, and said another place, day or stages. Check the reference. Nothing was stored.',
    },
  },
  'round-planned': {
    status: 409,
    title: { zh: '本轮尚未开始', en: 'The round has not begun' },
    help: {
      zh: '请到轮次开始后再提交。没有任何内容被保存。',
      en: 'Send it once the round has begun. Nothing was stored.',
    },
  },
  'round-closed': {
    status: 410,
    title: { zh: '本轮已经结束', en: 'The round is over' },
    help: {
      zh: '这一次提交没有计入，也不再接收这一轮的评价。',
      en: 'What was sent was not counted; this round takes no more ballots.',
    },
  },
  'card-withdrawn': {
    status: 410,
    title: { zh: '这张卡已经作废', en: 'The card was withdrawn' },
    help: {
      zh: '发卡单位已作废这张卡，不能再用它评价。',
      en: 'The office withdrew this card; it can no longer be used.',
    },
  },
  'card-expired': {
    status: 410,
    title: { zh: '这张卡已经过期', en: 'The card has expired' },
    help: {
      zh: '这张卡的有效期已过，不能再用它评价。',
      en: 'The time of this card is over; it can no longer be used.',
    },
  },
  'too-large': {
    status: 413,
    title: { zh: '请求内容太大', en: 'The body is too large' },
    help: {
      zh: '台账记录一次不超过 1 MB，其他请求不超过 64 KB。请分批发送。没有任何内容被保存。',
      en: 'Records may be 1 MB at once, everything else 64 kB. Send it in parts. Nothing was stored.',
    },
  },
  'wrong-type': {
    status: 415,
    title: { zh: '请求内容的类型不对', en: 'The body has the wrong type' },
    help: {
      zh: '请使用 Content-Type: application/json，不压缩。没有任何内容被保存。',
      en: 'Send Content-Type: application/json, not compressed. Nothing was stored.',
    },
  },
  invalid: {
    status: 422,
    title: { zh: '请求内容有误', en: 'The request has faults' },
    help: {
      zh: 'errors 逐处列出位置和问题，改正后重发。没有任何内容被保存。',
      en: 'The member errors names each place and what is wrong there. Mend it and send it again. Nothing was stored.',
    },
  },
  'card-unknown': {
    status: 422,
    title: { zh: '本轮没有这张卡', en: 'This round has no such card' },
    help: {
      zh: '请对照卡片重新输入或扫描。',
      en: 'Compare with the card, and type or scan it again.',
    },
  },
  'key-reused': {
    status: 422,
    title: { zh: 'Idempotency-Key 已用于另一请求', en: 'The Idempotency-Key was used for another request' },
    help: {
      zh: '24 小时内，同一个键只能用来重发同一请求。请为新的请求换一个键。没有任何内容被保存。',
      en: 'For 24 hours a key can only repeat the request it was first used for. Choose another key. Nothing was stored.',
    },
  },
  'records-refused': {
    status: 422,
    title: { zh: '没有一条记录可以接收', en: 'None of the records could be taken' },
    help: {
      zh: 'errors 逐条列出位置和问题，改正后重发。没有任何内容被保存。',
      en: 'The member errors names each record and what is wrong with it. Mend them and send again. Nothing was stored.',
    },
  },
  'too-many-tries': {
    status: 429,
    title: { zh: '无效尝试过多', en: 'Too many failed tries' },
    help: {
      zh: '刚才有太多无效的令牌或卡号。请按响应头 Retry-After 等待后再试。',
      en: 'Too many tokens or card codes failed just now. Wait as Retry-After says and try again.',
    },
  },
  error: {
    status: 500,
    title: { zh: '系统出错了', en: 'Something went wrong here' },
    help: {
      zh: '无法确认刚才的请求是否已经完成。请稍后原样重发；再次出现时，请把 reference 告诉考核办。',
      en: 'It is not certain whether the request was completed. Send the same again later. If it happens again, give the reference to the office.',
    },
  },
  'outcome-unknown': {
    status: 503,
    title: { zh: '尚不能确定是否计入', en: 'It is not known yet whether it was counted' },
    help: {
      zh: '请按响应头 Retry-After 等待后，用同一个 nonce 原样重发，不会重复计入。不要告诉评价人成功或失败。',
      en: 'Wait as Retry-After says and send the same with the same nonce; it cannot count twice. Tell the rater neither success nor failure.',
    },
  },
} satisfies Readonly<Record<string, Problem>>;

/** The name of a problem. */
export type ProblemCode = keyof typeof problems;

/** Whether a text names a problem. */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problems, text);
}
