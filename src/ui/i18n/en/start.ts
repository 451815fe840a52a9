import type { StartText } from '../zh/start.ts';

export const startText = {
  title: 'Elder care and daycare within a 15-minute walk?',
  lead: 'Bring a facility table and a population table. See the service circles, the communities that fall short, and why.',
  dropLabel: 'Choose files',
  dropTitle: 'Drop the two tables here',
  dropActive: 'Release to read',
  dropHint: 'Several files at once are fine, and so is a saved project file (.kinreach)',
  choose: 'Choose files…',
  chooseShortcut: 'Ctrl+O',
  reading: (name: string) => `Reading ${name}`,
  secondsLeft: (count: string) => `about ${count} s left`,
  cancelReading: 'Cancel reading',
  templates: 'Download table templates',
  bringTitle: 'What to bring',
  bring: [
    {
      name: 'Facility table',
      columns:
        'name, service (elder / childcare), lng, lat; beds, places and opening year are optional',
    },
    {
      name: 'Population table',
      columns:
        'community name, lng, lat, people 60+, children under 3; district, street and year are optional',
    },
  ],
  bringFormat:
    'CSV or .xlsx; encoding, delimiter, sheet and columns are recognised. Streets (.osm.pbf, .osm or GeoJSON lines) may be added.',
  samplesTitle: 'No data at hand? Try a sample',
  samples: {
    shenyang: {
      name: 'Shenyang sample',
      description:
        'Made from published totals, positions are schematic; targets from the Shenyang plan',
    },
    benxi: {
      name: 'Benxi: projects under way',
      description: '26 elder and 17 childcare projects, and what they reach each year',
    },
    fuxin: {
      name: 'Fuxin: places and vacancies',
      description: 'Places, enrolled and vacant in seven districts, beside the places still short',
    },
    'porto-alegre': {
      name: 'Porto Alegre',
      description:
        'Real open data (Brazil), schools and clinics stand in, 1,000 metres along the streets',
    },
  },
  openSample: 'Open sample:',
  continueTitle: 'Last time',
  continueAction: 'Continue:',
  untitled: 'Untitled project',
  savedAt: (time: string) => `saved ${time}`,
  privacy: 'Data are processed on this device only and are never uploaded.',
} satisfies StartText;
