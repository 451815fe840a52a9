import type { YearsText } from '../zh/years.ts';

export const yearsText = {
  label: 'Year',
  previous: (year) => `Previous year, ${year}`,
  next: (year) => `Next year, ${year}`,
  first: 'No earlier year',
  last: 'No later year',
  counted: 'people',
  targets: (count) => `targets ${count}`,
  opens: (count) => `opening ${count}`,
  closes: (count) => `closing ${count}`,
  carried: (years) => `People of ${years}`,
  undated: 'People without a year',
} satisfies YearsText;
