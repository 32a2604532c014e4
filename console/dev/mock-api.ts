import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';
import type { MockRequest } from './mock-messages';
import { answer } from './mock-server';

// The console's own server for developing and looking at screens: `npm run dev:mock`. It never becomes
// part of a build. The policy is the one the real server sends, so that a screen that needs more fails.

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
  "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export function mockApi(): Plugin {
  return {
    name: 'hoitu-mock-api',
    configureServer: (server) => {
      server.middlewares.use(serve);
    },
    configurePreviewServer: (server) => {
      server.middlewares.use((_, response, next) => {
        response.setHeader('Content-Security-Policy', policy);
        next();
      });
      server.middlewares.use(serve);
    },
  };
}

const serve: Connect.NextHandleFunction = (request, response, next) => {
  const url = new URL(request.url ?? '/', 'http://mock');
  if (url.pathname.startsWith('/-/anh/')) {
    sendPicture(url.pathname, response);
  } else if (url.pathname === '/api/v1/events') {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': hello\n\n');
  } else if (url.pathname.startsWith('/api/v1/')) {
    void serveApi(request, response, url);
  } else {
    next();
  }
};

async function serveApi(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const isJson = request.headers['content-type'] === 'application/json';
  const asked: MockRequest = {
    method: request.method ?? 'GET',
    path: url.pathname.slice('/api/v1'.length),
    query: url.searchParams,
    body: (isJson ? JSON.parse(text) : { form: text }) as Record<string, unknown>,
    version: Number(/\d+/.exec(request.headers['if-match'] ?? '')?.[0] ?? 0),
    login: /hoitu_session=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? '',
  };
  const { status, body, html, login } = answer(asked);
  if (login !== undefined) {
    response.setHeader('Set-Cookie', `hoitu_session=${login}; Path=/; HttpOnly; SameSite=Strict`);
  }
  if (html !== undefined) {
    response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    return;
  }
  const kind = status < 400 ? 'application/json' : 'application/problem+json';
  response
    .writeHead(status, { 'content-type': kind })
    .end(status === 204 ? '' : JSON.stringify(body));
}

function sendPicture(path: string, response: ServerResponse): void {
  const hue = (Number(/mock-(\d+)/.exec(path)?.[1] ?? 0) * 97 + 210) % 360;
  response
    .writeHead(200, { 'content-type': 'image/svg+xml' })
    .end(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400"><rect width="600" height="400" fill="hsl(${hue} 35% 72%)"/><path d="M0 320 160 190l120 90 150-150 170 140v130H0z" fill="hsl(${hue} 40% 45%)"/><circle cx="470" cy="90" r="42" fill="hsl(45 90% 75%)"/></svg>`,
    );
}
