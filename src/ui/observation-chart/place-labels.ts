/** A text to be set above or below its point. x and width in percent of the drawing, y in pixels. */
export type Label = {
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
  className: string;
};

export type PlacedLabel = Label & { baselineY: number };

type Box = { left: number; right: number; top: number; bottom: number };

const lineHeight = 14;
const gap = 8;

/**
 * Sets each label above its point, or below it when a point or an earlier label is in the way. Widths are estimated
 * for the narrowest drawing, `narrowest` pixels wide; `x` counts in reading direction, so it serves both directions.
 */
export function placeLabels(
  labels: readonly Label[],
  points: readonly { x: number; y: number }[],
  narrowest: number,
  lowest: number,
): PlacedLabel[] {
  const taken: Box[] = points.map(({ x, y }) => ({
    left: x - 1.5,
    right: x + 1.5,
    top: y - 4,
    bottom: y + 4,
  }));
  const tries = [-gap, gap + 10, -gap - lineHeight, gap + 10 + lineHeight, -gap - 2 * lineHeight];
  return labels.map((label) => {
    const boxes = tries.map((by) => ({
      baselineY: label.y + by,
      box: boxOf(label, label.y + by, narrowest),
    }));
    const inside = boxes.filter(({ box }) => box.top >= 0 && box.bottom <= lowest);
    const free = inside.find(({ box }) => !taken.some((other) => overlap(box, other)));
    const { baselineY, box } = free ??
      inside[0] ?? { baselineY: label.y - gap, box: boxOf(label, label.y, narrowest) };
    taken.push(box);
    return { ...label, baselineY };
  });
}

function boxOf(label: Label, baselineY: number, narrowest: number): Box {
  const width = (estimatedWidth(label.text) / narrowest) * 100;
  const left =
    label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;
  return { left, right: left + width, top: baselineY - 11, bottom: baselineY + 3 };
}

/** Pixels at 12 to 13 px type: Chinese signs are a whole square, others a little more than half of one. */
function estimatedWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += /[\u2e80-\uffef]/.test(sign) ? 13 : 7;
  return width;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
