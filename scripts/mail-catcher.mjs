import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { freePort } from "./ports.mjs";

const answer = (responseCode, message) => Object.assign(new Error(message), { responseCode });

/**
 * A mail server on this machine that keeps what it takes. What it answers is in the address: `gone…` has no mailbox,
 * `busy…` is told to come later, `spam…` is refused with its text, `cut…` gets the line cut once the text was taken.
 */
export async function startCatcher(options = {}) {
  const { slowMs = 0, port = await freePort(), ...rest } = options;
  const caught = [];
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
      if (address.startsWith("gone")) {
        return done(answer(550, `5.1.1 <${address}> no such user\r\nhere`));
      }
      if (address.startsWith("busy")) {
        return done(answer(451, "4.7.1 greylisted, come back later"));
      }
      return done();
    },
    onData: (stream, session, done) => {
      const chunks = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString();
        const to = session.envelope.rcptTo[0]?.address ?? "";
        if (to.startsWith("spam")) {
          return done(answer(554, "5.7.1 looks like spam"));
        }
        caught.push({ messageId: /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? "", to, raw });
        if (to.startsWith("cut")) {
          return cutLines(server);
        }
        setTimeout(() => done(), slowMs);
      });
    },
    ...rest,
  });
  server.on("error", () => undefined);
  await new Promise((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    caught,
    times: () => {
      const times = new Map();
      for (const { messageId } of caught) {
        times.set(messageId, (times.get(messageId) ?? 0) + 1);
      }
      return times;
    },
    parsed: (to) => simpleParser(caught.find((one) => one.to === to)?.raw ?? ""),
    connections: () => connections,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** As when a cable is pulled: nobody says good-bye. */
function cutLines(server) {
  for (const { _socket: socket } of server.connections) {
    socket.destroy();
  }
}
