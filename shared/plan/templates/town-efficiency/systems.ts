import type { FormSettings, Node } from '../../schema.ts';
import { leafRounding, overWhatIsThere, shareOf } from '../parts.ts';

/** "To 100 %" is meant: nine posts of ten are not nine tenths of the points. */
const toAHundred: FormSettings = {
  form: 'ladder',
  steps: [
    { from: '100', percent: '100' },
    { from: '95', percent: '80' },
    { from: '90', percent: '60' },
    { from: '80', percent: '30' },
  ],
  below: '0',
};

function system(id: string, zh: string, en: string, source: string): Node {
  return {
    id,
    title: { zh: `${zh}落实面`, en: `Coverage of ${en}` },
    source,
    from: {
      zh: '效能监察员核查：完成值为已落实的岗位（事项）数，目标值为应落实数',
      en: 'The inspectors check: posts or matters where it is in place, of those where it must be',
    },
    handedInBy: [{ supplier: 'inspectors', min: '0', places: 0 }],
    weight: '25',
    measure: shareOf('actual', 'target'),
    curve: toAHundred,
    round: leafRounding,
  };
}

/** The four systems a town means to put in place everywhere: each counts a quarter. */
export const systems: Node = {
  id: 'systems',
  title: { zh: '四项制度落实面', en: 'Coverage of the four systems' },
  source: '全面规范落实各项制度,力求首问责任制、服务承诺制、限时办结制、责任追究制落实面*到100%',
  weightByGroup: { stations: '10', villages: '10' },
  aggregate: overWhatIsThere,
  children: [
    system(
      'first-asked',
      '首问责任制',
      'the duty of whoever is asked first',
      '挂牌设立首问责任岗,确定首问责任人,明确首问责任',
    ),
    system(
      'promises',
      '服务承诺制',
      'service promises',
      '实行多向服务承诺,承诺工作项目具体化,承诺要求明确化,承诺责任严格化,践诺考核督察认真化',
    ),
    system('time-limits', '限时办结制', 'time limits', '确保逐环节、逐岗位直接生成问责'),
    system('answerability', '责任追究制', 'accountability', '全面推行行政问责制度,明确问责范围,规范问责程序'),
  ],
};
