import type { Archive } from './guardArchive.ts';
import { inflateEntry } from './inflateEntry.ts';
import { createXmlScanner, type XmlHandlers } from './xmlScanner.ts';

/** True where the archive has the part and all of it was read; false where it has none. */
export function readPart(archive: Archive, name: string, handlers: XmlHandlers): boolean {
  const entry = archive.entries.get(name);
  if (entry === undefined) return false;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const scanner = createXmlScanner(handlers);
  inflateEntry(archive.bytes, entry, (piece) => {
    scanner.push(decoder.decode(piece, { stream: true }));
    return true;
  });
  scanner.push(decoder.decode());
  scanner.end();
  return true;
}

/** `_xHHHH_` stands for a character that XML cannot hold. Source: ECMA-376 part 1, 22.9.2.19. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
