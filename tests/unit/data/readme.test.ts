import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { issueCodes } from '../../../src/model/issue.ts';

test('every issue code is listed with its meaning in both languages, and no other', () => {
  const readme = readFileSync(new URL('../../../data/README.md', import.meta.url), 'utf8');
  const table = readme.split('<!-- issue-codes -->')[1]?.split('\n## ')[0] ?? '';
  const rows = [...table.matchAll(/^\| `([a-z-]+)` \| (.+?) \| (.+?) \|$/gm)];
  expect(rows.map((row) => row[1])).toEqual([...issueCodes]);
});
