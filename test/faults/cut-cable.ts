import { connect, createServer, type Socket } from 'node:net';

/** A cable between this program and PostgreSQL, which can be cut at a chosen moment. */
export interface Cable {
  /** The address of the database by way of the cable. */
  readonly address: string;
  /** Cuts it when a statement with this word is on its way, or when its answer is: the other side has done it by then. */
  cutAt(word: string, what: 'question' | 'answer'): void;
  /** While it is silent nothing comes through, and nobody is told. */
  silence(isSilent: boolean): void;
  readonly cuts: number;
  end(): Promise<void>;
}

/** The end of every answer of PostgreSQL: it is ready for the next question. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5]);

export async function cableTo(address: string): Promise<Cable> {
  const url = new URL(address);
  const [port, host] = [Number(url.port), url.hostname];
  let plan: { readonly word: string; readonly what: 'question' | 'answer' } | undefined;
  let [cuts, isSilent] = [0, false];
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, host);
    let isAsked = false;
    const cut = () => {
      cuts++;
      plan = undefined;
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (data) => {
      isAsked ||= plan !== undefined && data.includes(plan.word);
      if (isAsked && plan?.what === 'question') cut();
      else if (!isSilent) far.write(data);
    });
    far.on('data', (data) => {
      if (isAsked && plan?.what === 'answer' && data.includes(READY)) cut();
      else if (!isSilent) near.write(data);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const own = server.address();
  url.port = String(typeof own === 'object' ? own?.port : 0);
  return {
    address: url.href,
    cutAt: (word, what) => {
      plan = { word, what };
    },
    silence: (from) => {
      isSilent = from;
    },
    get cuts() {
      return cuts;
    },
    end: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
