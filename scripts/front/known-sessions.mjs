/**
 * Whose request it is, as far as that can be told without work: a session that the app has found alive, or else an
 * address. A made-up cookie makes nobody a client of their own.
 */
import { subscribe } from "node:diagnostics_channel";
import { forwardedAddress } from "./client-address.mjs";
import { sealedBy } from "./sealed-cookie.mjs";

/** Where the app says it (lib/auth/current-session.ts). */
const CHANNEL = "entwine.session";
const MOST = 10_000;
const SESSION = /(?:^|;\s*)(?:__Host-)?entwine\.session=([^;]+)/;

/**
 * `clientOf` a request, and `askerOf` it: whose session it is, for the log; null of a stranger. `isSignedIn` says whether
 * its session is known, or its cookie at least ours: after a restart nobody is known yet.
 */
export function knownSessions({ secret, hops }) {
  const known = new Map();
  const isSealed = sealedBy(secret);
  subscribe(CHANNEL, ({ cookie, userId, workspaceId }) => {
    // The one that was seen longest ago stands first.
    known.delete(cookie);
    known.set(cookie, { userId, workspaceId });
    if (known.size > MOST) {
      known.delete(known.keys().next().value);
    }
  });
  const cookieOf = (request) => SESSION.exec(request.headers.cookie ?? "")?.[1];
  const addressOf = ({ headers, socket }) => forwardedAddress(headers["x-forwarded-for"], hops) ?? socket.remoteAddress;
  return {
    clientOf: (request) => (known.has(cookieOf(request)) ? cookieOf(request) : addressOf(request)),
    askerOf: (request) => known.get(cookieOf(request)) ?? null,
    isSignedIn: (request) => known.has(cookieOf(request)) || isSealed(cookieOf(request)),
  };
}
