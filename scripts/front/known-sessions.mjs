/**
 * Whose request it is, as far as that can be told without work: somebody at an address whose session the app has found
 * alive, or else an address. Neither a made-up cookie nor one more session makes anybody a client of their own: the demo
 * world gives as many sessions as one likes, but of few people.
 */
import { subscribe } from "node:diagnostics_channel";
import { forwardedAddress } from "./client-address.mjs";
import { sealedBy } from "./sealed-cookie.mjs";

/** Where the app says it (lib/auth/current-session.ts). */
const CHANNEL = "entwine.session";
const MOST = 10_000;
/** Of one person, so that whoever begins session after session makes nobody else unknown. */
const MOST_OF_ONE = 200;
const SESSION = /(?:^|;\s*)(?:__Host-)?entwine\.session=([^;]+)/;

/**
 * `clientOf` a request, and `askerOf` it: whose session it is, for the log; null of a stranger. `isSignedIn` says whether
 * its session is known, or its cookie at least ours: after a restart nobody is known yet.
 */
export function knownSessions({ secret, hops }) {
  const known = new Map();
  const ofPeople = new Map();
  const forget = (cookie) => {
    const { userId } = known.get(cookie) ?? {};
    known.delete(cookie);
    const own = ofPeople.get(userId);
    own?.delete(cookie);
    if (own?.size === 0) {
      ofPeople.delete(userId);
    }
  };
  const isSealed = sealedBy(secret);
  subscribe(CHANNEL, ({ cookie, userId, workspaceId }) => {
    // The one that was seen longest ago stands first.
    forget(cookie);
    known.set(cookie, { userId, workspaceId });
    const own = (ofPeople.get(userId) ?? new Set()).add(cookie);
    ofPeople.set(userId, own);
    if (own.size > MOST_OF_ONE || known.size > MOST) {
      forget((own.size > MOST_OF_ONE ? own : known).keys().next().value);
    }
  });
  const cookieOf = (request) => SESSION.exec(request.headers.cookie ?? "")?.[1];
  const addressOf = ({ headers, socket }) => forwardedAddress(headers["x-forwarded-for"], hops) ?? socket.remoteAddress;
  return {
    clientOf: (request) => {
      const { userId } = known.get(cookieOf(request)) ?? {};
      return userId === undefined ? addressOf(request) : `${userId} at ${addressOf(request)}`;
    },
    askerOf: (request) => known.get(cookieOf(request)) ?? null,
    isSignedIn: (request) => known.has(cookieOf(request)) || isSealed(cookieOf(request)),
  };
}
