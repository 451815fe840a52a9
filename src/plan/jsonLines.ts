/** Texts, marks, bare values, and a quote that nothing closes in its line. */
const tokens = /"(?:[^"\\\n\r]|\\[^\n\r])*"|[{}[\],:]|[^ \t\n\r{}[\],:"]+|"/gu;
const soundText = /^"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"$/u;
const soundBare = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/u;

/** Where things stand in a JSON text, lines counted from 1. */
export interface JsonLines {
  /** Line of every value by its path (`indicators.0.name`); that of the whole is ''. */
  readonly lines: ReadonlyMap<string, number>;
  /** The first line at which the text is no JSON; null where it is. */
  readonly faultLine: number | null;
}

interface Level {
  readonly path: string;
  readonly isList: boolean;
  /** Place in a list, or name, of the value that is read or comes next. */
  key: string;
}

type Awaited = 'value' | 'firstValue' | 'name' | 'firstName' | 'colon' | 'next';

/**
 * Finds the line of every value of a JSON text, up to where it breaks off. Parsers tell only whether
 * a text is JSON, and each in words of its own where it is not.
 */
export function jsonLines(text: string): JsonLines {
  const lines = new Map<string, number>();
  const levels: Level[] = [];
  let awaited: Awaited | null = 'value';
  let line = 1;
  let read = 0;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    line += newLines(text.slice(read, index));
    read = index;
    const isValue = awaited === 'value' || (awaited === 'firstValue' && token !== ']');
    if (isValue) lines.set(pathOf(levels.at(-1)), line);
    awaited = afterToken(token, awaited, levels);
    if (awaited === null) return { lines, faultLine: line };
  }
  const isWhole = awaited === 'next' && levels.length === 0;
  return { lines, faultLine: isWhole ? null : line + newLines(text.slice(read).trimEnd()) };
}

/** What has to come after a token; null where the token may not stand there. */
function afterToken(token: string, awaited: Awaited, levels: Level[]): Awaited | null {
  const level = levels.at(-1);
  switch (awaited) {
    case 'colon':
      return token === ':' ? 'value' : null;
    case 'firstName':
    case 'name':
      if (awaited === 'firstName' && token === '}') return closed(levels);
      if (!level || !soundText.test(token)) return null;
      level.key = nameOf(token);
      return 'colon';
    case 'firstValue':
    case 'value':
      if (awaited === 'firstValue' && token === ']') return closed(levels);
      return afterValue(token, levels);
    case 'next':
      if (level && token === (level.isList ? ']' : '}')) return closed(levels);
      if (!level || token !== ',') return null;
      if (!level.isList) return 'name';
      level.key = String(Number(level.key) + 1);
      return 'value';
  }
}

function afterValue(token: string, levels: Level[]): Awaited | null {
  const path = pathOf(levels.at(-1));
  if (token === '{') {
    levels.push({ path, isList: false, key: '' });
    return 'firstName';
  }
  if (token === '[') {
    levels.push({ path, isList: true, key: '0' });
    return 'firstValue';
  }
  return soundText.test(token) || soundBare.test(token) ? 'next' : null;
}

function closed(levels: Level[]): Awaited {
  levels.pop();
  return 'next';
}

function nameOf(token: string): string {
  const name: unknown = JSON.parse(token);
  return String(name);
}

function pathOf(level: Level | undefined): string {
  if (!level) return '';
  return level.path === '' ? level.key : `${level.path}.${level.key}`;
}

function newLines(text: string): number {
  return text.split('\n').length - 1;
}
