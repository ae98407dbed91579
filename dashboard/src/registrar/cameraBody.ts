import type { Analytic, Camera, LonLat, Purpose } from '../api/types';
import { numberOf, textOf } from '../ui/forms';

export type CameraBody = {
  id: string;
  siteId: string;
  name: string;
  position: LonLat | null;
  owner: string;
  purpose: Purpose;
  legalBasis: string;
  necessity: string;
  alternatives: string;
  floor: number | null;
  analytics: Analytic[];
  zoneIds: string[];
  framesPerSecond: number | null;
  detector: Camera['detector'];
  detectionThreshold: number | null;
  reviewOn: string | null;
  endOn: string | null;
  streamAddress?: string;
};

/** The camera that the form describes; a stream address left empty is not sent, so that it stays as it is. */
export function cameraBodyOf(form: FormData, camera?: Camera): CameraBody {
  const streamAddress = textOf(form, 'streamAddress');
  const [lon, lat] = [numberOf(form, 'position.lon'), numberOf(form, 'position.lat')];
  return {
    id: camera?.id ?? textOf(form, 'id'),
    siteId: textOf(form, 'siteId'),
    name: textOf(form, 'name'),
    position: lon === null || lat === null ? null : { lon, lat },
    owner: textOf(form, 'owner'),
    purpose: textOf(form, 'purpose') as Purpose,
    legalBasis: textOf(form, 'legalBasis'),
    necessity: textOf(form, 'necessity'),
    alternatives: textOf(form, 'alternatives'),
    floor: numberOf(form, 'floor'),
    analytics: form.getAll('analytics') as Analytic[],
    zoneIds: form.getAll('zoneIds').map(String),
    framesPerSecond: numberOf(form, 'framesPerSecond'),
    detector: textOf(form, 'detector') as Camera['detector'],
    detectionThreshold: numberOf(form, 'detectionThreshold'),
    reviewOn: textOf(form, 'reviewOn') || null,
    endOn: textOf(form, 'endOn') || null,
    ...(streamAddress ? { streamAddress } : {}),
  };
}
