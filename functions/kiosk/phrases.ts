import type { Phrases } from '../../shared/words.ts';

/** What the device at the counter says, and the office's page about devices. */
export const phrases = {
  kiosks: { zh: '现场评价仪', en: 'Devices on site' },
  crumbs: { zh: '位置', en: 'Where you are' },
  lead: {
    zh: '放在窗口的平板或电脑：全屏显示评价表，断网也能用，网通了自动补传。',
    en: 'A tablet or computer at a counter: the sheet fills its screen; it works without a line and sends later.',
  },
  weak: {
    zh: '评价仪分不清是谁在按。建议方案里给这个渠道较低的权重；每台每分钟最多收 6 票，按台统计。',
    en: 'A device cannot tell people apart. Give its channel little weight; one device takes at most 6 ballots a minute and is counted apart.',
  },
  noRounds: { zh: '没有设“现场评价仪”渠道的轮次。', en: 'No round has a channel of devices.' },
  noRoundsNext: {
    zh: '在考核方案的评价主体里加一个渠道，“怎么来的”选“现场评价仪”，再开启周期。',
    en: 'In the plan add a channel to the audience whose ballots come "by a device on site", then open the cycle.',
  },
  device: { zh: '评价仪', en: 'Device' },
  unit: { zh: '评价单位', en: 'Unit' },
  state: { zh: '状态', en: 'State' },
  waiting: { zh: '等待配对', en: 'to be paired' },
  inService: { zh: '在用', en: 'in service' },
  revoked: { zh: '已停用', en: 'out of service' },
  none: { zh: '还没有评价仪。填好下面的表，登记第一台。', en: 'No device yet. Register the first one below.' },
  register: { zh: '登记一台评价仪', en: 'Register a device' },
  title: { zh: '放在哪里', en: 'Where it stands' },
  titleHint: {
    zh: '例如“政务大厅 3 号窗口”，不超过 40 字。',
    en: 'Such as "service hall, window 3"; at most 40 characters.',
  },
  titleFault: { zh: '请写放在哪里，不超过 40 字。', en: 'Please say where it stands, at most 40 characters.' },
  channel: { zh: '渠道', en: 'Channel' },
  stratum: { zh: '层面', en: 'Stratum' },
  noStratum: { zh: '不分', en: 'none' },
  choose: { zh: '请选择', en: 'Choose' },
  choiceFault: { zh: '请从列出的里面选一个。', en: 'Please choose one of those listed.' },
  registerButton: { zh: '登记', en: 'Register' },
  codeTitle: { zh: '配对码', en: 'Pairing code' },
  codeLead: {
    zh: '在评价仪上打开下面的网址，输入配对码。配对码只显示这一次，一天内有效，用一次就作废。',
    en: 'Open this address on the device and type the code. It is shown this once, good for a day and for one device.',
  },
  codeNext: { zh: '回到评价仪', en: 'Back to the devices' },
  revoke: { zh: '停用', en: 'Take out of service' },
  revokeTitle: { zh: '停用“{device}”？', en: 'Take "{device}" out of service?' },
  revokeLead: {
    zh: '停用以后它不能再评价，要用就重新登记。已经收到的评价不受影响。还没有补传的评价会作废，请先看屏幕角上的未传数。',
    en: 'It can rate no more; register it anew to use it again. Ratings received stay. Unsent ones are lost: look at the count in the corner of its screen first.',
  },
  back: { zh: '返回', en: 'Back' },

  pairTitle: { zh: '配对评价仪', en: 'Pair this device' },
  pairLead: {
    zh: '请输入考核办给的 8 位配对码。',
    en: 'Type the pairing code of 8 characters from the assessment office.',
  },
  pairLabel: { zh: '配对码', en: 'Pairing code' },
  pairButton: { zh: '配对', en: 'Pair' },
  pairFault: {
    zh: '配对码不对、用过了或者过期了。请对照再输一次，或者请考核办重新登记。',
    en: 'Wrong, used or expired. Compare and type it again, or ask the office to register the device anew.',
  },
  pairBraked: { zh: '输错的次数太多，请过一分钟再试。', en: 'Too many wrong codes; please try again in a minute.' },

  rate: { zh: '请您评一评', en: 'Please rate' },
  send: { zh: '提交', en: 'Send' },
  incomplete: { zh: '每个问题请选一个答案。', en: 'Please answer each question.' },
  again: {
    zh: '还不能确定收到了。请过一分钟再按一次“提交”，不会重复计票。',
    en: 'Not sure yet. Please press Send again in a minute; it cannot count twice.',
  },
  thanks: { zh: '谢谢您的评价', en: 'Thank you' },
  next: { zh: '下一位', en: 'Next, please' },
  resets: { zh: '{n} 秒后重新开始', en: 'begins anew in {n} s' },
  unsent: { zh: '未传 {n}', en: '{n} unsent' },
  refused: { zh: '未计入 {n}', en: '{n} not counted' },
  closedTitle: { zh: '现在不能评价', en: 'No rating now' },
  closed: { zh: '这一轮评价还没有开始，或者已经结束。', en: 'This round has not begun or is over.' },
  outTitle: { zh: '这台评价仪没有配对', en: 'This device is not paired' },
  out: {
    zh: '没有配对，或者已经停用。请联系考核办。',
    en: 'It was never paired or was taken out of service. Please ask the office.',
  },
} satisfies Phrases;
