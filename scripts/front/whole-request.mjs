/**
 * Takes in the body of a request before anybody works for it: who sends slowly keeps nobody waiting but themselves, and
 * no more is held in memory than can be borne.
 */
import { IncomingMessage } from "node:http";
import { COME_AGAIN, DISK_FULL, TOO_LARGE, TOO_SLOW } from "./refusals.mjs";
import { hasDiskFor, MOST as MOST_UPLOADS, putDown, UPLOAD } from "./uploads.mjs";

const MB = 1_000_000;
/** Where files come in, and what anything else may send; a file may be a little more than its door takes. */
const FILES = "/api/v1/imports";
const LIMIT = { file: 21 * MB, other: MB };
/** So long may nothing come. */
const SILENCE_MS = 10_000;
/** So long may all of it take, however little comes at a time: what is typed is small, a file is not. */
const WHOLE_MS = { file: 300_000, other: 30_000 };
/** Of bodies that arrive or wait to be answered, files among them: in all, and of one client. */
const ROOM = { all: 105 * MB, ofOne: 42 * MB };
/**
 * The beginning of each body has a room of its own, which is all that a sign-in or most forms need: what is large and comes
 * slowly keeps none of them out.
 */
const BEGINNING = { bytes: 20_000, all: 40 * MB, ofOne: 20 * MB };
const NOTHING = Buffer.alloc(0);
const SAME = ["httpVersion", "httpVersionMajor", "httpVersionMinor", "method", "url", "rawHeaders"];

/**
 * Answers what takes in a request: `{ request, body }` with the one to hand on, as if all of it had come at once,
 * `{ refusal }`, or nothing at all when it broke off. A file is put down in the folder `uploads` instead, and its request
 * handed on with the name it has there.
 */
export function takesWhole({
  silenceMs = SILENCE_MS,
  wholeMs = WHOLE_MS,
  room = ROOM,
  beginning = BEGINNING,
  uploads,
  mostUploads = MOST_UPLOADS,
} = {}) {
  const [holdBeginning, holdRest, holdUpload] = [shareOf(beginning), shareOf(room), shareOf(mostUploads)];
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
    const atEnd = [() => hold(-held)];
    // One listener for all of it: the framework adds its own, and more than ten are taken for a leak.
    response.once("close", () => atEnd.forEach((action) => void action()));
    const limits = { mayHold: hold, silenceMs, wholeMs };
    if (!isUpload(request)) {
      return takeBody(request, limits);
    }
    atEnd.push(() => holdUpload(client, -1));
    return holdUpload(client, 1) ? takeFile(request, { ...limits, atEnd, uploads, room }) : { refusal: COME_AGAIN };
  };
}

async function takeBody(request, limits) {
  const chunks = [];
  const keep = (chunk) => void chunks.push(chunk);
  const { isWhole, refusal } = await arrival(request, { kind: "other", keep, ...limits });
  if (!isWhole) {
    return { refusal };
  }
  const body = Buffer.concat(chunks);
  return { request: asIfAtOnce(request, { body }), body };
}

async function takeFile(request, { atEnd, uploads, room, ...limits }) {
  if (!hasDiskFor(uploads, room.all / MB)) {
    return { refusal: DISK_FULL };
  }
  const opened = putDown(uploads);
  // However it ends, and whether or not it has begun by then.
  atEnd.push(() => opened.then((file) => file.remove()).catch(() => undefined));
  const file = await opened.catch(() => null);
  if (!file) {
    return { refusal: DISK_FULL };
  }
  const { isWhole, refusal } = await arrival(request, { kind: "file", keep: file.write, ...limits });
  if (!isWhole) {
    return { refusal };
  }
  const headers = { ...request.headers, "content-length": "0", [UPLOAD]: file.name };
  delete headers["transfer-encoding"];
  return { request: asIfAtOnce(request, { headers }), body: NOTHING };
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

/** `{ isWhole }` when all of it has come and was kept; what `keep` takes its time for is waited for before more is read. */
async function arrival(request, { kind, keep, mayHold, silenceMs, wholeMs }) {
  const limit = LIMIT[kind];
  let size = Number(request.headers["content-length"] ?? 0) > limit ? limit : 0;
  let silence;
  let end;
  let isRefused = false;
  let kept = null;
  let hasEnded = false;
  const came = await new Promise((resolve) => {
    const refuse = (refusal) => {
      isRefused = true;
      resolve({ refusal });
    };
    const take = (chunk) => {
      if (size > limit || !mayHold(chunk.length)) {
        refuse(size > limit ? TOO_LARGE[kind] : COME_AGAIN);
        return;
      }
      kept = keep(chunk)?.catch(() => refuse(DISK_FULL)) ?? null;
      if (kept) {
        request.pause();
        void kept.then(() => {
          silence.refresh();
          request.resume();
        });
      }
    };
    silence = setTimeout(() => resolve({ refusal: TOO_SLOW }), silenceMs);
    end = setTimeout(() => resolve({ refusal: TOO_SLOW }), wholeMs[kind]);
    request.on("data", (chunk) => {
      size += chunk.length;
      silence.refresh();
      // What is still on its way is let pass, so that the answer arrives, and is neither held nor counted; but not for ever.
      if (size > 2 * limit) {
        request.destroy();
      } else if (!isRefused) {
        take(chunk);
      }
    });
    request.on("end", async () => {
      hasEnded = true;
      // It may come while the last piece is still being kept, paused or not.
      await kept;
      resolve({ isWhole: true });
    });
    request.on("close", () => hasEnded || resolve({}));
    request.on("error", () => resolve({}));
  });
  clearTimeout(silence);
  clearTimeout(end);
  return came;
}

function asIfAtOnce(request, { body = null, headers = request.headers }) {
  const copy = new IncomingMessage(request.socket);
  for (const name of SAME) {
    copy[name] = request[name];
  }
  copy.headers = headers;
  copy.complete = true;
  if (body) {
    copy.push(body);
  }
  copy.push(null);
  return copy;
}
