/** Figures that a project's own words name; NaN for what they do not name. */
export interface TextFigures {
  readonly beds: number;
  readonly nursingBeds: number;
  readonly places: number;
  readonly floorAreaM2: number;
}

/** One statement of a text; `part` is true for what 其中 tells of the sum before it. */
interface Clause {
  readonly text: string;
  readonly part: boolean;
}

const nursingWords = ['护理型', '护理床位'];
const landWords = ['占地', '用地'];
/** Words of a floor area that is the sum of the others, the surest first. */
const areaWords: readonly (readonly string[])[] = [
  ['总建筑面积', '总体建筑面积', '总面积'],
  ['建筑面积', '建设规模'],
];

/**
 * Reads beds (张), daycare places (个托位, 托育床位) and floor area (平方米) out of the text of a
 * project. Several statements of beds or places add up, but for what follows 其中; a total floor area
 * counts before others, which add up; land is left out. These are proposals, to be confirmed.
 */
export function figuresInText(text: string): TextFigures {
  const clauses = clausesOf(text);
  const wholes = clauses.filter(({ part }) => !part);
  const bedClauses = clauses.filter((clause) => clause.text.includes('床') && !isChild(clause));
  const child = wholes.filter(isChild);
  return {
    beds: sumOf(bedClauses.filter(({ part }) => !part).flatMap(countsOf('张'))),
    nursingBeds: sumOf(bedClauses.filter(isNursing).flatMap(countsOf('张'))),
    places: sumOf(child.flatMap((clause) => [...countsOf('张')(clause), ...placesOf(clause)])),
    floorAreaM2: floorAreaOf(wholes),
  };
}

function clausesOf(text: string): Clause[] {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll('(其中', ',其中')
    .replaceAll(/\([^()]*\)/gu, '');
  return plain.split(/[。;]/u).flatMap((sentence) => {
    let part = false;
    return sentence.split(/[,、()]/u).map((clause) => {
      part ||= clause.startsWith('其中');
      return { text: clause, part };
    });
  });
}

function isChild({ text }: Clause): boolean {
  return ['托位', '托育', '学位'].some((word) => text.includes(word));
}

function isNursing({ text }: Clause): boolean {
  return nursingWords.some((word) => text.includes(word));
}

function countsOf(unit: string): (clause: Clause) => number[] {
  const pattern = new RegExp(`(\\d+)${unit}`, 'gu');
  return ({ text }) => [...text.matchAll(pattern)].map(([, digits]) => Number(digits));
}

/** `100个托位`, `新增托位150个`, but not `2个托班`. */
function placesOf({ text }: Clause): number[] {
  const pattern = /(\d+)个(?:托位|托育学位|托育床位|学位)|(?:托位|学位)(\d+)个/gu;
  return [...text.matchAll(pattern)].map(([, before, behind]) => Number(before ?? behind));
}

function floorAreaOf(clauses: readonly Clause[]): number {
  const areas = clauses
    .filter(({ text }) => !landWords.some((word) => text.includes(word)))
    .flatMap(({ text }) =>
      [...text.matchAll(/(\d+(?:\.\d+)?)(?:平方米|平米|m2)/gu)].map(([, digits]) => ({
        text,
        area: Number(digits),
      })),
    );
  for (const words of areaWords) {
    const found = areas.find(({ text }) => words.some((word) => text.includes(word)));
    if (found !== undefined) return found.area;
  }
  return sumOf(areas.map(({ area }) => area));
}

/** Nothing named is no data, not 0. */
function sumOf(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0);
}
