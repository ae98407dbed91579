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

export type PlaceType = 'OPEN' | 'WALKWAY' | 'QUEUE' | 'STAIRS' | 'SLOPE' | 'DEAD_END';

/** Who walks from its right to its left, seen from `from` to `to`, comes in. */
export type CountingLine = { id: string; name: string; from: Point; to: Point };

export type Zone = {
  id: string;
  siteId: string;
  name: string;
  polygonM: Point[] | null;
  areaM2: number | null;
  capacity: number | null;
  place: PlaceType;
  lines: CountingLine[];
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
  calibration?: { kind: string; residualM: number; version: number } | null;
  acceptance?: Acceptance | null;
  acceptanceExpiresAt?: string | null;
  streamScheme?: string | null;
  version: number;
};

/** Statistics of the errors of a camera's counts; nothing of what was counted. */
export type Acceptance = { samples: number; bias: number; absolute: number; relative: number; testedAt: string };

export type MomentState = 'WAITING' | 'COUNTED' | 'BELOW_FLOOR' | 'FLOOR_MISTAKEN' | 'NOT_MEASURED' | 'MISSED';

export type Moment = {
  number: number;
  zoneId: string;
  zoneName: string;
  at: string;
  enterUntil: string;
  state: MomentState;
  observers: string[];
};

export type AcceptanceTest = {
  id: string;
  cameraId: string;
  state: 'OPEN' | 'PASSED' | 'FAILED' | 'ABANDONED' | 'VOID';
  reason?: string | null;
  calibrationVersion: number;
  floor: number;
  wanted: number;
  counted: number;
  openedBy: string;
  openedAt: string;
  endedAt?: string | null;
  moments: Moment[];
  result?: Omit<Acceptance, 'testedAt'> & { floorChecks: number; floorMistaken: number };
};

export type CalibrationTrial = {
  kind: string;
  residualM: number;
  pairResidualsM: Array<number | null>;
  gridM: number;
  gridPixels: Point[][];
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
  /** From this reading's density alone: it stands in until the zone's `LiveLevel` comes. */
  level?: Level | null;
  quality: Quality;
  tested?: boolean;
  peakDensityPerM2?: number | null;
  peakDensityLow?: number | null;
  peakDensityHigh?: number | null;
  /** Share of the ground that the camera sees well enough. */
  coverage?: number | null;
  notMeasurable?: NotMeasurable[];
  motion?: LiveMotion | null;
  grid?: LiveGrid | null;
  lines?: LiveLine[];
};

export type NotMeasurable = 'UNCALIBRATED' | 'TOO_FEW_PICTURES' | 'NOT_DENSE' | 'VELOCITY_NOISE' | 'WINDOW' | 'NOT_APPROVED';

/** How a zone's crowd moves; metres per second, east and north. */
export type LiveMotion = {
  speedMps?: number | null;
  speedLow?: number | null;
  speedHigh?: number | null;
  velocityXMps?: number | null;
  velocityYMps?: number | null;
  counterFlow?: number | null;
  compressionPerM2S?: number | null;
  pressurePerS2?: number | null;
  oscillationMps?: number | null;
};

/** Rows run from south to north, cells in a row from west to east; null where the ground is not seen. */
export type LiveGrid = {
  originXM: number;
  originYM: number;
  cellM: number;
  columns: number;
  densityPerM2: Array<number | null>;
  velocityXMps: number[];
  velocityYMps: number[];
};

/** People per minute, both directions apart, with 95 % intervals. */
export type LiveLine = {
  lineId: string;
  widthM: number;
  inPerMinute: number;
  inLow: number;
  inHigh: number;
  outPerMinute: number;
  outLow: number;
  outHigh: number;
};

/** One indicator (I1 to I12) that calls for more than Normal. */
export type LiveIndicator = {
  indicator: string;
  level: Level;
  value: number;
  low: number;
  high: number;
  unit: string;
  threshold: number;
  reason: string;
  since: string;
};

/** How a zone stands by all indicators together, as one of its cameras sees it. */
export type LiveLevel = {
  siteId: string;
  zoneId: string;
  cameraId: string;
  at: string;
  level: Level;
  since: string;
  action: string;
  /** The worst first. */
  indicators: LiveIndicator[];
  heldBack?: string | null;
  /** Critical stands only because nobody has acknowledged it. */
  awaitsOperator: boolean;
  minutesToLimit?: number | null;
  minutesLow?: number | null;
  /** Absent: it may never come to that. */
  minutesHigh?: number | null;
  /** Fruin's scale for the kind of place, such as `Fruin stairs`. */
  serviceScale?: string | null;
  serviceLevel?: ServiceLevel | null;
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

export type Quantity =
  | 'LEVEL'
  | 'DENSITY'
  | 'COUNT'
  | 'OCCUPANCY'
  | 'MINUTES_TO_LIMIT'
  | 'DENSITY_RISE'
  | 'SPEED'
  | 'STAGNATION'
  | 'FLOW'
  | 'COUNTER_FLOW'
  | 'COMPRESSION'
  | 'PRESSURE'
  | 'OSCILLATION'
  | 'SILENCE'
  | 'EXPRESSION';
export type AlertLevel = Exclude<Level, 'NORMAL'>;

export type Watch = {
  id: string;
  name: string;
  siteId: string;
  /** Without it, a written condition is over the whole site. */
  zoneId?: string | null;
  quantity: Quantity;
  /** In the watch language; of EXPRESSION only, which has no threshold. */
  expression?: string | null;
  threshold?: number | null;
  unit?: string;
  forSeconds: number;
  /** Of quantities that warn when they rise; the others have `clearAbove`. */
  clearBelow?: number | null;
  clearAbove?: number | null;
  clearForSeconds: number;
  level: AlertLevel;
  escalateAfterSeconds?: number | null;
  /** When it looks; without it, always. */
  schedule?: Schedule | null;
  enabled: boolean;
  createdBy?: string;
  /** Why its alerts are raised at Watch whatever its level. */
  heldBack?: string | null;
};

/** By the clock of `timeZone`; hours that pass midnight belong to the day on which they begin. */
export type Schedule = {
  timeZone: string;
  days?: string[];
  from?: string | null;
  to?: string | null;
  firstDate?: string | null;
  lastDate?: string | null;
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
  indicators?: LiveIndicator[];
  /** Why the level is lower than the watch's. */
  heldBack?: string | null;
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
