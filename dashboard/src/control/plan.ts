import type { Point, Zone } from '../api/types';

export type Frame = { minX: number; minY: number; width: number; height: number };

/** The smallest frame around all points, with a margin of 6 %; a 10 m square when there are none. */
export function frameOf(points: Point[]): Frame {
  if (points.length === 0) return { minX: -5, minY: -5, width: 10, height: 10 };
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [minX, maxX] = [Math.min(...xs), Math.max(...xs)];
  const [minY, maxY] = [Math.min(...ys), Math.max(...ys)];
  const margin = Math.max(maxX - minX, maxY - minY, 1) * 0.06;
  return { minX: minX - margin, minY: minY - margin, width: maxX - minX + 2 * margin, height: maxY - minY + 2 * margin };
}

/** Metres of the ground plane (y north) to drawing units (y down). */
export function toDrawing(frame: Frame, [x, y]: Point): Point {
  return [x - frame.minX, frame.minY + frame.height - y];
}

export function pathOf(frame: Frame, points: Point[]): string {
  return points
    .map((point) => toDrawing(frame, point).map((part) => part.toFixed(2)).join(','))
    .join(' ');
}

/** The area centroid of a simple polygon; the mean of its points when it has no area. */
export function centroid(points: Point[]): Point {
  let [area, cx, cy] = [0, 0, 0];
  points.forEach(([x1, y1], i) => {
    const [x2, y2] = points[(i + 1) % points.length] ?? [x1, y1];
    const cross = x1 * y2 - x2 * y1;
    area += cross;
    cx += (x1 + x2) * cross;
    cy += (y1 + y2) * cross;
  });
  if (Math.abs(area) < 1e-9) {
    const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, points.length);
    return [mean(0), mean(1)];
  }
  return [cx / (3 * area), cy / (3 * area)];
}

/** A round length of metres that takes between a tenth and a third of the width. */
export function scaleBarM(widthM: number): number {
  return [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1].find((length) => length <= widthM / 3) ?? 0.5;
}

export function drawable(zones: Zone[]): Array<Zone & { polygonM: Point[] }> {
  return zones.filter((zone): zone is Zone & { polygonM: Point[] } => (zone.polygonM?.length ?? 0) > 2);
}
