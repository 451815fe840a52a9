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
      getColor: rgba(inkColour),
      fontFamily: mapFontFamily,
      fontWeight: bold ? 700 : 400,
      fontSettings: { sdf: true, fontSize: 48, buffer: 8, radius: 12, cutoff: 0.2 },
      outlineWidth: 4,
      outlineColor: rgba('#FFFFFF', 0.95),
      lineHeight: 1.25,
    });
  return [build(false), build(true)];
}
