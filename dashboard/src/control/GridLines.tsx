import { multiples } from '../map/geo';
import { type Frame, scaleBarM } from './plan';

/** Lines at round metres, half a scale bar apart. */
export function GridLines({ frame }: { frame: Frame }) {
  const step = scaleBarM(frame.width) / 2;
  return (
    <g className="plan-grid">
      {multiples(frame.minX, frame.minX + frame.width, step).map((x) => (
        <line key={`x${x}`} x1={x - frame.minX} x2={x - frame.minX} y1={0} y2={frame.height} />
      ))}
      {multiples(frame.minY, frame.minY + frame.height, step).map((y) => (
        <line key={`y${y}`} x1={0} x2={frame.width} y1={frame.minY + frame.height - y} y2={frame.minY + frame.height - y} />
      ))}
    </g>
  );
}
