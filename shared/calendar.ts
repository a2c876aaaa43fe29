/** One year's public holidays: the days off beside weekends, and the weekend days that are worked to make up for them. */
export type HolidayYear = {
  readonly year: number;
  readonly off: readonly (readonly [first: string, last: string])[];
  readonly worked: readonly string[];
};

/** A day counted to. `sure` is false where a year on the way has no holidays written down: weekends alone were left out. */
export type CountedDay = { readonly day: string; readonly sure: boolean };

/** The day so many natural days later, or earlier where `n` is negative; both as `YYYY-MM-DD`. */
export function daysAfter(day: string, n: number): string {
  return dayOf(numberOf(day) + n);
}

/**
 * The day on which so many working days have gone by. The day it begins on does not count, so one working day after a
 * Friday is a Monday.
 *
 * Source: Civil Code of the People's Republic of China, article 201, on the first day of a term.
 */
export function workingDaysAfter(day: string, n: number, holidays: readonly HolidayYear[]): CountedDay {
  let at = numberOf(day);
  let sure = true;
  for (let left = n; left > 0; ) {
    at++;
    const { working, known } = kindOf(at, holidays);
    sure &&= known;
    if (working) left--;
  }
  return { day: dayOf(at), sure };
}

/** Whether a day is worked. */
export function isWorkingDay(day: string, holidays: readonly HolidayYear[]): boolean {
  return kindOf(numberOf(day), holidays).working;
}

function kindOf(at: number, holidays: readonly HolidayYear[]): { readonly working: boolean; readonly known: boolean } {
  const day = dayOf(at);
  const year = holidays.find((one) => one.year === Number(day.slice(0, 4)));
  const known = year !== undefined;
  if (year?.worked.includes(day)) return { working: true, known };
  if (year?.off.some(([first, last]) => first <= day && day <= last)) return { working: false, known };
  // Day 0, the first of March of the year 0, was a Wednesday.
  const weekday = (((at + 3) % 7) + 7) % 7;
  return { working: weekday !== 0 && weekday !== 6, known };
}

/** Days since the first of March of the year 0: counted from March, the leap day is the last of its year. */
function numberOf(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const y = month > 2 ? year : year - 1;
  const leapDays = whole(y, 4) - whole(y, 100) + whole(y, 400);
  return 365 * y + leapDays + whole(153 * ((month + 9) % 12) + 2, 5) + date - 1;
}

function dayOf(number: number): string {
  // 146,097 days are 400 years; what this begins with is never a year too small.
  let y = whole(number * 400, 146_097) + 1;
  while (numberOf(`${y}-3-1`) > number) y--;
  const rest = number - numberOf(`${y}-3-1`);
  const m = whole(5 * rest + 2, 153);
  const date = rest - whole(153 * m + 2, 5) + 1;
  const month = m < 10 ? m + 3 : m - 9;
  return `${padded(month > 2 ? y : y + 1, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}

/** How many times one whole number is in another; neither is negative. */
const whole = (n: number, by: number) => (n - (n % by)) / by;

const padded = (n: number, size: number) => String(n).padStart(size, '0');
