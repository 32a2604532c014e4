import type { paths } from './schema';
import { ProblemError, problemOf } from './problem';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The operation behind a path and a method, as the contract describes it. */
type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>;

/** The paths that know the method. */
type PathsOf<M extends Method> = {
  [P in keyof paths]: [paths[P][M]] extends [undefined] ? never : P;
}[keyof paths];

type PathValues<O> = O extends { parameters: { path: infer V } } ? { path: V } : { path?: never };
type QueryValues<O> = O extends { parameters: { query?: infer V } }
  ? { query?: V }
  : { query?: never };
type IfMatch<O> = O extends { parameters: { header: { 'If-Match': string } } }
  ? { version: number }
  : { version?: never };
type Body<O> = O extends { requestBody: { content: { 'application/json': infer B } } }
  ? { body: B }
  : O extends { requestBody: { content: { 'multipart/form-data': unknown } } }
    ? { form: FormData }
    : { body?: never };
type Answer<O> = O extends { responses: infer R }
  ? R extends { 200: { content: { 'application/json': infer A } } }
    ? A
    : R extends { 201: { content: { 'application/json': infer A } } }
      ? A
      : undefined
  : never;
type Request<O> = PathValues<O> & QueryValues<O> & IfMatch<O> & Body<O> & { signal?: AbortSignal };
type Arguments<O> =
  Record<never, never> extends Request<O> ? [request?: Request<O>] : [request: Request<O>];

interface LooseRequest {
  path?: Record<string, string | number>;
  query?: Record<string, string | number | boolean | null | undefined>;
  version?: number;
  body?: unknown;
  form?: FormData;
  signal?: AbortSignal;
}

export const apiRoot = '/api/v1';

/**
 * Speaks to the server in the types of the contract. Every failure is a ProblemError. Knows the CSRF
 * token of the present session, which every write carries.
 */
class ApiClient {
  private csrfToken = '';
  private sessionLost: () => void = () => undefined;

  useCsrfToken(token: string): void {
    this.csrfToken = token;
  }

  /** Called when an answer says that nobody is signed in any more. */
  onSessionLost(listener: () => void): void {
    this.sessionLost = listener;
  }

  get<P extends PathsOf<'get'>>(path: P, ...request: Arguments<Operation<P, 'get'>>) {
    return this.send<Answer<Operation<P, 'get'>>>('GET', path, request[0]);
  }
  post<P extends PathsOf<'post'>>(path: P, ...request: Arguments<Operation<P, 'post'>>) {
    return this.send<Answer<Operation<P, 'post'>>>('POST', path, request[0]);
  }
  put<P extends PathsOf<'put'>>(path: P, ...request: Arguments<Operation<P, 'put'>>) {
    return this.send<Answer<Operation<P, 'put'>>>('PUT', path, request[0]);
  }
  patch<P extends PathsOf<'patch'>>(path: P, ...request: Arguments<Operation<P, 'patch'>>) {
    return this.send<Answer<Operation<P, 'patch'>>>('PATCH', path, request[0]);
  }
  delete<P extends PathsOf<'delete'>>(path: P, ...request: Arguments<Operation<P, 'delete'>>) {
    return this.send<Answer<Operation<P, 'delete'>>>('DELETE', path, request[0]);
  }

  private async send<A>(method: string, path: string, request: LooseRequest = {}): Promise<A> {
    const headers = new Headers({ Accept: 'application/json' });
    if (method !== 'GET') headers.set('X-CSRF-Token', this.csrfToken);
    if (request.version !== undefined) headers.set('If-Match', `"${request.version}"`);
    if (request.body !== undefined) headers.set('Content-Type', 'application/json');
    const response = await fetch(addressOf(path, request), {
      method,
      headers,
      body: request.form ?? (request.body === undefined ? null : JSON.stringify(request.body)),
      credentials: 'same-origin',
      signal: request.signal ?? null,
    }).catch((cause: unknown) => {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
      throw new ProblemError({ status: 0, code: 'console.unreachable' });
    });
    if (response.ok) {
      return (response.status === 204 ? undefined : await response.json()) as A;
    }
    const problem = await problemOf(response);
    if (problem.status === 401 && !path.startsWith('/session')) this.sessionLost();
    throw problem;
  }
}

function addressOf(path: string, { path: values = {}, query = {} }: LooseRequest): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return apiRoot + filled + (text ? `?${text}` : '');
}

export const api = new ApiClient();
