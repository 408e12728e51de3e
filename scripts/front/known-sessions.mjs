/**
 * Whose request it is, as far as that can be told without work: a session that the app has found alive, or else an
 * address. A made-up cookie makes nobody a client of their own.
 */
import { subscribe } from "node:diagnostics_channel";

/** Where the app says it (lib/auth/current-session.ts). */
const CHANNEL = "entwine.session";
const MOST = 10_000;
const SESSION = /(?:^|;\s*)(?:__Host-)?entwine\.session=([^;]+)/;

/** `clientOf` a request, and `askerOf` it: whose session it is, for the log; null of a stranger. */
export function knownSessions() {
  const known = new Map();
  subscribe(CHANNEL, ({ cookie, userId, workspaceId }) => {
    // The one that was seen longest ago stands first.
    known.delete(cookie);
    known.set(cookie, { userId, workspaceId });
    if (known.size > MOST) {
      known.delete(known.keys().next().value);
    }
  });
  const cookieOf = (request) => SESSION.exec(request.headers.cookie ?? "")?.[1];
  return {
    clientOf: (request) => (known.has(cookieOf(request)) ? cookieOf(request) : request.socket.remoteAddress),
    askerOf: (request) => known.get(cookieOf(request)) ?? null,
  };
}
