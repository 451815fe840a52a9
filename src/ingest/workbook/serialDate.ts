const secondsOfDay = 86_400;
/** Days from 1970-01-01 back to day 0 of each date system. */
const daysBefore1970 = { 1900: 25_569, 1904: 24_107 } as const;
/** Day 60 of the 1900 system is 29 February 1900, which never was. */
const firstTrueDay = 61;

export type DateSystem = keyof typeof daysBefore1970;

/**
 * A day number of a workbook as `yyyy-mm-dd`, with `hh:mm:ss` behind it where the day has begun, and
 * alone where there is no day. Null for a number that is no day: negative, or after the year 9999.
 */
export function serialDate(serial: number, system: DateSystem): string | null {
  if (!(serial >= 0)) return null;
  let days = Math.floor(serial);
  let seconds = Math.round((serial - days) * secondsOfDay);
  if (seconds === secondsOfDay) {
    days++;
    seconds = 0;
  }
  const time = seconds === 0 ? '' : clock(seconds);
  if (days === 0 && system === 1900) return time === '' ? null : time;
  const shift = system === 1900 && days < firstTrueDay ? 1 : 0;
  const day = civilDay(days - daysBefore1970[system] + shift);
  if (day === null) return null;
  return time === '' ? day : `${day} ${time}`;
}

function clock(seconds: number): string {
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
  return parts.map((part) => two(Math.floor(part))).join(':');
}

const daysOfEra = 146_097;

/**
 * Days since 1970-01-01 as a date of the Gregorian calendar; null after the year 9999. Counted in
 * eras of 400 years from 1 March, so that the leap day is the last of a year.
 */
function civilDay(days: number): string | null {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / daysOfEra);
  const dayOfEra = shifted - era * daysOfEra;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - 365 * yearOfEra - leapDays;
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return year > 9999 ? null : `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
