import { TextLayer } from '@deck.gl/layers';
import type { MapLabel } from '../mapLabels.ts';
import { inkColour, rgba } from '../palette.ts';

/** Fonts of the reader's own machine; no glyph is ever fetched. */
export const mapFontFamily =
  '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';

/** Names on the map, dark on a white halo; bold and normal text are layers of their own. */
export function labelLayers(labels: readonly MapLabel[]): TextLayer<MapLabel>[] {
  const build = (bold: boolean): TextLayer<MapLabel> =>
    new TextLayer<MapLabel>({
      id: bold ? 'labels-bold' : 'labels',
      data: labels.filter((label) => label.bold === bold),
      characterSet: 'auto',
      getText: (label) => label.text,
      getPosition: (label) => [label.lng, label.lat],
      getSize: (label) => label.size,
      getPixelOffset: (label) => [0, label.below],
      getColor: rgba(inkColour),
      fontFamily: mapFontFamily,
      fontWeight: bold ? 700 : 400,
      fontSettings: { sdf: true, fontSize: 48, buffer: 14, radius: 16, cutoff: 0.25 },
      // In units of the font's radius of distances: a halo of 3 pixels round names of areas, 2 round places.
      outlineWidth: bold ? 14 : 10,
      outlineColor: rgba('#FFFFFF', 0.95),
      lineHeight: 1.25,
    });
  // A layer without text would upload a picture of no characters, which browsers warn about.
  return [false, true].filter((bold) => labels.some((label) => label.bold === bold)).map(build);
}
