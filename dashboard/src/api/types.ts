/** What the platform answers, as the gateway sends it: instants are ISO-8601 UTC, lengths are metres. */

import type { Row } from '../log/row';

export type Role = 'operator' | 'supervisor' | 'registrar' | 'oversight' | 'agency';
export type Level = 'NORMAL' | 'WATCH' | 'ACT' | 'CRITICAL';
export type ServiceLevel = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
export type CameraState = 'PROPOSED' | 'APPROVED' | 'ACTIVE' | 'SUSPENDED' | 'RETIRED';
export type Quality =
  | 'OK'
  | 'STARTING'
  | 'NO_SIGNAL'
  | 'STALE'
  | 'DARK'
  | 'BLURRED'
  | 'OCCLUDED'
  | 'MOVED'
  | 'NOT_ANALYSED';
export type Point = [x: number, y: number];
export type LonLat = { lon: number; lat: number };

export type Page<T> = { items: T[]; next?: string | null; total?: number };

export type Duty = { purpose: string; caseNumber: string };

export type Me = {
  signedIn: boolean;
  name?: string | null;
  username?: string | null;
  roles?: Role[];
  sites?: string[];
  duty?: Duty | null;
};

export type ZoneKind = 'WALKWAY' | 'STAIRS' | 'QUEUE' | 'SQUARE';

export type Zone = {
  id: string;
  siteId: string;
  name: string;
  kind: ZoneKind;
  polygonM: Point[] | null;
  areaM2: number | null;
  capacity: number | null;
};

export type Site = {
  id: string;
  name: string;
  origin: LonLat;
  outlineM?: Point[] | null;
  zones?: Zone[];
};

export type Purpose = 'CROWD_SAFETY' | 'EVACUATION' | 'PEDESTRIAN_FLOW' | 'EVENT_PLANNING';
export type Analytic = 'COUNT' | 'DENSITY' | 'FLOW';

export type Camera = {
  id: string;
  siteId: string;
  name: string;
  position: LonLat;
  owner: string;
  purpose: Purpose;
  legalBasis: string;
  necessity: string;
  alternatives: string;
  floor: number;
  analytics: Analytic[];
  zoneIds: string[];
  framesPerSecond: number;
  detector: 'AUTO' | 'HOG' | 'ONNX';
  detectionThreshold: number | null;
  reviewOn: string;
  endOn: string;
  state: CameraState;
  proposedBy: string;
  proposedAt: string;
  approvedBy?: string | null;
  approvedAt?: string | null;
  approvalReason?: string | null;
  approvalExpiresAt?: string | null;
  stateReason?: string | null;
  calibration?: { kind: string; residualM: number } | null;
  streamScheme?: string | null;
  version: number;
};

export type LiveZone = {
  siteId: string;
  zoneId: string;
  cameraId: string;
  observedAt: string;
  floor: number;
  belowFloor: boolean;
  count?: number | null;
  countLow?: number | null;
  countHigh?: number | null;
  densityPerM2?: number | null;
  densityLow?: number | null;
  densityHigh?: number | null;
  serviceLevel?: ServiceLevel | null;
  level?: Level | null;
  quality: Quality;
};

export type LiveCamera = {
  cameraId: string;
  siteId: string;
  quality: Quality;
  reason?: string | null;
  observedAt?: string | null;
  lastFrameAt?: string | null;
  analysedPerSecond?: number | null;
  detector?: string | null;
  modelSha256?: string | null;
  calibrated?: boolean;
};

export type HistoryPoint = {
  start: string;
  readings: number;
  belowFloor: number;
  notOk: number;
  countMean?: number | null;
  countMin?: number | null;
  countMax?: number | null;
  densityMeanPerM2?: number | null;
  densityMaxPerM2?: number | null;
  peakDensityMaxPerM2?: number | null;
  speedMeanMps?: number | null;
  speedMinMps?: number | null;
};
export type History = { zoneId: string; step: string; points: HistoryPoint[] };

export type Quantity = 'COUNT' | 'DENSITY' | 'SILENCE';
export type AlertLevel = Exclude<Level, 'NORMAL'>;

export type Watch = {
  id: string;
  name: string;
  siteId: string;
  zoneId: string;
  quantity: Quantity;
  threshold: number;
  unit?: string;
  forSeconds: number;
  clearBelow: number;
  clearForSeconds: number;
  level: AlertLevel;
  escalateAfterSeconds?: number | null;
  enabled: boolean;
  createdBy?: string;
};

export type AlertState = 'RAISED' | 'ACKNOWLEDGED' | 'ESCALATED' | 'CLOSED';
export type Outcome = 'TRUE_ALARM' | 'FALSE_ALARM' | 'EXERCISE';

export type Alert = {
  id: string;
  watchId: string;
  watchName: string;
  siteId: string;
  zoneId: string;
  quantity: Quantity;
  level: AlertLevel;
  threshold: number;
  unit: string;
  value?: number | null;
  valueLow?: number | null;
  valueHigh?: number | null;
  since?: string | null;
  raisedAt: string;
  state: AlertState;
  acknowledgedBy?: string | null;
  acknowledgedAt?: string | null;
  acknowledgeNote?: string | null;
  escalatedAt?: string | null;
  closedBy?: string | null;
  closedAt?: string | null;
  outcome?: Outcome | null;
  closeNote?: string | null;
  action?: string | null;
  version: number;
};

/** An entry of the audit log; what the log can vouch for is its `Row`. */
export type AuditEntry = Row & { outcome: 'PERMITTED' | 'REFUSED' | 'DONE' | 'FAILED' };

/** What the audit service says of its log; a `LogView` is what this browser has verified of it. */
export type LogState = {
  size: number;
  firstAt?: string | null;
  lastAt?: string | null;
  log: {
    origin: string;
    publishedSize: number;
    publishedRoot?: string | null;
    publishedAt?: string | null;
    waiting: number;
    state: 'PUBLISHING' | 'WAITING_FOR_WITNESSES' | 'FAILING';
    problem?: string | null;
    keys: string[];
  };
  witnesses: WitnessState[];
  quorum?: string | number | null;
};

export type WitnessState = {
  name: string;
  key: string;
  size?: number | null;
  cosignedAt?: string | null;
  problem?: string | null;
};

export type ReviewVerdict = 'IN_ORDER' | 'QUESTIONABLE' | 'WRONG';

/** `by` is null once the person has been erased. */
export type Finding = { verdict: ReviewVerdict; note: string; by: string | null; at: string };

export type ReviewItem = { index: number; entry: AuditEntry; finding: Finding | null };

/** A sample of the log that nobody chose. A list of reviews leaves out their items; `createdBy` may be erased. */
export type Review = {
  id: string;
  createdAt: string;
  createdBy?: string | null;
  from?: string | null;
  to?: string | null;
  action?: string | null;
  role?: string | null;
  count: number;
  reviewed: number;
  checkpointSize: number;
  checkpointRoot: string;
  items?: ReviewItem[];
};
