/** What the first bytes of a file say it is, whatever its name says. */
export type Container =
  | 'zip'
  | 'xls'
  | 'encrypted'
  | 'ole'
  | 'html'
  | 'mht'
  | 'spreadsheetml'
  | 'text';

const oleMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const directoryEntry = 128;
const sampleLength = 4096;

/** The container of a file by its content; `text` for everything that no other mark claims. */
export function recogniseContainer(bytes: Uint8Array): Container {
  const [first, second, third, fourth] = bytes;
  if (first === 0x50 && second === 0x4b && (third === 0x03 || third === 0x05)) return 'zip';
  if (oleMark.every((byte, index) => bytes[index] === byte)) return oleContainer(bytes);
  // A BIFF file without OLE around it begins with a BOF record.
  const isBof = first === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(second ?? -1);
  if (isBof && (third === 0x04 || third === 0x06 || third === 0x08) && fourth === 0x00)
    return 'xls';
  return markup(startText(bytes));
}

/** OLE directory entries are 128 bytes long and begin with their name in UTF-16. */
function oleContainer(bytes: Uint8Array): Container {
  let found: Container = 'ole';
  for (let at = 512; at + directoryEntry <= bytes.length; at += directoryEntry) {
    if (hasWideName(bytes, at, 'EncryptionInfo') || hasWideName(bytes, at, 'EncryptedPackage')) {
      return 'encrypted';
    }
    if (hasWideName(bytes, at, 'Workbook') || hasWideName(bytes, at, 'Book')) found = 'xls';
  }
  return found;
}

function hasWideName(bytes: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index <= name.length; index++) {
    const code = index < name.length ? name.charCodeAt(index) : 0;
    if (bytes[at + 2 * index] !== code || bytes[at + 2 * index + 1] !== 0) return false;
  }
  return true;
}

function startText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-16be';
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const sample = bytes.subarray(0, sampleLength);
  return new TextDecoder(isWide ? wide : 'utf-8').decode(sample).trimStart().toLowerCase();
}

function markup(start: string): Container {
  if (start.startsWith('mime-version:')) return 'mht';
  if (!start.startsWith('<')) return 'text';
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'spreadsheetml';
  return /^<(?:!doctype html|html|head|meta|style|table|body)\b/u.test(start) ||
    /<(?:html|table)\b/u.test(start)
    ? 'html'
    : 'text';
}
