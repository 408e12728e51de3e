import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { freePort } from "../../scripts/ports.mjs";

/** A mail as it arrived, and how often it did. */
interface Caught {
  readonly messageId: string;
  readonly to: string;
  readonly raw: string;
}

export interface MailCatcher {
  readonly url: string;
  readonly caught: readonly Caught[];
  /** By message id: how often each arrived. */
  readonly times: () => ReadonlyMap<string, number>;
  readonly parsed: (to: string) => Promise<ParsedMail>;
  readonly connections: () => number;
  readonly stop: () => Promise<void>;
}

const answer = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

/**
 * A mail server on this machine that keeps what it takes. What it answers is in the address: `gone…` has no mailbox,
 * `busy…` is told to come later, `spam…` is refused with its text, `cut…` gets the line cut once the text was taken.
 */
export async function startCatcher(
  options: Partial<SMTPServerOptions> & { slowMs?: number; port?: number } = {},
): Promise<MailCatcher> {
  const { slowMs = 0, port = await freePort(), ...rest } = options;
  const caught: Caught[] = [];
  let connections = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
    onRcptTo: ({ address }, _session, done) => {
      if (address.startsWith("gone")) return done(answer(550, `5.1.1 <${address}> no such user\r\nhere`));
      if (address.startsWith("busy")) return done(answer(451, "4.7.1 greylisted, come back later"));
      return done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString();
        const to = session.envelope.rcptTo[0]?.address ?? "";
        if (to.startsWith("spam")) return done(answer(554, "5.7.1 looks like spam"));
        caught.push({ messageId: /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? "", to, raw });
        if (to.startsWith("cut")) return cutLines(server);
        setTimeout(() => done(), slowMs);
      });
    },
    ...rest,
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    caught,
    times: () => {
      const times = new Map<string, number>();
      for (const { messageId } of caught) times.set(messageId, (times.get(messageId) ?? 0) + 1);
      return times;
    },
    parsed: (to) => simpleParser(caught.find((one) => one.to === to)?.raw ?? ""),
    connections: () => connections,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** As when a cable is pulled: nobody says good-bye. */
function cutLines(server: SMTPServer): void {
  for (const { _socket: socket } of server.connections) socket.destroy();
}
