import { useEffect, useRef } from 'react';
import type { Point } from '../api/types';
import { PointPicker } from '../ui/PointPicker';
import { Mark } from './Mark';
import type { Marked } from './marks';

type Props = { image: ImageBitmap; marks: Marked[]; grid: Point[][]; onPick: (at: Point) => void };

/** The still with the pairs and the ground's grid over it. A canvas, not an image: it has no address to be kept by. */
export function StillView({ image, marks, grid, onPick }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = image;
  useEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(image, 0, 0);
  }, [image]);
  const radius = width / 110;
  return (
    <div className="still">
      <canvas ref={canvas} width={width} height={height} aria-hidden="true" />
      <PointPicker
        width={width}
        height={height}
        step={1}
        label="Calibration still: pick the pixel of the chosen pair"
        words={([x, y]) => `Pixel ${x.toFixed(0)}, ${y.toFixed(0)}`}
        onPick={onPick}
      >
        <g className="still-grid">
          {grid.map((line, i) => (
            <polyline key={i} points={line.map((point) => point.join(',')).join(' ')} />
          ))}
        </g>
        {marks.map((mark) => (
          <Mark key={mark.number} mark={mark} at={mark.at} radius={radius} />
        ))}
      </PointPicker>
    </div>
  );
}
