import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { headersFor, parseHeaders } from './headers';

/**
 * A server for the exported site: sirv's static files with the headers of the shipped `_headers` file.
 * Whatever is asked for, it answers plainly (400, 404, 405) and stays up.
 */
export function createSiteServer(out: string): Server {
  const rules = parseHeaders(readFileSync(path.join(out, '_headers'), 'utf8'));
  const notFoundPage = readFileSync(path.join(out, '404.html'));
  const files = sirv(out, { etag: true, brotli: true, gzip: true, extensions: ['html'] });
  const server = createServer((request, response) => {
    const pathname = decodePath(request.url ?? '/');
    for (const [name, value] of headersFor(rules, pathname ?? '/')) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return sendText(response, 405, 'This site answers GET and HEAD only.');
    }
    if (pathname === undefined) return sendText(response, 400, 'This address is not well formed.');
    if (pathname.length > 1 && pathname.endsWith('/')) return redirect(request, response, pathname);
    files(request, response, () => sendNotFound(response, notFoundPage));
  });
  server.on('clientError', (_, socket) => {
    if (socket.writable)
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  server.requestTimeout = 30_000;
  return server;
}

/** The decoded path of a request's target, or undefined when it is no path or does not decode. */
function decodePath(target: string): string | undefined {
  const raw = target.replace(/[?#].*$/s, '');
  if (!raw.startsWith('/') || raw.startsWith('//')) return undefined;
  try {
    const decoded = decodeURIComponent(raw);
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/** One address for each page: without the slash at the end. */
function redirect(request: IncomingMessage, response: ServerResponse, pathname: string): void {
  const query = /\?.*$/s.exec(request.url ?? '')?.[0] ?? '';
  const target = encodeURI(pathname.replace(/\/+$/, '').replace(/^\/+/, '/')) || '/';
  response.writeHead(308, { Location: target + query }).end();
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

function sendNotFound(response: ServerResponse, page: Buffer): void {
  response
    .writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': page.length })
    .end(page);
}
