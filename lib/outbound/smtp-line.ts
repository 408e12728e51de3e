import "server-only";
import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";

/** Each step has its own limit; how long all of them may take is said with each mail. */
const TIME_LIMITS = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 5000, socketTimeout: 30_000 };
const LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"];

/** A line to the mail server on which one mail after the other is handed over. */
export type SmtpLine = SMTPConnection;

/** Nothing goes over an open line but to this machine: TLS from the first byte (smtps), or before anything else is said. */
export function lineOptions(url: string): SMTPConnection.Options {
  const { protocol, hostname, port } = new URL(url);
  const isSecure = protocol === "smtps:";
  const isOpen = !isSecure && LOCAL_HOSTS.includes(hostname);
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port) || (isSecure ? 465 : 587),
    secure: isSecure,
    ...(isOpen ? { ignoreTLS: true } : { requireTLS: true }),
    tls: { minVersion: "TLSv1.2" },
    ...TIME_LIMITS,
  };
}

/** @throws Error of the library, which says what the other side answered */
export async function openLine(url: string): Promise<SmtpLine> {
  const { username, password } = new URL(url);
  const line = new SMTPConnection(lineOptions(url));
  // What breaks while somebody waits is told to them; while nobody does, to whoever talks next.
  line.on("error", () => undefined);
  await answered(line, (done) => line.connect(done));
  if (username === "") return line;
  const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  await answered(line, (done) => line.login({ credentials }, done));
  return line;
}

function answered(line: SmtpLine, ask: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    line.once("error", reject);
    ask((error) => {
      line.off("error", reject);
      if (error) reject(error);
      else resolve();
    });
  });
}

export interface Parcel {
  readonly from: string;
  readonly to: string;
  readonly message: Buffer;
  /** On the clock of the process; its text does not begin later. */
  readonly until: number;
  /** Set when the text begins: from then on nobody knows, until the other side answers, whether it was taken. */
  isBegun: boolean;
}

/** @throws Error of the library, which says what the other side answered */
export function sendParcel(line: SmtpLine, parcel: Parcel): Promise<void> {
  const { from, to, message } = parcel;
  // Read for the first time when the other side has said that the text may come.
  const text = new Readable({
    read() {
      if (performance.now() > parcel.until) {
        this.destroy(new Error("too late to begin"));
        return;
      }
      parcel.isBegun = true;
      this.push(message);
      this.push(null);
    },
  });
  return new Promise((resolve, reject) => {
    line.send({ from, to: [to], size: message.length }, text, (error) => (error ? reject(error) : resolve()));
  });
}
