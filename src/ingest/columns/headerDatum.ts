import type { Datum } from '../../model/datum.ts';

/**
 * Words for datums in headers, squashed; the longer ones first. GPS is none: devices and map sites both
 * write it. 百度墨卡托 (bd09mc) is in metres, and no datum of degrees.
 */
const words: readonly (readonly [word: string, datum: Datum])[] = [
  ['国家大地2000', 'cgcs2000'],
  ['大地2000', 'cgcs2000'],
  ['国家2000', 'cgcs2000'],
  ['cgcs2000', 'cgcs2000'],
  ['天地图', 'cgcs2000'],
  ['wgs1984', 'wgs84'],
  ['wgs84', 'wgs84'],
  ['gcj02', 'gcj02'],
  ['国测局', 'gcj02'],
  ['火星', 'gcj02'],
  ['高德', 'gcj02'],
  ['腾讯', 'gcj02'],
  ['amap', 'gcj02'],
  ['gaode', 'gcj02'],
  ['tencent', 'gcj02'],
  ['bd09ll', 'bd09'],
  ['bd09', 'bd09'],
  ['百度', 'bd09'],
  ['baidu', 'bd09'],
];
/** What may stand behind such a word; '' last, so that 高德坐标 keeps 坐标 only where it must. */
const tails = ['地图坐标系', '坐标系', '地图坐标', '坐标', '地图', '经纬度坐标系', 'map', ''];

/** A header without the words for its datum. */
export interface StatedHeader {
  readonly datum: Datum;
  /** What may be left, squashed: 百度坐标 may be 坐标 or nothing. */
  readonly rests: readonly string[];
}

/**
 * The datum that a header states before or behind its name: 百度经度, lng(WGS84), 经度_gcj02,
 * 纬度（百度坐标系BD09）; null where it states none, or two.
 *
 * @param squashed header with width and case folded, without white space, underscores and hyphens
 */
export function datumOfHeader(squashed: string): StatedHeader | null {
  const bare = Array.from(squashed)
    .filter((mark) => !'()[]【】〔〕:、/,'.includes(mark))
    .join('');
  const found = bare.includes('bd09mc') ? [] : split(bare);
  const datums = new Set(found.map(({ datum }) => datum));
  const [datum] = datums;
  if (datum === undefined || datums.size > 1) return null;
  return { datum, rests: found.map(({ rest }) => rest) };
}

interface Split {
  readonly datum: Datum;
  readonly rest: string;
}

/** Every way of taking datum words off both ends; a name of two words, 百度BD09, is taken off whole. */
function split(text: string): readonly Split[] {
  return words.flatMap(([word, datum]) => {
    // Cells by the thousand are asked whether they could be headers, and almost none has a word.
    if (!text.includes(word)) return [];
    const rests = tails.flatMap((tail) => {
      const whole = word + tail;
      if (text.startsWith(whole)) return [text.slice(whole.length)];
      return text.endsWith(whole) ? [text.slice(0, -whole.length)] : [];
    });
    return rests.flatMap((rest) => [{ datum, rest }, ...split(rest)]);
  });
}
