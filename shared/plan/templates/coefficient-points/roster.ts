import type { Unit } from '../../../cycle/cycle.ts';

/** A post: its name and holder in both languages, and the holder's id where he holds two. */
type Post = readonly [zh: string, en: string, holder?: string];

const posts = (group: string, all: Readonly<Record<string, Post>>): readonly Unit[] =>
  Object.entries(all).map(([unit, [zh, en, parent]]) => ({
    unit,
    title: { zh, en },
    group,
    ...(parent !== undefined && { parent }),
  }));

/**
 * The posts of a town that does not exist. Two of its people hold two posts each: one man the posts of the militia and
 * of the veterans, one woman a post at the service centre and one beside it.
 */
export const postRoster: readonly Unit[] = [
  ...posts('general', {
    secretary: ['党政综合岗（周明远）', 'General office (Zhou Mingyuan)'],
    party: ['组织党建岗（冯晓芸）', 'Party building (Feng Xiaoyun)'],
    militia: ['人武工作岗（陈建军）', 'Militia (Chen Jianjun)', 'chen-jianjun'],
    veterans: ['退役军人服务岗（陈建军，兼）', 'Veterans (Chen Jianjun, second post)', 'chen-jianjun'],
    petitions: ['综治信访岗（吴德海）', 'Petitions (Wu Dehai)'],
    women: ['妇联工作岗（林秀英，兼）', 'Women (Lin Xiuying, second post)', 'lin-xiuying'],
  }),
  ...posts('frontline', {
    'projects-lead': ['项目建设服务岗（何立新）', 'Projects, lead (He Lixin)'],
    'projects-deals': ['招商引资岗（罗思敏）', 'Investment (Luo Simin)'],
    'projects-land': ['要素保障岗（邓国强）', 'Land and supplies (Deng Guoqiang)'],
    'enforce-team': ['综合执法岗（赵志鹏）', 'Enforcement, team (Zhao Zhipeng)'],
    'enforce-cases': ['执法案审岗（孙倩）', 'Enforcement, cases (Sun Qian)'],
    safety: ['安全监管岗（马文涛）', 'Safety (Ma Wentao)'],
  }),
  ...posts('service', {
    'hall-lead': ['便民大厅综合岗（胡亚琴）', 'Hall, lead (Hu Yaqin)'],
    'hall-social': ['社保医保岗（田芳）', 'Social insurance (Tian Fang)'],
    'hall-civil': ['民政救助岗（向志勇）', 'Civil affairs (Xiang Zhiyong)'],
    'hall-disabled': ['残联服务岗（彭晓兰）', 'Disabled people (Peng Xiaolan)'],
    'hall-errands': ['帮办代办岗（林秀英）', 'Errands (Lin Xiuying)', 'lin-xiuying'],
    'hall-permits': ['审批受理岗（郑海燕）', 'Permits (Zheng Haiyan)'],
  }),
  ...posts('resident', {
    'finance-lead': ['财政所负责岗（高志明）', 'Finance station, head (Gao Zhiming)'],
    'finance-pay': ['财政所惠农补贴岗（谢丽）', 'Finance station, subsidies (Xie Li)'],
    'justice-lead': ['司法所负责岗（唐永康）', 'Justice station, head (Tang Yongkang)'],
    'justice-talks': ['司法所调解岗（许婷婷）', 'Justice station, mediation (Xu Tingting)'],
    'market-lead': ['市场监管所负责岗（曾凡平）', 'Market station, head (Zeng Fanping)'],
    'market-visits': ['市场监管所巡查岗（蒋涛）', 'Market station, inspection (Jiang Tao)'],
  }),
];
