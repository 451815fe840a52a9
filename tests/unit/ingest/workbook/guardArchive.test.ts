import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  archiveLimits,
  type ArchiveRefusal,
  guardArchive,
} from '../../../../src/ingest/workbook/guardArchive.ts';
import { openWorkbook } from '../../../../src/ingest/workbook/openWorkbook.ts';
import { buildIssue } from '../../../../src/model/issue.ts';
import { issueSentence } from '../../../../src/report/words/issueSentence.ts';
import { craftZip } from '../../../helpers/craftZip.ts';

const megabyte = 1024 * 1024;
const xml = '<?xml version="1.0"?><a/>';
const bomb = new Uint8Array(60 * megabyte);
const laughs =
  '<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>';
/** Random enough not to be packed beyond the ratio. */
const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * index * 31) % 251);

const crafted: readonly (readonly [name: string, zip: Uint8Array, reason: ArchiveRefusal])[] = [
  ['an entry packed beyond reason', craftZip([{ name: 'a.xml', content: bomb }]), 'ratio'],
  [
    'the same, stating that it is small',
    craftZip([{ name: 'a.xml', content: bomb, size: 1000 }]),
    'size',
  ],
  [
    'an entry over the limit',
    craftZip([{ name: 'a.bin', content: noise, size: archiveLimits.entryBytes + 1 }]),
    'entry-too-large',
  ],
  [
    'entries over the limit together',
    craftZip(
      [1, 2, 3].map((part) => {
        const name = `${part}.bin`;
        return { name, content: '', packed: new Uint8Array(megabyte), size: 199 * megabyte };
      }),
    ),
    'total-too-large',
  ],
  [
    'too many entries',
    craftZip(Array.from({ length: 1001 }, (_, index) => ({ name: `${index}`, content: '' }))),
    'entries',
  ],
  [
    'more entries stated than there are',
    craftZip([{ name: 'a', content: 'a' }], { count: 9 }),
    'directory',
  ],
  [
    'entries in one place',
    craftZip(
      [
        { name: 'a', content: 'a' },
        { name: 'a', content: 'a' },
      ],
      { overlap: true },
    ),
    'directory',
  ],
  [
    'two names for one entry',
    craftZip([{ name: 'xl/workbook.xml', localName: 'xl/workbook.xmm', content: xml }]),
    'directory',
  ],
  ['a size that is too small', craftZip([{ name: 'a', content: noise, size: 4000 }]), 'size'],
  ['a size that is too large', craftZip([{ name: 'a', content: noise, size: 5000 }]), 'size'],
  ['a false checksum', craftZip([{ name: 'a', content: noise, crc: 1 }]), 'checksum'],
  [
    'bytes that are not packed at all',
    craftZip([{ name: 'a', content: noise, packed: noise.map((byte) => byte | 6) }]),
    'packing',
  ],
  ['an unknown packing', craftZip([{ name: 'a', content: noise, method: 14 }]), 'packing'],
  [
    'an archive in the archive',
    craftZip([{ name: 'xl/media/image1.png', content: zipSync({ a: noise }) }]),
    'nested',
  ],
  ['a path out of it', craftZip([{ name: 'xl/../../a.xml', content: xml }]), 'path'],
  ['an absolute path', craftZip([{ name: 'C:\\a.xml', content: xml }]), 'path'],
  ['an encrypted entry', craftZip([{ name: 'a.xml', content: noise, flags: 1 }]), 'encrypted'],
  ['entities', craftZip([{ name: 'xl/workbook.xml', content: laughs }]), 'entity'],
  [
    'entities far behind the start',
    craftZip([{ name: 'a.rels', content: `${' '.repeat(70_001)}${laughs}`, stored: true }]),
    'entity',
  ],
  [
    'entities in UTF-16',
    craftZip([{ name: 'a.xml', content: Buffer.from(laughs, 'utf16le') }]),
    'entity',
  ],
];

describe('an archive', () => {
  it.each(crafted)('is refused for %s', (_, zip, reason) => {
    const started = process.cpuUsage();
    const memory = process.memoryUsage().arrayBuffers;
    expect(guardArchive(zip)).toMatchObject({ ok: false, reason });
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(2);
    expect(process.memoryUsage().arrayBuffers - memory).toBeLessThan(64 * megabyte);
  });

  it.each(crafted)('has a sentence of its own in both languages for %s', (_, zip, reason) => {
    const opened = openWorkbook(zip, 'a.xlsx');
    if (opened === null || opened.ok) throw new Error('not refused');
    const issue = buildIssue({ ...opened.note, file: 'a.xlsx' });
    expect(issue.facts['reason']).toBe(reason);
    for (const language of ['zh', 'en'] as const) {
      const other = { ...issue, facts: { ...issue.facts, reason: '' } };
      expect(issueSentence(issue, language)).not.toBe(issueSentence(other, language));
    }
  });

  it('is not refused for what a true one has', () => {
    const large = new Uint8Array(11 * megabyte).map((_, index) => (index >> 4) % 251);
    const zip = zipSync({ 'a.xml': Buffer.from(xml), 'b.bin': large, c: new Uint8Array(0) });
    const guarded = guardArchive(zip);
    expect(guarded.ok && [...guarded.archive.entries.keys()]).toEqual(['a.xml', 'b.bin', 'c']);
  });

  it('is refused, never thrown, wherever it is cut or a byte is changed', () => {
    const zip = craftZip([{ name: 'a.xml', content: xml.repeat(9) }]);
    for (let at = 0; at < zip.length; at++) {
      const cut = guardArchive(zip.slice(0, at));
      expect(cut.ok).toBe(false);
      expect(() =>
        guardArchive(zip.map((byte, index) => (index === at ? byte ^ 0xff : byte))),
      ).not.toThrow();
    }
  });
});
