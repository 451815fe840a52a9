const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkDigits = '10X98765432';
/** First two digits of the regions that issue identity numbers. */
const regions: ReadonlySet<string> = new Set(
  `11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71
  81 82 83`.split(/\s+/),
);

/**
 * True for a resident identity number: 18 characters with a region, a day and the check digit of
 * GB 11643, or the 15 digits of before 1999 with a region and a day.
 */
export function isIdentityNumber(text: string): boolean {
  if (!regions.has(text.slice(0, 2))) return false;
  if (/^\d{15}$/u.test(text)) return isDay(`19${text.slice(6, 12)}`);
  if (!/^\d{17}[\dXx]$/u.test(text)) return false;
  return isDay(text.slice(6, 14)) && text.slice(17).toUpperCase() === checkDigit(text);
}

function checkDigit(text: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return checkDigits.charAt(sum % 11);
}

/** A day of 1850 or later, as `yyyymmdd`. */
function isDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(4, 6));
  const day = Number(text.slice(6, 8));
  return year >= 1850 && year < 2100 && day >= 1 && day <= daysOf(year, month);
}

/** Days of a month, 0 for one that is none. */
function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
