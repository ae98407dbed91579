import type uPlot from 'uplot';
import type { ChartSeries } from './series';

/** A custom property's colour as the canvas needs it; `light-dark()` resolves only on an element. */
export function colourOf(element: HTMLElement, property: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${property})`;
  element.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

/** Marks the slices without numbers behind the lines: hatched for no data, plain for below the floor. */
export function paintSlices(series: ChartSeries, colours: { noData: string; belowFloor: string }) {
  return (plot: uPlot) => {
    const { ctx, bbox } = plot;
    ctx.save();
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    ctx.clip();
    for (const run of runsOf(series)) {
      const left = plot.valToPos(run.from, 'x', true);
      const right = plot.valToPos(run.to, 'x', true);
      if (run.slice === 'no-data') hatch(ctx, left, right, bbox, colours.noData);
      else fill(ctx, left, right, bbox, colours.belowFloor);
    }
    ctx.restore();
  };
}

/** Marks times over the whole height; a short one is still to be seen. */
export function paintMarks(marks: Array<{ fromS: number; toS: number }>, colour: string) {
  return (plot: uPlot) => {
    const { ctx, bbox } = plot;
    ctx.save();
    ctx.fillStyle = colour;
    for (const { fromS, toS } of marks) {
      const left = plot.valToPos(fromS, 'x', true);
      const width = Math.max(2 * devicePixelRatio, plot.valToPos(toS, 'x', true) - left);
      ctx.globalAlpha = 0.25;
      ctx.fillRect(left, bbox.top, width, bbox.height);
      ctx.globalAlpha = 1;
      ctx.fillRect(left, bbox.top, width, 4 * devicePixelRatio);
    }
    ctx.restore();
  };
}

type Run = { slice: 'no-data' | 'below-floor'; from: number; to: number };

function runsOf(series: ChartSeries): Run[] {
  const runs: Run[] = [];
  series.slices.forEach((slice, i) => {
    if (slice === 'value') return;
    const from = series.x[i] ?? 0;
    const last = runs.at(-1);
    if (last?.slice === slice && last.to === from) last.to = from + series.stepS;
    else runs.push({ slice, from, to: from + series.stepS });
  });
  return runs;
}

function fill(ctx: CanvasRenderingContext2D, left: number, right: number, box: uPlot.BBox, colour: string) {
  ctx.globalAlpha = 0.12;
  ctx.fillStyle = colour;
  ctx.fillRect(left, box.top, right - left, box.height);
}

function hatch(ctx: CanvasRenderingContext2D, left: number, right: number, box: uPlot.BBox, colour: string) {
  fill(ctx, left, right, box, colour);
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, box.top, right - left, box.height);
  ctx.clip();
  ctx.globalAlpha = 0.4;
  ctx.strokeStyle = colour;
  ctx.lineWidth = devicePixelRatio;
  ctx.beginPath();
  const gap = 8 * devicePixelRatio;
  for (let x = Math.floor((left - box.height) / gap) * gap; x < right; x += gap) {
    ctx.moveTo(x, box.top + box.height);
    ctx.lineTo(x + box.height, box.top);
  }
  ctx.stroke();
  ctx.restore();
}
