/**
 * Requests that no browser of ours makes and that would end in an error of the framework: refused for their shape,
 * before anybody works for them (decision 0042). What is asked for, and by whom, is for the doors to judge.
 */
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";
import { isActionBody } from "./action-shape.mjs";
import {
  BAD_ADDRESS,
  BAD_BODY,
  BAD_HEADER,
  FROM_ANOTHER_SITE,
  NO_SUCH_FILE,
  NO_SUCH_METHOD,
  WRONG_HOST,
  WRONG_TYPE,
} from "./refusals.mjs";
import { isBuiltAddress } from "./static-files.mjs";

const FILES = "/api/v1/imports";
/** What a customer's link opens: answers come from its page, a wish for no more mail, a member's too, from a mail program as well (RFC 8058). */
const LINK = /^\/p\/[A-Za-z0-9_-]{1,100}$/;
const LINK_STOP = /^\/[pm]\/[A-Za-z0-9_-]{1,100}\/stop$/;
const STOP_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;
/** Forms that are sent without script as well. */
const PLAIN_FORM = /^\/(round\/answer|discussion\/comment)$/;
const PLAIN_TYPE = /^application\/x-www-form-urlencoded\b/i;
const SIGN_IN = "/api/auth/";
const FORM_TYPES = /^application\/(x-www-form-urlencoded|json)\b/i;
const ACTION_TYPE = /^text\/plain\b/i;
const ACTION_ID = /^[0-9a-f]{40,64}$/;
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** What is wrong with what stands before the body; null for what may go on. */
export function refusalOfHead({ method, url, headers }, { appUrl, files }) {
  const path = url.split("?", 1)[0];
  if (!(url.startsWith("/") && works(() => decodeURIComponent(path)))) {
    return BAD_ADDRESS;
  }
  const isFile = files.has(decodeURIComponent(path));
  const isRead = method === "GET" || method === "HEAD";
  if (!(isRead || (method === "POST" && !isFile && !isBuiltAddress(path)))) {
    return NO_SUCH_METHOD;
  }
  if (isBuiltAddress(path) && !isFile) {
    return NO_SUCH_FILE;
  }
  if (!(hostsOf(headers).every((host) => URL.canParse(`http://${host}`)) && hasReadableTree(headers))) {
    return BAD_HEADER;
  }
  return isRead ? null : refusalOfWrite(path, headers, appUrl);
}

function refusalOfWrite(path, headers, appUrl) {
  const type = headers["content-type"] ?? "";
  if (LINK_STOP.test(path)) {
    // Nothing is known of whoever asks, so that another site could do no more by it than the mail program does.
    return STOP_TYPES.test(type) ? null : WRONG_TYPE;
  }
  if (isForeign(headers.origin, appUrl)) {
    return FROM_ANOTHER_SITE;
  }
  if (path === FILES) {
    return null;
  }
  const types = formTypesAt(path);
  if (types) {
    return types.test(type) ? null : WRONG_TYPE;
  }
  return path.startsWith("/api/") ? NO_SUCH_METHOD : refusalOfAction(headers, type);
}

/** In which form a form arrives that the framework does not read; null where there is none. */
function formTypesAt(path) {
  if (PLAIN_FORM.test(path)) {
    return PLAIN_TYPE;
  }
  return path.startsWith(SIGN_IN) || LINK.test(path) ? FORM_TYPES : null;
}

/** A form of the app, which the framework reads. */
function refusalOfAction(headers, type) {
  const action = headers["next-action"];
  if (action === undefined) {
    return NO_SUCH_METHOD;
  }
  if (!ACTION_ID.test(action)) {
    return BAD_HEADER;
  }
  if (!ACTION_TYPE.test(type)) {
    return WRONG_TYPE;
  }
  return isToOtherHost(headers) ? WRONG_HOST : null;
}

/** What is wrong with the body, once all of it is there. */
export function refusalOfBody({ method, url, headers }, body) {
  if (method !== "POST") {
    return null;
  }
  if (headers["next-action"] !== undefined) {
    return isActionBody(body) ? null : BAD_BODY;
  }
  const isJson = url.startsWith(SIGN_IN) && /^application\/json\b/i.test(headers["content-type"]);
  return isJson && !works(() => JSON.parse(body)) ? BAD_BODY : null;
}

/** localhost, 127.0.0.1 and [::1] are the same machine to a person who types them. */
function isForeign(origin, appUrl) {
  // Browsers say with every write where it comes from.
  if (origin === undefined || !URL.canParse(origin)) {
    return true;
  }
  const [from, own] = [new URL(origin), new URL(appUrl)];
  const isSameMachine = LOOPBACK.has(from.hostname) && LOOPBACK.has(own.hostname) && from.port === own.port;
  return from.origin !== own.origin && !isSameMachine;
}

/** The framework compares the two itself, and fails on a difference. */
const isToOtherHost = (headers) => new URL(headers.origin).host !== hostsOf(headers).at(-1);

function hostsOf(headers) {
  const forwarded = headers["x-forwarded-host"]?.split(",")[0].trim();
  // HTTP/1.0 asks without one, as checks of a load balancer do.
  return [headers.host, forwarded].filter((host) => host !== undefined);
}

/** Where the router of a page says that it is: read as the framework will read it. */
const hasReadableTree = (headers) => works(() => parseAndValidateFlightRouterState(headers["next-router-state-tree"]));

function works(attempt) {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
