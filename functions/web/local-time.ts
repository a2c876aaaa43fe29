import type { Language } from '../../shared/words.ts';

/** The county's own time zone, in which every time is shown. */
export const countyZone = process.env.TZ_COUNTY ?? 'Asia/Shanghai';

const locales = { zh: 'zh-CN', en: 'en-GB' } as const;

/** An instant as people of the county say it: `2026年11月22日 17:05`, `22 November 2026, 17:05`. */
export function localTime(instant: string, language: Language, zone: string = countyZone): string {
  const { hour, minute } = partsOf(instant, language, zone);
  return `${localDay(instant, language, zone)}${language === 'zh' ? ' ' : ', '}${hour}:${minute}`;
}

/** The day of an instant in the county: `2026年11月22日`, `22 November 2026`. */
export function localDay(instant: string, language: Language, zone: string = countyZone): string {
  const { year, month, day } = partsOf(instant, language, zone);
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${month} ${year}`;
}

/** Put together from parts, because what `format` puts between them has changed with the runtime's version before. */
function partsOf(instant: string, language: Language, timeZone: string) {
  const format = new Intl.DateTimeFormat(locales[language], {
    timeZone,
    year: 'numeric',
    month: language === 'zh' ? 'numeric' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = format.formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    year: part('year'),
    month: part('month').replace(/月$/, ''),
    day: part('day').replace(/日$/, ''),
    hour: part('hour'),
    minute: part('minute'),
  };
}
