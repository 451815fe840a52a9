import { officialWords as english } from './officialEn.ts';
import { officialWords as chinese, type OfficialWords } from './officialZh.ts';

/** Words of the official tables; Chinese as the plan documents write them. */
export function officialWordsIn(language: 'zh' | 'en'): OfficialWords {
  return language === 'zh' ? chinese : english;
}
