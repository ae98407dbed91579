import type { AcceptanceTest, Acceptance, Camera } from '../api/types';
import { day } from '../format/time';

/** The 95 % interval's half width at so many people. */
export function plusMinus({ absolute, relative }: Pick<Acceptance, 'absolute' | 'relative'>, people: number): number {
  return 1.96 * (absolute + relative * people);
}

/** `counts 8 % too few; 50 people are known to ±9`. */
export function errorText(errors: Pick<Acceptance, 'bias' | 'absolute' | 'relative'>): string {
  const percent = Math.round(Math.abs(errors.bias - 1) * 100);
  const bias = percent === 0 ? 'counts as many as there are' : `counts ${percent} % too ${errors.bias > 1 ? 'many' : 'few'}`;
  return `${bias}, which is corrected; 50 people are then known to ±${plusMinus(errors, 50).toFixed(0)} (95 %)`;
}

/** What an overseer reads about the test of a camera. */
export function acceptanceText(camera: Camera): string {
  const { acceptance } = camera;
  if (!acceptance) return 'None: cannot arm Act or Critical';
  return `${acceptance.samples} moments, ${errorText(acceptance)}; holds until ${day(camera.acceptanceExpiresAt)}`;
}

/** What the end of a test means for the people who watch. */
export function meaningOf(test: AcceptanceTest): string {
  switch (test.state) {
    case 'OPEN':
      return 'The camera cannot arm Act or Critical on this calibration until the test has passed.';
    case 'PASSED':
      return 'Act and Critical can now be armed, for twelve months or until the camera is calibrated again.';
    case 'FAILED':
      return `Act and Critical cannot be armed. ${test.reason ?? ''} Check the calibration, the zones and the view, then test again.`;
    case 'ABANDONED':
      return 'Nothing was kept.';
    case 'VOID':
      return `Nothing was kept. ${test.reason ?? ''}`;
  }
}
