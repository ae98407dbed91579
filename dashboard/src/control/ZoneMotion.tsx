import type { LiveLine, LiveZone } from '../api/types';
import { NOT_MEASURABLE_WORDS, shortNumber } from '../format/level';
import { interval, whole } from '../format/numbers';
import { wordFor } from '../format/words';

type Props = { reading: LiveZone; lineName?: (id: string) => string };

/** How a zone's crowd moves, and in words why something cannot be said. */
export function ZoneMotion({ reading, lineName = (id) => id }: Props) {
  const { motion, lines = [], notMeasurable = [] } = reading;
  if (reading.belowFloor) return null;
  return (
    <>
      {motion && (
        <dl className="zone-numbers">
          {motion.speedMps != null && (
            <Measured label="Speed" text={`${motion.speedMps.toFixed(2)} m/s${interval(motion.speedLow, motion.speedHigh, (n) => n.toFixed(2))}`} />
          )}
          {reading.peakDensityPerM2 != null && (
            <Measured
              label="Densest cell"
              text={`${shortNumber(reading.peakDensityPerM2)} /m²${interval(reading.peakDensityLow, reading.peakDensityHigh, shortNumber)}`}
            />
          )}
          {motion.counterFlow != null && <Measured label="Counter-flow" text={`${whole(motion.counterFlow * 100)} % of the flow`} />}
          {motion.pressurePerS2 != null && <Measured label="Crowd pressure" text={`${motion.pressurePerS2.toFixed(3)} 1/s²`} />}
          {motion.oscillationMps != null && motion.oscillationMps > 0 && (
            <Measured label="Oscillation" text={`${motion.oscillationMps.toFixed(2)} m/s`} />
          )}
        </dl>
      )}
      {lines.length > 0 && (
        <ul className="zone-lines" aria-label="Flows over lines">
          {lines.map((line) => (
            <li key={line.lineId}>
              {lineName(line.lineId)}: in {lineText(line, 'in')}, out {lineText(line, 'out')} people/min
            </li>
          ))}
        </ul>
      )}
      {notMeasurable.length > 0 && (
        <p className="soft small">
          Not measurable in part: {notMeasurable.map((each) => wordFor(NOT_MEASURABLE_WORDS, each)).join('; ')}.
        </p>
      )}
    </>
  );
}

function Measured({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function lineText(line: LiveLine, way: 'in' | 'out'): string {
  return way === 'in'
    ? `${whole(line.inPerMinute)}${interval(line.inLow, line.inHigh, whole)}`
    : `${whole(line.outPerMinute)}${interval(line.outLow, line.outHigh, whole)}`;
}
