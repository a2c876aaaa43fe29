import { fill, type Phrases, type Words } from '../../shared/words.ts';
import { phrases } from './phrases.ts';

/** What is done to a cycle, by the words the ledger keeps. */
const actions: Phrases = {
  'begin-draft': { zh: '起草方案', en: 'began a draft' },
  'edit-draft': { zh: '修改方案草稿', en: 'changed the draft' },
  'end-draft': { zh: '发布后移去草稿', en: 'took the draft away, being published' },
  'remove-draft': { zh: '删除方案草稿', en: 'deleted the draft' },
  'publish-plan': { zh: '发布方案', en: 'published the plan' },
  'open-cycle': { zh: '建立周期', en: 'opened the cycle' },
  'add-round': { zh: '建立轮次', en: 'added the round' },
  'issue-cards': { zh: '制发评价卡', en: 'issued cards' },
  'make-cards': { zh: '成批制作评价卡', en: 'made a batch of cards' },
  'withdraw-batch': { zh: '整批作废评价卡', en: 'withdrew a batch of cards' },
  'cards-disagree': { zh: '票数多于卡数', en: 'found more ballots than cards' },
  'withdraw-card': { zh: '作废评价卡', en: 'withdrew a card' },
  'open-round': { zh: '开启轮次', en: 'opened the round' },
  'close-round': { zh: '截止轮次', en: 'closed the round' },
  'propose-key': { zh: '提出销毁周期密钥', en: 'proposed to destroy the key' },
  'destroy-key': { zh: '同意并销毁周期密钥', en: 'agreed and destroyed the key' },
  'keep-key': { zh: '不同意销毁周期密钥', en: 'kept the key' },
  'ask-rating': { zh: '办结请评', en: 'asked for a rating' },
  'list-place': { zh: '登记窗口、指南或服务', en: 'listed a window, guide or service' },
  'open-follow-up': { zh: '差评转整改', en: 'opened a follow-up' },
  'give-reason': { zh: '说明差评原因', en: 'gave a reason' },
  'finish-follow-up': { zh: '记录整改', en: 'recorded what was done' },
  'take-back': { zh: '撤回评价', en: 'took a rating back' },
  'count-silence': { zh: '逾期未评记默认评价', en: 'counted silence' },
  'propose-quarantine': { zh: '提议部分评价票暂不计分', en: 'proposed to set ballots aside' },
  'confirm-quarantine': { zh: '同意部分评价票暂不计分', en: 'agreed to set ballots aside' },
  'refuse-quarantine': { zh: '不同意部分评价票暂不计分', en: 'refused to set ballots aside' },
  'propose-lift-quarantine': { zh: '提议恢复计分', en: 'proposed to count ballots again' },
  'confirm-lift-quarantine': { zh: '同意恢复计分', en: 'agreed to count ballots again' },
  'refuse-lift-quarantine': { zh: '不同意恢复计分', en: 'refused to count ballots again' },
  seal: { zh: '封存轮次', en: 'sealed the round' },
  'hand-in-sheet': { zh: '提交评价表', en: 'handed in the sheet' },
  'mark-handed-in': { zh: '补记提交评价表', en: 'noted that the sheet was handed in' },
  'replace-hand-in': { zh: '以后一次报送代替', en: 'replaced the hand-in by a later one' },
  'create-token': { zh: '签发接口令牌', en: 'made a token' },
  'revoke-token': { zh: '作废接口令牌', en: 'revoked a token' },
  'check-hand-in': { zh: '上传并核对报送表', en: 'uploaded a hand-in, checked' },
  'submit-hand-in': { zh: '提交报送', en: 'handed in' },
  'withdraw-hand-in': { zh: '撤回报送', en: 'withdrew a hand-in' },
  'return-hand-in': { zh: '退回报送', en: 'returned a hand-in' },
  'accept-hand-in': { zh: '审核通过报送', en: 'accepted a hand-in' },
  'accept-facts': { zh: '确认台账记录', en: 'accepted records' },
  'link-result': { zh: '选定其他周期的结果', en: 'chose a result of another cycle' },
  'unlink-result': { zh: '不再采用其他周期的结果', en: 'no longer uses a result of another cycle' },
  'compute-now': { zh: '要求立即计算', en: 'asked for a computation' },
  'set-due': { zh: '安排计算', en: 'scheduled a computation' },
  compute: { zh: '计算结果', en: 'computed the result' },
};

/** An action in words; one without words of its own stays as the ledger has it. */
export function actionWords(action: string): Words {
  if (!action.endsWith('-refused')) return actions[action] ?? { zh: action, en: action };
  const { zh, en } = actionWords(action.slice(0, -'-refused'.length));
  return { zh: fill(phrases.refused.zh, { action: zh }), en: fill(phrases.refused.en, { action: en }) };
}
