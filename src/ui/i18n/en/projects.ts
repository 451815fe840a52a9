import type { ProjectsText } from '../zh/projects.ts';

export const projectsText = {
  tab: 'Projects',
  none: 'No list of projects. Add one from the Data menu (nine columns, CSV or Excel), or drop the file here.',
  noPlan: 'No plan is chosen to hold the projects against; choose one above.',
  sums: {
    heading: 'Sums by year',
    names: { 'elder-beds-total': 'Elder-care beds', 'childcare-places-total': 'Childcare places' },
    units: { beds: 'beds', places: 'places' },
    targetOf: (year) => ` (${year})`,
    short: (year, value, target, gap, unit) =>
      `With projects under way: ${value} ${unit} by the end of ${year}; target ${target}, ${gap} short`,
    met: (year, value, target, unit) =>
      `With projects under way: ${value} ${unit} by the end of ${year}; target ${target}, reached`,
    noTarget: (year, value, unit) =>
      `With projects under way: ${value} ${unit} by the end of ${year}; the plan sets no total to compare`,
    start: (value, unit) => `Baseline of the plan: ${value} ${unit}.`,
    noStart: 'The plan states no baseline, so only what projects add is counted.',
    unknown: (count) => `${count} projects do not state their size and add nothing.`,
    join: ' ',
    columns: {
      year: 'Year',
      opened: 'Added',
      value: 'At year end',
      target: 'Target',
      gap: 'Short',
      status: 'Status',
      projects: 'Finished so far',
    },
  },
  notes: 'To be checked',
  list: (name, count) => `${name} projects (${count})`,
  figures: {
    waiting: (count) => `${count} figures were read out of words and want confirming`,
    allConfirmed: 'All figures are confirmed',
    confirmAll: 'Confirm all',
    confirm: 'Confirm',
    confirmLabel: (name, figure) => `Confirm ${figure} of ${name}`,
    names: {
      beds: 'Beds',
      nursing_beds: 'Nursing beds',
      places: 'Places',
      floor_area_m2: 'Floor area',
    },
    units: { beds: '', nursing_beds: '', places: '', floor_area_m2: 'm²' },
    fromText: 'from the words',
  },
  opens: (year) => `opens ${year}`,
  noYear: 'no year to open in',
  place: {
    waiting: 'Not located',
    placed: 'Located',
    noFacility: 'Builds no facility',
    locate: 'Locate',
    locateLabel: (name) => `Locate ${name}`,
  },
} satisfies ProjectsText;
