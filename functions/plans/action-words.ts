import { fill, type Phrases, type Words } from '../../shared/words.ts';
import { phrases } from './phrases.ts';

/** What is done to a cycle, by the words the ledger keeps. */
const actions: Phrases = {
  'publish-plan': { zh: '发布方案', en: 'published the plan' },
  'open-cycle': { zh: '建立周期', en: 'opened the cycle' },
  'add-round': { zh: '建立轮次', en: 'added the round' },
  'issue-cards': { zh: '制发评价卡', en: 'issued cards' },
  'withdraw-card': { zh: '作废评价卡', en: 'withdrew a card' },
  'open-round': { zh: '开启轮次', en: 'opened the round' },
  'close-round': { zh: '截止轮次', en: 'closed the round' },
  seal: { zh: '封存轮次', en: 'sealed the round' },
  'accept-facts': { zh: '确认台账记录', en: 'accepted records' },
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
