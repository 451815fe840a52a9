import type { Status } from '../coverage/coverageResult.ts';
import type { ServiceId } from '../model/service.ts';
import type { StreetEdit } from '../model/streetEdit.ts';
import { drawSign, type LegendSign } from './glyphAtlas.ts';
import { barredColour, linkColour, serviceHue, statusFill, statusOutline } from './palette.ts';
import { type Pen, pictureFont, write } from './picturePen.ts';

/** What the legend of a picture says; counts are formatted. */
export interface PictureLegend {
  readonly title: string;
  readonly communities: readonly {
    readonly status: Status;
    /** Hex text where the fill is not the status's. */
    readonly fill?: string;
    readonly text: string;
    readonly count: string;
  }[];
  readonly total: { readonly text: string; readonly count: string };
  readonly facilities: readonly {
    readonly sign: LegendSign;
    readonly text: string;
    readonly count: string;
  }[];
  readonly outline: { readonly service: ServiceId; readonly text: string } | null;
  readonly streetChanges: readonly {
    readonly type: StreetEdit['type'];
    readonly text: string;
    readonly count: string;
  }[];
}

interface LegendLine {
  readonly text: string;
  readonly count: string;
  /** Draws the sign; the pen's origin is the middle of its place. */
  readonly sign: (pen: Pen) => void;
}

const lineHeight = 24;
const margin = 12;
const textStart = 40;

/** Draws the legend in its box, whose lower left corner stands 12 px off that of the map. */
export function drawLegend(pen: Pen, legend: PictureLegend, bottom: number): void {
  const lines = linesOf(legend);
  pen.font = pictureFont(14);
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => pen.measureText(text).width));
  const words = widest(lines.map(({ text }) => text));
  const counts = widest(lines.map(({ count }) => count));
  pen.font = pictureFont(14, 600);
  const wide = Math.max(
    textStart + words + 24 + counts + margin,
    pen.measureText(legend.title).width + 2 * margin,
  );
  const high = (lines.length + 1) * lineHeight + 16;
  const top = bottom - high - margin;
  pen.fillStyle = '#FFFFFF';
  pen.fillRect(margin, top, wide, high);
  pen.strokeStyle = '#D5D9E0';
  pen.lineWidth = 1;
  pen.strokeRect(margin, top, wide, high);
  write(pen, legend.title, 2 * margin, top + 20, pictureFont(14, 600));
  lines.forEach(({ text, count, sign }, i) => {
    const y = top + 20 + (i + 1) * lineHeight;
    pen.save();
    pen.translate(2 * margin + 9, y);
    sign(pen);
    pen.restore();
    write(pen, text, margin + textStart, y, pictureFont(14));
    write(pen, count, wide - pen.measureText(count).width, y, pictureFont(14));
  });
}

function linesOf({
  communities,
  total,
  facilities,
  outline,
  streetChanges,
}: PictureLegend): LegendLine[] {
  const lines: LegendLine[] = [
    ...communities.map(({ status, fill = statusFill[status], text, count }) => ({
      text,
      count,
      sign: (pen: Pen) => drawSwatch(pen, status, fill),
    })),
    { ...total, sign: () => undefined },
    ...facilities.map(({ sign, text, count }) => ({
      text,
      count,
      sign: (pen: Pen) => drawSign(pen, sign, 18),
    })),
  ];
  if (outline) {
    const sign = (pen: Pen) => drawLine(pen, serviceHue[outline.service], 2);
    lines.push({ text: outline.text, count: '', sign });
  }
  const changes = streetChanges.map(({ type, text, count }) => ({
    text,
    count,
    sign: changeSigns[type],
  }));
  return [...lines, ...changes];
}

/** The fill of a status in its outline, hatched for no data and dotted for not assessed, as on the map. */
function drawSwatch(pen: Pen, status: Status, fill: string): void {
  pen.beginPath();
  pen.rect(-9, -7, 18, 14);
  pen.fillStyle = fill;
  pen.fill();
  pen.strokeStyle = statusOutline[status];
  pen.lineWidth = 1;
  if (status === 'noData') {
    pen.save();
    pen.clip();
    pen.beginPath();
    for (let x = -24; x <= 24; x += 5) {
      pen.moveTo(x - 7, 7);
      pen.lineTo(x + 7, -7);
    }
    pen.stroke();
    pen.restore();
  }
  pen.setLineDash(status === 'notAssessed' ? [2, 2] : []);
  pen.strokeRect(-9, -7, 18, 14);
}

/** A thick line for a link, a hollow one for a closed street, as on the map. */
const changeSigns: Readonly<Record<StreetEdit['type'], (pen: Pen) => void>> = {
  link: (pen) => drawLine(pen, linkColour, 4),
  closure: (pen) => {
    drawLine(pen, barredColour, 6);
    drawLine(pen, '#FFFFFF', 2);
  },
};

function drawLine(pen: Pen, colour: string, width: number): void {
  pen.beginPath();
  pen.moveTo(-9, 0);
  pen.lineTo(9, 0);
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.stroke();
}
