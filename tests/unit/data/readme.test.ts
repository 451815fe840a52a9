import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { issueCodes } from '../../../src/model/issue.ts';
import { reasonWords } from '../../../src/report/words/reasonWords.ts';
import { shortReasons } from '../../../src/scorecard/shortReason.ts';

const readme = readFileSync(new URL('../../../data/README.md', import.meta.url), 'utf8');

test('every issue code is listed with its meaning in both languages, and no other', () => {
  const table = readme.split('<!-- issue-codes -->')[1]?.split('\n## ')[0] ?? '';
  const rows = [...table.matchAll(/^\| `([a-z-]+)` \| (.+?) \| (.+?) \|$/gm)];
  expect(rows.map((row) => row[1])).toEqual([...issueCodes]);
});

test('every reason of a shortfall is listed in its order and in the words of the app', () => {
  const table = readme.split('<!-- reasons -->')[1]?.split('\n## ')[0] ?? '';
  const rows = [...table.matchAll(/^\| `(\w+)` \| (.+?) \| (.+?) \|$/gm)];
  const { zh, en } = reasonWords;
  expect(rows.map((row) => row.slice(1))).toEqual(
    shortReasons.map((reason) => [reason, zh[reason].means, en[reason].means]),
  );
});
