/** Somebody with a workspace of their own beside the demo world, set up and filled through the app's own doors. */
import { act, request, signInByPassword } from "../demo-visitor.mjs";

const PATIENCE_MS = 600_000;

/** Its administrator: `send` uploads a file, `ask` calls a form's action. */
export async function openClerk(app, { workspaceName, login }) {
  const visitor = await app.visitor();
  const [, token] = /\/setup\?token=([\w-]+)/.exec(app.output()) ?? [];
  const input = { token, workspaceName, currency: "EUR", name: "Lea Der", ...login };
  const set = await act(visitor.agent, { url: app.url, cookie: "", action: "setUpWorkspaceAction", input });
  if (!set.isSaved) {
    throw new Error(`No workspace could be set up: ${set.status} ${set.body.slice(0, 300)}`);
  }
  const cookie = await signInByPassword(visitor.agent, app.url, login);
  const send = (file) =>
    request(visitor.agent, {
      url: `${app.url}/api/v1/imports?noun=${file.noun}&file=large.csv`,
      method: "POST",
      patienceMs: PATIENCE_MS,
      headers: { cookie, origin: app.url, "content-type": "text/csv" },
      body: file.body,
    });
  const ask = (action, asked) =>
    act(visitor.agent, { url: app.url, cookie, action, input: asked, patienceMs: PATIENCE_MS });
  return { send, ask };
}

/** Reads a file, checks it and stores all of it; `fields` says what its columns mean. */
export async function importWhole({ send, ask }, file) {
  const { importRunId } = JSON.parse((await send(file)).body);
  await ask("planImportAction", { importRunId, fields: file.fields });
  for (;;) {
    const { isSaved, outcome, status } = await ask("commitImportAction", { importRunId });
    if (!isSaved) {
      throw new Error(`${file.noun} could not be imported: ${outcome?.message ?? status}`);
    }
    if (outcome.data.status === "done") {
      return outcome.data;
    }
  }
}
