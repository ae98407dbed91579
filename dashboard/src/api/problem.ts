export type FieldProblem = {
  field: string;
  code: string;
  message: string;
  /** Where in a longer field it begins, from 1, and how many characters it is about. */
  line?: number;
  column?: number;
  length?: number;
};

/** What any failed call throws: an RFC 9457 problem detail, or what stands in for one when none arrived. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly fields: FieldProblem[];

  constructor(status: number, code: string, title: string, detail = '', fields: FieldProblem[] = []) {
    super(detail || title);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.title = title;
    this.fields = fields;
  }
}

export const UNREACHABLE = 'unreachable';

/** Reads a failed response. Never throws: an answer that is no problem detail becomes one. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = await response.json().catch(() => null);
  if (!isRecord(body)) {
    return new Problem(response.status, `http-${response.status}`, titleOf(response.status));
  }
  return new Problem(
    response.status,
    text(body['code']) || `http-${response.status}`,
    text(body['title']) || titleOf(response.status),
    text(body['detail']),
    Array.isArray(body['errors']) ? body['errors'].filter(isRecord).map(fieldOf) : [],
  );
}

/** Any thrown thing as a problem, so that a page has one thing to show. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(0, 'page-failed', 'This page failed', error instanceof Error ? error.message : '');
}

/** The message for one field, or undefined; `zoneIds` also finds `zoneIds[2]`. */
export function messageFor(problem: Problem | null | undefined, field: string): string | undefined {
  const found = problem?.fields.find(
    (each) =>
      each.field === field || each.field.startsWith(`${field}[`) || each.field.startsWith(`${field}.`),
  );
  return found && (found.message || found.code);
}

function fieldOf(raw: Record<string, unknown>): FieldProblem {
  const place = (name: 'line' | 'column' | 'length') => (typeof raw[name] === 'number' ? { [name]: raw[name] } : {});
  return {
    field: text(raw['field']),
    code: text(raw['code']),
    message: text(raw['message']),
    ...place('line'),
    ...place('column'),
    ...place('length'),
  };
}

function titleOf(status: number): string {
  return status >= 500 ? 'The platform could not answer' : `The platform refused (${status})`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
