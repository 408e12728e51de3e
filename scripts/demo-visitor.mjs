/** Somebody with a browser in the demo world: signs in with one click, opens pages, saves by a form's action. */
import { readFileSync } from "node:fs";
import http from "node:http";
import { inProject } from "./project.mjs";

const PATIENCE_MS = 120_000;

/** One request to its end: `{ status, headers, cookie, body }`. Rejects when the connection breaks or nothing comes. */
export function request(agent, { url, method = "GET", headers = {}, body, patienceMs = PATIENCE_MS }) {
  return new Promise((resolve, reject) => {
    const sent = http.request(url, { agent, method, headers, timeout: patienceMs }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const cookie = (answer.headers["set-cookie"] ?? []).map((line) => line.split(";", 1)[0]).join("; ");
        const text = Buffer.concat(chunks).toString("utf8");
        resolve({ status: answer.statusCode, headers: answer.headers, cookie, body: text });
      });
    });
    sent.on("timeout", () => sent.destroy(new Error(`no answer for ${patienceMs} ms`)));
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Answers the cookie of the session of somebody in the demo world. */
export function signIn(agent, url, role = "cx_leader") {
  return signInBy(agent, url, { door: "demo", given: { role } });
}

/** Likewise of somebody with a password. */
export function signInByPassword(agent, url, { email, password }) {
  return signInBy(agent, url, { door: "password", given: { email, password } });
}

async function signInBy(agent, url, { door, given }) {
  const csrf = await request(agent, { url: `${url}/api/auth/csrf` });
  const body = new URLSearchParams({ csrfToken: JSON.parse(csrf.body).csrfToken, json: "true", ...given });
  const answer = await request(agent, {
    url: `${url}/api/auth/callback/${door}`,
    method: "POST",
    body: body.toString(),
    headers: { cookie: csrf.cookie, origin: url, "content-type": "application/x-www-form-urlencoded" },
  });
  if (!/session/.test(answer.cookie)) {
    throw new Error(`Signing in answered ${answer.status} without a session: ${answer.body.slice(0, 200)}`);
  }
  return answer.cookie;
}

/** The list is virtual, but its data names every account; what is no account answers 404. */
export async function accountPaths(agent, url, cookie) {
  const get = (address) => request(agent, { url: `${url}${address}`, headers: { cookie } });
  const { body } = await get("/portfolio");
  const paths = [];
  for (const id of new Set(body.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))) {
    const { status } = await get(`/accounts/${id}`);
    if (status === 200) {
      paths.push(`/accounts/${id}`);
    }
  }
  if (paths.length === 0) {
    throw new Error("The portfolio names no account.");
  }
  return paths;
}

/**
 * Saves as a form does: the action by its id, on a page that has it. `isSaved` is what the server acknowledged; under the
 * same `requestKey` it is done once, however often it is tried.
 */
export async function act(agent, { url, cookie, action, input, requestKey, patienceMs }) {
  const { id, page } = addressOfAction(action);
  const answer = await request(agent, {
    url: `${url}${page}`,
    method: "POST",
    patienceMs,
    headers: { cookie, origin: url, "next-action": id, "content-type": "text/plain", accept: "text/x-component" },
    body: JSON.stringify(requestKey === undefined ? [input] : [input, requestKey]),
  });
  const said = /^1:(\{.*)$/m.exec(answer.body)?.[1];
  const outcome = said ? JSON.parse(said) : null;
  return { ...answer, outcome, isSaved: outcome?.ok === true };
}

/** The id under which an action is called, and a page that has it. */
export function addressOfAction(name) {
  const found = allActions().find((action) => action.name === name);
  if (!found) {
    throw new Error(`No page of the build has the action ${name}.`);
  }
  return found;
}

/** What the build published, each as `{ name, id, page }`. */
export function allActions() {
  const file = inProject(".next", "server", "server-reference-manifest.json");
  const published = Object.entries(JSON.parse(readFileSync(file, "utf8")).node);
  return published.flatMap(([id, { exportedName: name, workers }]) => {
    const [page] = Object.keys(workers);
    return page ? [{ name, id, page: pathOf(page) }] : [];
  });
}

const pathOf = (page) => page.replace(/^app|\/page$|\/\([^/]*\)/g, "").replace(/\[[^/]*\]/g, "x");
