import type { YearsText } from '../zh/years.ts';

export const yearsText = {
  label: 'Year',
  previous: (year) => `Previous year, ${year}`,
  next: (year) => `Next year, ${year}`,
  first: 'No earlier year',
  last: 'No later year',
  counted: 'people',
  targets: (count) => `${count} ${count === '1' ? 'target' : 'targets'}`,
  opens: (count) => `${count} new`,
  closes: (count) => `${count} closed`,
  carried: (years) => `People of ${years}`,
  undated: 'People without a year',
} satisfies YearsText;
