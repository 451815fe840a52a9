import type { Language } from '../../state/session.ts';

/** What stands in place of a number that is not known. */
export const noValue = '—';

const locales = { zh: 'zh-CN', en: 'en-GB' } as const;

interface NumberForm {
  readonly digits?: number;
  readonly compact?: boolean;
}

const formatters = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, form: NumberForm): Intl.NumberFormat {
  const digits = form.digits ?? 0;
  const key = `${language}/${digits}/${form.compact ?? false}`;
  const known = formatters.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    ...(form.compact ? { notation: 'compact' } : {}),
  });
  formatters.set(key, format);
  return format;
}

function format(value: number, language: Language, form: NumberForm): string {
  if (Number.isNaN(value)) return noValue;
  if (!Number.isFinite(value)) return '∞';
  // Rounding makes a −0 of what is just below nothing, which would be printed with its sign.
  return numberFormat(language, form).format(value + 0);
}

/** People, facilities, rows: whole, thousands marked. */
export function formatCount(value: number, language: Language): string {
  return format(Math.round(value), language, {});
}

/** What is still needed is rounded up: 13.2 places are 14 places. */
export function formatNeed(value: number, language: Language): string {
  // The tolerance keeps the noise of floating point from adding a whole place.
  return format(Math.ceil(value - 1e-9), language, {});
}

/** Large figures for a headline: 156.3万 or 1.56m; below 10,000, in English below a million, a plain count. */
export function formatCompact(value: number, language: Language): string {
  const shortest = language === 'zh' ? 10_000 : 1_000_000;
  if (Math.abs(value) < shortest) return formatCount(value, language);
  return format(value, language, { compact: true, digits: language === 'zh' ? 1 : 2 });
}

/** A ratio such as places per 1,000 residents; one decimal unless told. */
export function formatRatio(value: number, language: Language, digits = 1): string {
  return format(value, language, { digits });
}

/** A share 0…1 as the number of a percentage, without the sign; 99.96 % is never printed as 100.0. */
export function formatPercent(share: number, language: Language): string {
  const percent = share < 1 ? Math.min(share * 100, 99.9) : share * 100;
  return format(percent, language, { digits: 1 });
}

/** Metres, whole, without the unit. */
export function formatMetres(metres: number, language: Language): string {
  return format(Math.round(metres), language, {});
}

/** Metres as kilometres with one decimal, without the unit. */
export function formatKilometres(metres: number, language: Language): string {
  return format(metres / 1000, language, { digits: 1 });
}

/** Hours and minutes of the day. */
export function formatTime(time: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}
