import { StreetFileError } from './streetWays.ts';

/** Hears the elements of an XML text; the text between them is passed over. */
export interface XmlHandler {
  /** Attributes are read only when asked for. */
  readonly open: (name: string, attributes: () => ReadonlyMap<string, string>) => void;
  readonly close: (name: string) => void;
}

export interface XmlScanner {
  readonly push: (text: string) => void;
  /** @throws StreetFileError when the text stops inside an element. */
  readonly end: () => void;
}

/** Longest tag that is waited for, characters: a text that never closes one is no OSM file. */
const maxTagLength = 1_000_000;

/**
 * Scans XML that comes in pieces, only as far as OSM files need it: elements and attributes. A DOCTYPE,
 * and with it every entity of one's own, is refused. Nothing outside the text is ever looked up.
 */
export function createXmlScanner(handler: XmlHandler): XmlScanner {
  let rest = '';
  const open: string[] = [];
  let hasRoot = false;

  const readTag = (tag: string): void => {
    if (tag.startsWith('</')) {
      const name = tag.slice(2, -1).trim();
      if (open.pop() !== name) throw new StreetFileError('xml');
      handler.close(name);
      return;
    }
    const name = /^<([^\s/>]+)/.exec(tag)?.[1];
    if (name === undefined) throw new StreetFileError('xml');
    hasRoot = true;
    handler.open(name, () => attributesOf(tag));
    if (tag.endsWith('/>')) handler.close(name);
    else open.push(name);
  };

  return {
    push: (text) => {
      rest += text;
      let at = 0;
      for (;;) {
        const start = rest.indexOf('<', at);
        if (start < 0) {
          at = rest.length;
          break;
        }
        at = start;
        const end = endOfMarkup(rest, start);
        if (end < 0) break;
        // Comments, CDATA and processing instructions say nothing here.
        if (rest[start + 1] !== '!' && rest[start + 1] !== '?') readTag(rest.slice(start, end));
        at = end;
      }
      rest = rest.slice(at);
      if (rest.length > maxTagLength) throw new StreetFileError('xml');
    },
    end: () => {
      if (rest.trim() !== '' || open.length > 0) throw new StreetFileError('truncated');
      if (!hasRoot) throw new StreetFileError('xml');
    },
  };
}

/** Place after the markup that starts at `start`; -1 when its end has not come yet. */
function endOfMarkup(text: string, start: number): number {
  const after = (ending: string): number => {
    const at = text.indexOf(ending, start);
    return at < 0 ? -1 : at + ending.length;
  };
  if (text.startsWith('<!--', start)) return after('-->');
  if (text.startsWith('<![CDATA[', start)) return after(']]>');
  if (text.startsWith('<?', start)) return after('?>');
  if (/^<![^-[]/.test(text.slice(start, start + 3))) throw new StreetFileError('doctype');
  let quote = '';
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at]!;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return -1;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of tag.matchAll(/\s([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    attributes.set(name, unescape(value.slice(1, -1)));
  }
  return attributes;
}

function unescape(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = name[1] === 'x' || name[1] === 'X' ? parseInt(name.slice(2), 16) : +name.slice(1);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
