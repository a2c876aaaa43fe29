import type { Phrases } from '../../shared/words.ts';

/** What stands around every page. */
export const words = {
  product: { zh: '评议', en: 'Pingyi' },
  largeType: { zh: '大字版', en: 'Large type' },
  normalType: { zh: '标准字号', en: 'Normal type' },
  ownName: { zh: '中文', en: 'English' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  navigation: { zh: '主要栏目', en: 'Main sections' },
  signIn: { zh: '工作人员登录', en: 'Staff sign-in' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  foot: { zh: '评议 · 县乡考核评议系统', en: 'Pingyi · performance assessment for counties and townships' },
  faultyTitle: { zh: '有误：', en: 'Please correct: ' },
  faultsOne: { zh: '有 1 处需要更正', en: 'One thing needs correcting' },
  faultsMany: { zh: '有 {n} 处需要更正', en: '{n} things need correcting' },
  scrollHint: { zh: '{label}（可左右滚动）', en: '{label} (scrolls sideways)' },
} satisfies Phrases;
