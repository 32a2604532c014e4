export interface MockRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
  version: number;
  /** Who is signed in; ends in _pending while the second factor is awaited. */
  login: string;
}

export interface MockAnswer {
  status: number;
  body?: unknown;
  html?: string;
  login?: string;
}

export const problem = (status: number, code: string, field?: string): MockAnswer => ({
  status,
  body: { type: 'about:blank', title: code, status, code, field, request: '8f3c2a90' },
});
