import type { AddressInfo } from 'node:net';
import { build, outFolder } from './build';
import { createSiteServer } from './serve';

/** `npm start`: builds what is not built and serves it. `PORT` and `HOST` say where. */
export async function main(): Promise<number> {
  const wanted = process.env.PORT ?? '3000';
  const port = Number(wanted);
  if (!/^\d+$/.test(wanted) || port > 65_535) {
    console.error(`PORT should be a number from 0 to 65535, and is "${wanted}".`);
    return 1;
  }
  const host = process.env.HOST ?? 'localhost';
  if (!(await build())) return 1;
  const server = createSiteServer(outFolder);
  return new Promise((resolve) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      console.error(whyNotListening(error, port, host));
      resolve(1);
    });
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo; // a TCP server that listens has one
      console.log(
        `\nThe site is at http://${host === '0.0.0.0' ? 'localhost' : host}:${address.port}\nCtrl C stops it.`,
      );
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        server.closeAllConnections();
        server.close(() => resolve(0));
      });
    }
  });
}

function whyNotListening(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`;
  }
  if (error.code === 'EACCES')
    return `Port ${port} may not be used by this user. Choose one above 1023: PORT=8080 npm start`;
  return `The site cannot be served at ${host}:${port}: ${error.message}`;
}
