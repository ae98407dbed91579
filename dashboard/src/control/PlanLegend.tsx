import { DENSITY_CLASSES, rangeText } from './densityScale';

/** What the colours and arrows of the plan mean, with their units and the scale's name. */
export function PlanLegend() {
  return (
    <figure className="plan-legend" aria-label="Legend of the plan">
      <figcaption>
        Density of the ground, by Fruin&apos;s levels of service for walkways, a scale of comfort. An arrow as long as
        its cell is 1.5 m/s.
      </figcaption>
      <ul>
        {DENSITY_CLASSES.map((each) => (
          <li key={each.from}>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <rect width="12" height="12" fill={each.color} />
            </svg>
            {rangeText(each)}: {each.name}
          </li>
        ))}
      </ul>
    </figure>
  );
}
