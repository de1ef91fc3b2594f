import { connect, createServer, type Server, type Socket } from 'node:net';

/** 1.6 Mbit/s and 150 ms for the way there and back: Lighthouse's slow 4G. */
const bytesPerSecond = 1_600_000 / 8;
const oneWay = 75;

/** A request over the line: when its last byte came, and how many there were, headers included. */
export interface Transfer {
  address: string;
  start: number;
  end: number;
  bytes: number;
}

export interface SlowLine {
  port: number;
  /** What was asked for since the last call, in that order, with what has come of it until now. */
  takeTransfers: () => Transfer[];
  close: () => void;
}

/**
 * A line between the browser and a server on `port` of this machine, as slow as a phone's. DevTools can slow
 * a page's requests, but not those of its workers. All connections share the line; opening one costs a way
 * there and back, as TCP's handshake does.
 */
export async function openSlowLine(port: number): Promise<SlowLine> {
  let freeAt = 0;
  let transfers: Transfer[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((browser) => {
    const site = connect(port, 'localhost');
    for (const socket of [browser, site]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    const opened = Date.now() + 2 * oneWay;
    let current: Transfer | undefined;
    browser.on('data', (chunk) => {
      // HTTP/1.1: one request after the other on a connection.
      const address = /^GET (\S+) HTTP/.exec(chunk.toString('latin1'))?.[1];
      if (address) {
        current = { address, start: Date.now(), end: Date.now(), bytes: 0 };
        transfers.push(current);
      }
      setTimeout(() => site.write(chunk), Math.max(opened - Date.now(), 0) + oneWay);
    });
    site.on('data', (chunk) => {
      freeAt = Math.max(freeAt, Date.now()) + (chunk.length / bytesPerSecond) * 1000;
      if (current) Object.assign(current, { end: freeAt + oneWay, bytes: current.bytes + chunk.length });
      setTimeout(() => browser.write(chunk), freeAt - Date.now() + oneWay);
    });
    browser.on('end', () => site.end());
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    takeTransfers: () => {
      const taken = transfers;
      transfers = [];
      return taken;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
