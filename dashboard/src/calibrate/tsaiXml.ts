import type { Parsed } from '../registrar/points';

type Numbers = Record<string, number>;

const GEOMETRY = ['width', 'height', 'dpx', 'dpy'];
const INTRINSIC = ['focal', 'kappa1', 'cx', 'cy', 'sx'];
const EXTRINSIC = ['tx', 'ty', 'tz', 'rx', 'ry', 'rz'];

/** A camera of Tsai's calibration software as XML (Geometry, Intrinsic, Extrinsic), as the body of a calibration. */
export function parseTsaiXml(text: string): Parsed<Record<string, unknown>> {
  const file = new DOMParser().parseFromString(text, 'application/xml');
  if (file.querySelector('parsererror')) return { ok: false, message: 'This is not XML that can be read.' };
  const parts: Array<[string, string[]]> = [['Geometry', GEOMETRY], ['Intrinsic', INTRINSIC], ['Extrinsic', EXTRINSIC]];
  const found: Numbers = {};
  for (const [name, attributes] of parts) {
    const element = file.querySelector(`Camera > ${name}`);
    if (!element) return { ok: false, message: `The file has no <${name}> inside <Camera>.` };
    for (const attribute of attributes) {
      const written = element.getAttribute(attribute);
      const value = written === null || written.trim() === '' ? Number.NaN : Number(written);
      if (!Number.isFinite(value)) return { ok: false, message: `<${name}> needs a number in “${attribute}”.` };
      found[attribute] = value;
    }
  }
  const { width, height, focal, tx, ty, tz, rx, ry, rz, ...same } = found;
  return {
    ok: true,
    value: {
      kind: 'TSAI',
      imageWidth: width,
      imageHeight: height,
      tsai: { focalMm: focal, ...same, txMm: tx, tyMm: ty, tzMm: tz, rxRad: rx, ryRad: ry, rzRad: rz },
    },
  };
}
