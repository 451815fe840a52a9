/** What a scanner tells while it reads; a name is local, without its prefix. */
export interface XmlHandlers {
  /** `attributes` is the raw text of the tag behind its name: ask it with `attributeOf`. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Decoded text; one run may come in several calls. */
  text?(text: string): void;
}

export interface XmlScanner {
  push(text: string): void;
  /** @throws XmlFault where the text ends inside a tag or an element. */
  end(): void;
}

/** The text is not the XML that a workbook is made of. */
export class XmlFault extends Error {}

const deepest = 64;
/** A tag longer than this is no tag of a workbook; a cell has at most 32,767 characters. */
const longestTag = 1_000_000;

/**
 * Reads XML that comes in pieces, in one pass and without a tree. It knows no document types and
 * so no entities but XML's own five and character references: everything else stays as it stands.
 * @throws XmlFault at elements nested deeper than 64, badly closed tags and tags without end.
 */
export function createXmlScanner(handlers: XmlHandlers): XmlScanner {
  const stack: string[] = [];
  let rest = '';

  function tag(source: string): void {
    if (source.startsWith('/')) {
      const name = localName(source.slice(1).trim());
      if (stack.pop() !== name) throw new XmlFault(`</${name}>`);
      handlers.close(name);
      return;
    }
    const isEmpty = source.endsWith('/');
    const nameEnd = source.search(/[\s/]|$/u);
    const name = localName(source.slice(0, nameEnd));
    handlers.open(name, source.slice(nameEnd, isEmpty ? -1 : undefined));
    if (isEmpty) handlers.close(name);
    else if (stack.push(name) > deepest) throw new XmlFault(`<${name}>`);
  }

  /** Reads the mark at `<` and answers where to go on, or -1 where its end has not come yet. */
  function mark(text: string, at: number): number {
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at);
      if (end !== -1) handlers.text?.(text.slice(at + 9, end));
      return end === -1 ? -1 : end + 3;
    }
    // Of `<!-` nothing can be said yet: it may become a comment or CDATA.
    if (text.startsWith('<!', at)) {
      if (text.length < at + 9) return -1;
      if (!text.startsWith('<!--', at)) throw new XmlFault('<!');
      return endBehind(text, '-->', at);
    }
    if (text.startsWith('<?', at)) return endBehind(text, '?>', at);
    const end = tagEnd(text, at + 1);
    if (end !== -1) tag(text.slice(at + 1, end));
    return end === -1 ? -1 : end + 1;
  }

  function read(text: string): number {
    let at = 0;
    while (at < text.length) {
      if (text.charCodeAt(at) === 0x3c) {
        const next = mark(text, at);
        if (next === -1) return at;
        at = next;
        continue;
      }
      const end = text.indexOf('<', at);
      if (end === -1) return at;
      handlers.text?.(decodeReferences(text.slice(at, end)));
      at = end;
    }
    return at;
  }

  return {
    push(piece) {
      const text = rest + piece;
      rest = text.slice(read(text));
      if (rest.length > longestTag) throw new XmlFault('<');
    },
    end() {
      if (stack.length > 0 || rest.trim() !== '') throw new XmlFault(stack.at(-1) ?? '<');
    },
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function endBehind(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end === -1 ? -1 : end + mark.length;
}

/** Position of the `>` that ends a tag; one inside quotes does not. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at;
  }
  return -1;
}

/** The value of an attribute by its local name, decoded; null where the tag has none. */
export function attributeOf(attributes: string, name: string): string | null {
  let at = 0;
  while (at < attributes.length) {
    const equals = attributes.indexOf('=', at);
    if (equals === -1) return null;
    const key = localName(attributes.slice(at, equals).trim());
    let open = equals + 1;
    while (attributes.charCodeAt(open) <= 0x20) open++;
    const close = attributes.indexOf(attributes.charAt(open), open + 1);
    if (open >= attributes.length || close === -1) return null;
    if (key === name) return decodeReferences(attributes.slice(open + 1, close));
    at = close + 1;
  }
  return null;
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/giu, (whole, body: string) => {
    if (!body.startsWith('#')) return named.get(body) ?? whole;
    const isHex = body.charAt(1).toLowerCase() === 'x';
    const code = Number.parseInt(body.slice(isHex ? 2 : 1), isHex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
