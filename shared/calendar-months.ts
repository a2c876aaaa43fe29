/**
 * The same day so many months later (none or more), both as `YYYY-MM-DD`. Where that month is too short it is its last day: a month
 * after 31 January is 28 February, or the 29th in a leap year.
 */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const counted = year * 12 + (month - 1) + months;
  const ofMonth = (counted % 12) + 1;
  const ofYear = (counted - ofMonth + 1) / 12;
  return `${padded(ofYear, 4)}-${padded(ofMonth, 2)}-${padded(Math.min(date, daysOf(ofYear, ofMonth)), 2)}`;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function padded(n: number, size: number): string {
  return String(n).padStart(size, '0');
}
