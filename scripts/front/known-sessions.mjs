/**
 * Whose request it is, as far as that can be told without work: a session that the app has found alive, or else an
 * address. A made-up cookie makes nobody a client of their own.
 */
import { subscribe } from "node:diagnostics_channel";

/** Where the app says it (lib/auth/current-session.ts). */
const CHANNEL = "entwine.session";
const MOST = 10_000;
const SESSION = /(?:^|;\s*)(?:__Host-)?entwine\.session=([^;]+)/;

export function knownSessions() {
  const known = new Set();
  subscribe(CHANNEL, (cookie) => {
    // The one that was seen longest ago stands first.
    known.delete(cookie);
    known.add(cookie);
    if (known.size > MOST) {
      known.delete(known.values().next().value);
    }
  });
  return (request) => {
    const cookie = SESSION.exec(request.headers.cookie ?? "")?.[1];
    return known.has(cookie) ? cookie : request.socket.remoteAddress;
  };
}
