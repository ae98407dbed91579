/** One class of density on the plan: from `from` people/m² on. */
export type DensityClass = { from: number; to: number | null; color: string; name: string };

/**
 * Fruin's walkway levels of service (1971) up to F, which the risk densities of the levels then divide. The colours
 * are the cividis scale, which reads the same with and without red-green colour vision and in grey.
 */
export const DENSITY_CLASSES: DensityClass[] = [
  { from: 0, to: 0.31, color: '#fdea45', name: 'Fruin walkway level A' },
  { from: 0.31, to: 0.43, color: '#e4cf5b', name: 'Fruin walkway level B' },
  { from: 0.43, to: 0.72, color: '#c8b866', name: 'Fruin walkway level C' },
  { from: 0.72, to: 1.08, color: '#ada26f', name: 'Fruin walkway level D' },
  { from: 1.08, to: 2.15, color: '#918d76', name: 'Fruin walkway level E' },
  { from: 2.15, to: 3, color: '#757a79', name: 'Fruin walkway level F' },
  { from: 3, to: 4, color: '#575d6d', name: 'level F, contact becomes involuntary' },
  { from: 4, to: 5, color: '#35456c', name: 'level F, at the ceiling for standing crowds' },
  { from: 5, to: null, color: '#00204d', name: 'level F, people lose control of where they go' },
];

const LAST = DENSITY_CLASSES.length - 1;

export function densityClass(perM2: number): DensityClass {
  const found = DENSITY_CLASSES.find((each) => each.to === null || perM2 < each.to);
  return found ?? (DENSITY_CLASSES[LAST] as DensityClass);
}

/** `0.43–0.72 people/m²`. */
export function rangeText({ from, to }: DensityClass): string {
  return to === null ? `${from} people/m² and more` : `${from}–${to} people/m²`;
}
