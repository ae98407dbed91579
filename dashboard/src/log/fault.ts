/** Stable names of everything that can be wrong with the log or with an entry of it. */
export type FaultCode =
  | 'unreachable'
  | 'policy-malformed'
  | 'checkpoint-missing'
  | 'checkpoint-malformed'
  | 'unknown-key'
  | 'bad-signature'
  | 'no-quorum'
  | 'shrank'
  | 'forked'
  | 'unproven'
  | 'tile-missing'
  | 'tile-malformed'
  | 'no-leaf'
  | 'leaf-malformed'
  | 'field-differs'
  | 'digest-differs'
  | 'no-salt'
  | 'erased-but-shown'
  | 'leaf-differs'
  | 'root-differs';

/** What a check threw because it failed; the message is a sentence for the person who reads the page. */
export class LogFault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, reason: string) {
    super(reason);
    this.name = 'LogFault';
    this.code = code;
  }
}

/** This browser lacks what a check needs, so nothing was checked. */
export class Unsupported extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'Unsupported';
  }
}
