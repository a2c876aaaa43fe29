import type { Phrases } from '../../shared/words.ts';

/** What is said about the key of a cycle and its end. */
export const keyPhrases = {
  title: { zh: '周期密钥', en: 'Key of the cycle' },
  what: {
    zh: '评价卡、席位和评价票之间只有这把密钥能对应起来。异议期过后把它销毁，就再没有任何人（包括系统管理者）能查出某张卡、某个席位投了哪张票。',
    en: 'Only this key leads from a card or seat to a ballot. Once it is destroyed, after the time for objections, nobody, whoever runs the system included, can find out which ballot came from which card or seat.',
  },
  whatGone: {
    zh: '评价卡、席位和评价票之间已经无法对应：没有任何人能查出某张卡、某个席位投了哪张票。评价票、封存摘要和结果不变，仍可核对和重新计算。',
    en: 'Nothing leads from a card or seat to a ballot any more: nobody can find out which ballot came from which. Ballots, seals and results are unchanged and can still be verified and recomputed.',
  },
  confirm: { zh: '请确认', en: 'Please confirm' },
  follows: { zh: '销毁以后', en: 'What follows' },
  follows1: {
    zh: '评价票、封存摘要和已经公布的结果都不变，仍可核对和重新计算。',
    en: 'Ballots, seals and published results stay as they are, and can still be verified and recomputed.',
  },
  follows2: {
    zh: '评价卡不能再查验、作废，回执不能再核对，席位不能再查看本席位交过的评价表。',
    en: 'Cards can no longer be looked up or withdrawn, receipts no longer checked, and a seat can no longer see its own sheet.',
  },
  follows3: {
    zh: '不能恢复。密钥文件先覆盖再删除；在云上立即删除，不留恢复期。',
    en: 'It cannot be undone. The file is overwritten and removed; on AWS the secret is deleted at once, without a time for recovery.',
  },
  alive: { zh: '密钥现在可用。', en: 'The key exists.' },
  proposed: {
    zh: '{who} 于 {time} 提出销毁，等另一人决定。理由：{reason}',
    en: '{who} proposed to destroy it on {time}; another person is to decide. Reason: {reason}',
  },
  confirmed: {
    zh: '{second} 已经同意销毁，但这一步没有完成，请再办一次。',
    en: '{second} agreed to destroy it, but the step was cut off. Please do it once more.',
  },
  destroyed: {
    zh: '密钥已于 {time} 销毁：{who} 提出，{second} 同意。理由：{reason}',
    en: 'The key was destroyed on {time}: proposed by {who}, agreed by {second}. Reason: {reason}',
  },
  unsealed: {
    zh: '还有轮次没有封存，不能销毁：{rounds}。用不上的轮次请先开启再截止，封存以后再来。',
    en: 'It cannot be destroyed while a round is not sealed: {rounds}. Open and close a round that is not needed, and come back once it is sealed.',
  },
  wait: {
    zh: '您是提出销毁的人，须由考核办或审计的另一人决定。',
    en: 'You proposed this; somebody else of the office or an auditor is to decide.',
  },
  windowOver: {
    zh: '我确认：结果的异议期已过，没有还在处理的异议。',
    en: 'I confirm that the time for objections is over and that none is still open.',
  },
  windowMissing: { zh: '请先确认异议期已过。', en: 'Please confirm first that the time for objections is over.' },
  typeId: { zh: '请再输入本周期的编号 {id}', en: 'Type the id of this cycle once more: {id}' },
  typeIdHint: { zh: '为防误办。', en: 'So that nothing is done by mistake.' },
  idDiffers: { zh: '输入的编号与本周期不同。', en: 'This is not the id of this cycle.' },
  propose: { zh: '提出销毁', en: 'Propose to destroy it' },
  destroy: { zh: '同意并立即销毁', en: 'Agree and destroy it now' },
  keep: { zh: '不同意，保留密钥', en: 'Disagree and keep the key' },
  back: { zh: '返回周期', en: 'Back to the cycle' },
  'not-now': {
    zh: '没有做任何改动：这件事刚才已由别人办理，请看现在的状态。',
    en: 'Nothing was done: somebody else was faster. See where it stands now.',
  },
  'same-person': {
    zh: '没有做任何改动：提出的人不能自己决定。',
    en: 'Nothing was done: whoever proposed it cannot decide.',
  },
  'not-sealed': { zh: '没有做任何改动：还有轮次没有封存。', en: 'Nothing was done: a round is not sealed.' },
  link: { zh: '查看，异议期过后销毁', en: 'see it, or destroy it after objections' },
  gone: { zh: '密钥已经销毁', en: 'destroyed' },
} satisfies Phrases;
