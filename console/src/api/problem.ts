import type { Problem } from './contract';

/**
 * What the server (or the way to it) refused. `code` is a key of the translation catalogues; codes
 * that begin with "console." are made here and never sent by the server.
 */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly field: string | undefined;
  readonly request: string | undefined;

  constructor(problem: Pick<Problem, 'status' | 'code'> & Partial<Problem>) {
    super(problem.code);
    this.name = 'ProblemError';
    this.status = problem.status;
    this.code = problem.code;
    this.field = problem.field;
    this.request = problem.request;
  }

  /** The network is gone or the server does not answer. */
  get isUnreachable(): boolean {
    return this.code === 'console.unreachable';
  }

  /** Somebody saved the article since it was loaded. */
  get isConflict(): boolean {
    return this.status === 412;
  }
}

/** Reads the problem of an answer that is not a success; copes with answers that are not JSON. */
export async function problemOf(response: Response): Promise<ProblemError> {
  if (response.headers.get('content-type')?.includes('json')) {
    const body: unknown = await response.json().catch(() => null);
    if (isProblem(body)) return new ProblemError(body);
  }
  return new ProblemError({ status: response.status, code: 'console.unexpected' });
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body;
}
