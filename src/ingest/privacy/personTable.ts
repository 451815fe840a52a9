import type { TableKind } from '../../model/project.ts';
import { normaliseHeader, readHeader } from '../columns/readHeader.ts';
import { personalHeader } from './personalHeader.ts';

/** Which columns of a list of persons say where they live and how old they are. */
export interface PersonTable {
  /** Canonical header of the population table → position. */
  readonly places: ReadonlyMap<string, number>;
  /** Position of the age in years, -1 for none. */
  readonly age: number;
}

const names: ReadonlySet<string> = new Set(
  '姓名 人员姓名 老人姓名 老年人姓名 老人名字 儿童姓名 幼儿姓名 婴幼儿姓名 孩子姓名 personname fullname'.split(
    ' ',
  ),
);
const ages: ReadonlySet<string> = new Set(
  '年龄 周岁 周岁年龄 实足年龄 实际年龄 岁数 age'.split(' '),
);
const traits: ReadonlySet<string> = new Set(
  '性别 出生日期 出生年月 出生年月日 出生时间 生日 民族 sex gender birthdate birthday dateofbirth'.split(
    ' ',
  ),
);
/** Columns of figures: who has one of these is no person. */
const figures: ReadonlySet<string> = new Set(
  `population elders_60 elders_65 elders_80 infants_0_3 toddlers_2_3 households households_new beds
  nursing_beds places seats enrolled residents floor_area_m2 land_m2`.split(/\s+/),
);
const placeHeaders: ReadonlySet<string> = new Set(
  'name city district district_code street street_code community_code setting year lng lat'.split(
    ' ',
  ),
);

/**
 * Recognises a table of which every row is a person: names or identity numbers together with an
 * age, sex or day of birth, or with each other, and no figure about more than one. null for any other.
 *
 * @param kind the kind that the user chose, null for none; facilities and matrices are no persons
 */
export function personTable(
  headers: readonly string[],
  kind: TableKind | null,
): PersonTable | null {
  if (kind === 'facilities' || kind === 'matrix') return null;
  const plain = headers.map((header) =>
    normaliseHeader(header).replace(/[(（][^()（）]*[)）]$/u, ''),
  );
  const hasName = plain.some((word) => names.has(word));
  const hasIdentity = headers.some((header) => personalHeader(header) === 'identity');
  const age = plain.findIndex((word) => ages.has(word));
  const hasTrait = age !== -1 || plain.some((word) => traits.has(word));
  const isPerson = hasTrait ? hasName || hasIdentity : hasName && hasIdentity;
  if (!isPerson) return null;
  const canonical = headers.map(placeOrFigure);
  if (canonical.some((header) => figures.has(header))) return null;
  const places = new Map<string, number>();
  for (const [position, header] of canonical.entries()) {
    if (placeHeaders.has(header) && !places.has(header)) places.set(header, position);
  }
  return { places, age };
}

/** The column of a population table that a header stands for; '' for none. */
function placeOrFigure(header: string): string {
  const people = readHeader('population', header);
  if (people?.kind === 'column') return people.header;
  const facility = readHeader('facilities', header);
  if (facility?.kind !== 'column') return '';
  return facility.header === 'community' ? 'name' : facility.header;
}
