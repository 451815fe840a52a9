import { expect, it } from 'vitest';
import { dictionaries } from '../../../src/ui/i18n/dictionary.ts';
import { gainWords } from '../../../src/ui/streets/gainWords.ts';

const own = { elder: false, childcare: false };
const wordsOf = (elder: number, childcare: number, standIn = own) =>
  gainWords({ editId: 'link-1', people: { elder, childcare } }, standIn, dictionaries.zh, 'zh');

it('says whom a change of the streets serves, and whom it costs', () => {
  expect(wordsOf(1240, -3)).toBe('多服务老年人 1,240 人、少服务婴幼儿 3 人');
  expect(wordsOf(1240, Number.NaN)).toBe('多服务老年人 1,240 人');
  expect(wordsOf(0, Number.NaN)).toBe('服务人数不变');
});

it('calls residents no elders where they only stand in for them', () => {
  expect(wordsOf(1240, -3, { elder: true, childcare: false })).toBe(
    '养老服务圈多 1,240 人、少服务婴幼儿 3 人',
  );
});
