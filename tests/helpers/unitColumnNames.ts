/** What the columns of the comparison of districts are called in the tests. */
export const unitColumnNames = {
  name: 'name',
  figure: 'figure',
  gap: 'gap',
  short: '未达标 / 社区',
  own: 'own',
  beds: 'beds',
  places: 'places',
  vacant: 'vacant',
  overstated: 'overstated',
  detour: 'detour',
};
