/** A curve through numbers, as the paths of an SVG. No DOM. */

/** Room above the highest and below the lowest point, as a part of the span between them. */
const ROOM = 0.12;

/** Paths over a field as wide as there are steps between the numbers and one high, the highest number uppermost. */
export function curvePath(values: readonly number[]): { line: string; area: string } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = Math.max(1, (high - low) * ROOM);
  const [floor, ceiling] = [Math.max(0, low - room), high + room];
  const points = values.map((value, at) => {
    const y = 1 - (value - floor) / (ceiling - floor);
    return `${at} ${y.toFixed(4)}`;
  });
  const line = `M${points.join(" L")}`;
  return { line, area: `${line} L${values.length - 1} 1 L0 1 Z` };
}
