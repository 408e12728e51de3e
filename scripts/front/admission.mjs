/**
 * Who comes in, who waits and who is sent away (decision 0041). It neither reads a clock nor sets a timer: `now` tells
 * milliseconds, `isFree` whether the event loop has been idle enough since it was asked last, and somebody calls `look`
 * every few milliseconds while anybody waits.
 */
import { AsyncResource } from "node:async_hooks";

const LIMITS = {
  /** Rendering is work of one thread: more of it at once only makes every one of them late. */
  together: 2,
  /** While the loop is idle, for those under way wait for the database, others may begin; so many in all, and of one client. */
  most: 64,
  mostOfOne: 8,
  /** So long may somebody who comes now be expected to wait; otherwise there is no room. */
  expectedMs: 600,
  /** So long does anybody wait, whatever was expected. */
  waitMs: 1200,
  /** Even where one takes long, so many may wait; and never more than so many. */
  fewWaiting: 6,
  mostWaiting: 256,
};

/** What is thought of the pace before anything was seen of it. */
const FIRST_PACE_MS = 40;
/** The share of the newest interval in what is thought of the pace. */
const NEWEST = 0.1;

export class Admission {
  #limits;
  #now;
  #isFree;
  /** By client; the one whose turn is next comes first. */
  #clients = new Map();
  #underWay = 0;
  #waiting = 0;
  /** Milliseconds from one that goes to the next, while anybody waits. */
  #paceMs = FIRST_PACE_MS;
  #lastLeftAt = null;

  constructor({ now, isFree, limits = {} }) {
    this.#limits = { ...LIMITS, ...limits };
    this.#now = now;
    this.#isFree = isFree;
  }

  get waiting() {
    return this.#waiting;
  }

  get underWay() {
    return this.#underWay;
  }

  /**
   * Calls `start` now or later, or `refuse`, and answers what has to be called when the request is at an end, however it
   * ended. What is only `early` (asked for before anybody needs it) takes the second half of the room from nobody.
   */
  take(key, { start, refuse, isEarly = false }) {
    const client = this.#clients.get(key) ?? { key, waiting: [], underWay: 0 };
    const ticket = { client, start: asItself(start), refuse: asItself(refuse), since: this.#now(), state: "waiting" };
    if (this.#waiting === 0 && this.#underWay < this.#limits.together) {
      this.#clients.set(key, client);
      this.#begin(ticket);
    } else if (this.#waiting < this.#room() * (isEarly ? 0.5 : 1) || this.#makeRoomFor(client)) {
      this.#clients.set(key, client);
      client.waiting.push(ticket);
      this.#waiting += 1;
    } else {
      ticket.state = "left";
      refuse();
    }
    return () => this.#leave(ticket);
  }

  /** Sends away who has waited too long, and lets one more in when the loop has time. */
  look() {
    const isFree = this.#isFree();
    const oldest = this.#now() - this.#limits.waitMs;
    for (const client of [...this.#clients.values()]) {
      while (client.waiting.length > 0 && client.waiting[0].since <= oldest) {
        this.#sendAway(client.waiting[0]);
      }
    }
    this.#fill();
    if (isFree && this.#underWay < this.#limits.most) {
      this.#beginNext();
    }
  }

  #leave(ticket) {
    const { state, client } = ticket;
    if (state === "left") {
      return;
    }
    ticket.state = "left";
    if (state === "waiting") {
      this.#forget(ticket);
    } else {
      this.#underWay -= 1;
      client.underWay -= 1;
      this.#keepPace();
      this.#fill();
    }
    this.#tidy(client);
  }

  #keepPace() {
    const now = this.#now();
    if (this.#lastLeftAt !== null) {
      this.#paceMs += NEWEST * (Math.min(now - this.#lastLeftAt, this.#limits.waitMs) - this.#paceMs);
    }
    this.#lastLeftAt = this.#waiting > 0 ? now : null;
  }

  #fill() {
    while (this.#underWay < this.#limits.together && this.#beginNext()) {
      // The next one, as long as there is one.
    }
  }

  /** The oldest of the client whose turn it is. */
  #beginNext() {
    for (const client of this.#clients.values()) {
      const [ticket] = client.waiting;
      if (ticket && client.underWay < this.#limits.mostOfOne) {
        this.#forget(ticket);
        this.#begin(ticket);
        return true;
      }
    }
    return false;
  }

  /** Whoever has had a turn goes to the end. */
  #begin(ticket) {
    const { client } = ticket;
    this.#clients.delete(client.key);
    this.#clients.set(client.key, client);
    ticket.state = "under way";
    client.underWay += 1;
    this.#underWay += 1;
    ticket.start();
  }

  #room() {
    const { expectedMs, fewWaiting, mostWaiting } = this.#limits;
    return Math.min(mostWaiting, Math.max(fewWaiting, Math.floor(expectedMs / this.#paceMs)));
  }

  /** The newest of whoever has most waiting goes, if that is fairer by more than one. */
  #makeRoomFor(client) {
    let greediest = client;
    for (const other of this.#clients.values()) {
      greediest = other.waiting.length > greediest.waiting.length ? other : greediest;
    }
    if (greediest.waiting.length <= client.waiting.length + 1) {
      return false;
    }
    this.#sendAway(greediest.waiting.at(-1));
    return true;
  }

  #sendAway(ticket) {
    this.#forget(ticket);
    this.#tidy(ticket.client);
    ticket.state = "left";
    ticket.refuse();
  }

  #forget(ticket) {
    const { waiting } = ticket.client;
    waiting.splice(waiting.indexOf(ticket), 1);
    this.#waiting -= 1;
  }

  #tidy(client) {
    if (client.waiting.length === 0 && client.underWay === 0) {
      this.#clients.delete(client.key);
    }
  }
}

/**
 * Called where another request leaves, and yet with nothing of what that one left behind: the cookies and lookups that Next
 * and React keep for a request would be taken for those of this one (decision 0074).
 */
function asItself(run) {
  return AsyncResource.bind(run);
}
