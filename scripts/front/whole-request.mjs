/**
 * Takes in the body of a request before anybody works for it: who sends slowly keeps nobody waiting but themselves, and
 * no more is held in memory than can be borne.
 */
import { IncomingMessage } from "node:http";
import { COME_AGAIN, TOO_LARGE, TOO_SLOW } from "./refusals.mjs";

const MB = 1_000_000;
/** Where files come in, and what anything else may send; a file may be a little more than its door takes. */
const FILES = "/api/v1/imports";
const LIMIT = { file: 21 * MB, other: MB };
/** So long may nothing come. */
const SILENCE_MS = 10_000;
/** So long may all of it take, however little comes at a time: what is typed is small, a file is not. */
const WHOLE_MS = { file: 300_000, other: 30_000 };
/** Of bodies that arrive or wait to be answered: in all, and of one client. */
const ROOM = { all: 105 * MB, ofOne: 42 * MB };
/**
 * The beginning of each body has a room of its own, which is all that a sign-in or most forms need: what is large and comes
 * slowly keeps none of them out.
 */
const BEGINNING = { bytes: 20_000, all: 40 * MB, ofOne: 20 * MB };
const NOTHING = Buffer.alloc(0);
const SAME = ["httpVersion", "httpVersionMajor", "httpVersionMinor", "method", "url", "rawHeaders", "headers"];

/**
 * Answers what takes in a request: `{ request, body }` with the one to hand on, as if all of it had come at once,
 * `{ refusal }`, or nothing at all when it broke off.
 */
export function takesWhole({ silenceMs = SILENCE_MS, wholeMs = WHOLE_MS, room = ROOM, beginning = BEGINNING } = {}) {
  const [holdBeginning, holdRest] = [shareOf(beginning), shareOf(room)];
  return async (request, response, client) => {
    if (!hasBody(request)) {
      return { request, body: NOTHING };
    }
    let held = 0;
    const hold = (bytes) => {
      const begun = Math.min(held, beginning.bytes);
      held += bytes;
      const more = Math.min(held, beginning.bytes) - begun;
      const isHeld = holdBeginning(client, more);
      return (bytes === more || holdRest(client, bytes - more)) && isHeld;
    };
    response.once("close", () => hold(-held));
    const { body, refusal } = await arrival(request, { mayHold: hold, silenceMs, wholeMs });
    return body ? { request: asIfAtOnce(request, body), body } : { refusal };
  };
}

const hasBody = ({ headers }) =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

function shareOf(room) {
  const ofClients = new Map();
  let all = 0;
  return (client, bytes) => {
    all += bytes;
    const own = (ofClients.get(client) ?? 0) + bytes;
    if (own > 0) {
      ofClients.set(client, own);
    } else {
      ofClients.delete(client);
    }
    return all <= room.all && own <= room.ofOne;
  };
}

/** Only somebody who is signed in sends a file. */
export const isUpload = ({ method, url }) => method === "POST" && url.split("?", 1)[0] === FILES;

async function arrival(request, { mayHold, silenceMs, wholeMs }) {
  const kind = request.url.split("?", 1)[0] === FILES ? "file" : "other";
  const limit = LIMIT[kind];
  const chunks = [];
  let size = Number(request.headers["content-length"] ?? 0) > limit ? limit : 0;
  let silence;
  let end;
  let isRefused = false;
  const take = (chunk, resolve) => {
    if (size <= limit && mayHold(chunk.length)) {
      chunks.push(chunk);
    } else {
      isRefused = true;
      resolve({ refusal: size > limit ? TOO_LARGE[kind] : COME_AGAIN });
    }
  };
  const came = await new Promise((resolve) => {
    silence = setTimeout(() => resolve({ refusal: TOO_SLOW }), silenceMs);
    end = setTimeout(() => resolve({ refusal: TOO_SLOW }), wholeMs[kind]);
    request.on("data", (chunk) => {
      size += chunk.length;
      silence.refresh();
      // What is still on its way is let pass, so that the answer arrives, and is neither held nor counted; but not for ever.
      if (size > 2 * limit) {
        request.destroy();
      } else if (!isRefused) {
        take(chunk, resolve);
      }
    });
    request.on("end", () => resolve({ body: Buffer.concat(chunks) }));
    request.on("close", () => resolve({}));
    request.on("error", () => resolve({}));
  });
  clearTimeout(silence);
  clearTimeout(end);
  return came;
}

function asIfAtOnce(request, body) {
  const copy = new IncomingMessage(request.socket);
  for (const name of SAME) {
    copy[name] = request[name];
  }
  copy.complete = true;
  copy.push(body);
  copy.push(null);
  return copy;
}
