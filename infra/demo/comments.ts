/** What some of the invented citizens write, glad ones and others. */
const glad = [
  '窗口的小姑娘很耐心，材料一次就办好了。',
  '村里的路修好了，下雨不用再踩泥。',
  '打电话去问，第二天就有人回。',
  '低保的事干部上门来办，谢谢。',
  '办证比以前快多了。',
  '垃圾有人收了，河边也干净了。',
  '开会把账目一笔一笔念给我们听，心里踏实。',
  '学校门口有人值班，孩子过马路放心。',
] as const;
const sorry = [
  '路灯坏了半年，报了三次没有人修。',
  '办一个证跑了三趟，每次说的都不一样。',
  '中午窗口没有人，排了一个钟头。',
  '电话总是占线，打不进去。',
  '村务公开栏还是去年的。',
  '邻居占道的事反映了，到现在没有下文。',
  '水管三天两头停水，也不提前说一声。',
  '字太小看不清，希望窗口有老花镜。',
] as const;

/**
 * What the citizen at a place in the list writes; undefined for the 23 in 24 who write nothing. His first answer decides
 * whether he is glad, and no die is thrown: everything else of the county stays as it was.
 */
export function commentAt(place: number, answers: Readonly<Record<string, string>>): string | undefined {
  if (place % 24 !== 0) return undefined;
  const [first] = Object.values(answers);
  const from = first === '0' || first === '1' ? glad : sorry;
  return from[(place / 24) % from.length];
}
