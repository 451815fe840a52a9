import { kindNotListed } from '../../../coverage/supply/groupMeasures.ts';
import { facilityColumns, populationColumns } from '../../../model/columns.ts';
import type { Inputs } from '../../../model/project.ts';
import type { ServiceId } from '../../../model/service.ts';
import type { CatalogueEntry } from '../../../scorecard/catalogue.ts';
import type { Language } from '../../../state/session.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';

const tables = ['facilities', 'population'] as const;
type TableName = (typeof tables)[number];

const columnsOf = { facilities: facilityColumns, population: populationColumns } as const;

/** The name of a column as the user's template has it; one of no table stays as it is. */
function columnWord(table: TableName, header: string, language: Language): string {
  const column = columnsOf[table].find((one) => one.header === header);
  return language === 'zh' ? (column?.zh ?? header) : header;
}

/** Why an entry has no data and what would give it some, in a sentence; '' where it has data. */
export function whyNoData(
  entry: CatalogueEntry,
  inputs: Inputs,
  text: Dictionary,
  language: Language,
): string {
  if (entry.answer !== 'noData') return '';
  const { why } = text.plan;
  if (entry.answeredBy === 'nobody') return why.condition;
  if (entry.answeredBy === 'entry') return why.enter;
  if (entry.computableFrom === 'projects') {
    return inputs.projects ? why.wholeOnly : why.needs(text.common.inputKinds.projects);
  }
  const service = entry.group === 'child' ? 'childcare' : 'elder';
  if (hasNoneOf(service, entry, inputs)) return text.main.indicators.notes.noFacilities[service];
  const lacking = tables.flatMap((table) => {
    const columns = entry.missing
      .filter((column) => column.startsWith(`${table}.`))
      .map((column) => why.column(columnWord(table, column.slice(table.length + 1), language)));
    if (columns.length > 0) {
      return [why.columns(text.common.inputKinds[table], columns.join(why.joinColumns))];
    }
    const isNeeded = entry.computableFrom.includes(table) && inputs[table] === null;
    return isNeeded ? [text.common.inputKinds[table]] : [];
  });
  const kind = inputs.facilities && kindNotListed(entry.indicatorId, inputs.facilities);
  if (lacking.length === 0 && kind) return why.notListed(text.common.kinds[kind]);
  if (lacking.length === 0 && entry.denominator === 0) return why.nothing;
  return lacking.length > 0 ? why.needs(lacking.join(why.joinTables)) : why.blank;
}

/** True where a facility table is loaded, but holds nothing of the service that an entry is about. */
function hasNoneOf(
  service: ServiceId,
  { group, computableFrom }: CatalogueEntry,
  { facilities }: Inputs,
): boolean {
  const isOfService = group === 'elder' || group === 'child';
  if (!isOfService || !computableFrom.includes('facilities') || facilities === null) return false;
  return !facilities.service.some((one) => one === service || one === 'both');
}
