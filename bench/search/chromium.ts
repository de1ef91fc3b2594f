import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';

/** A phone of the middle: processor slowed four times, 1.6 Mbit/s down, 750 kbit/s up, 150 ms. */
export const slowProcessor = 4;
const slowLine = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

export async function openChromium(): Promise<Browser> {
  const executablePath = process.env.PLAYWRIGHT_CHROMIUM;
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    // Without these Chromium calls its maker's hosts at every start.
    args: ['--disable-background-networking', '--disable-component-update', '--no-first-run'],
    chromiumSandbox: false,
  });
}

/** Slows the page as a phone is slow, and counts from now on what comes over the line. */
export async function slowDown(
  page: Page,
  { line }: { line: boolean },
): Promise<{ received: (isWanted?: (address: string) => boolean) => { bytes: number; requests: number } }> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowProcessor });
  if (line) await session.send('Network.emulateNetworkConditions', slowLine);
  const addresses = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    addresses.set(requestId, new URL(request.url).pathname);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.set(requestId, encodedDataLength);
  });
  return {
    received: (isWanted = () => true) => {
      const wanted = [...bytes].filter(([id]) => isWanted(addresses.get(id) ?? ''));
      return { bytes: wanted.reduce((sum, [, size]) => sum + size, 0), requests: wanted.length };
    },
  };
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Serves files from memory on a free port of this machine, gzipped; `/` is an empty page. */
export async function serveFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const body = pathname === '/' ? '<!doctype html><title>Bench</title>' : files.get(pathname.slice(1));
    if (body === undefined) return response.writeHead(404).end();
    const type = types[pathname === '/' ? '.html' : path.extname(pathname)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip' });
    return response.end(gzipSync(body, { level: 9 }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
