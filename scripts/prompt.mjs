/**
 * `npm run db`: a SQL prompt into the database, as its owner; `npm run db -- "SELECT 1"` says one thing and ends. Works
 * while Entwine runs, starts the embedded database when it does not, and takes DATABASE_URL when it is set. The embedded
 * PostgreSQL brings no psql.
 */
import { createInterface } from "node:readline";
import { connect, quoteLiteral, serverName, userOf } from "./connection.mjs";
import { openDatabase } from "./open-database.mjs";
import { explain, Refusal } from "./refusal.mjs";
import { readSettings } from "./settings.mjs";
import { chosenWorkspace, HELP, isComplete, linesOf, understand } from "./sql-prompt.mjs";

const say = (line) => console.log(line);
const note = (line) => console.error(line);

async function main(args) {
  const { dataDir, databaseUrl } = readSettings(process.env);
  const database = await openDatabase({ dataDir, databaseUrl, say: note });
  try {
    const client = await connect(database.ownerUrl);
    client.on("notice", ({ message }) => note(message));
    try {
      await enterOnlyWorkspace(client);
      await (args.length > 0 ? sayOnce(client, args.join(" ")) : converse(client, database));
    } finally {
      await client.end();
    }
  } finally {
    await database.close();
  }
}

async function sayOnce(client, text) {
  const isFine = await obey(client, text);
  process.exitCode = isFine ? 0 : 1;
}

async function converse(client, { ownerUrl, isOurs }) {
  note(
    `${serverName(ownerUrl)} as ${userOf(ownerUrl)}${isOurs ? ", started for this prompt" : ""}. \\? helps, \\q leaves.`,
  );
  const prompt = createInterface({ input: process.stdin, output: process.stderr, terminal: process.stdin.isTTY });
  let typed = "";
  const ask = () => {
    prompt.setPrompt(typed === "" ? "entwine=> " : "entwine-> ");
    prompt.prompt();
  };
  prompt.on("SIGINT", () => {
    typed = "";
    process.stderr.write("\n");
    ask();
  });
  ask();
  for await (const line of prompt) {
    typed += `${line}\n`;
    if (typed.trim() === "" || isComplete(typed)) {
      const said = typed;
      typed = "";
      if (understand(said).kind === "quit") {
        break;
      }
      await obey(client, said);
    }
    ask();
  }
  prompt.close();
}

/** Does what was said and answers whether it went well; what the server refuses is told and leaves the prompt open. */
async function obey(client, typed) {
  const { kind, text } = understand(typed);
  try {
    if (kind === "help") {
      say(HELP);
    } else if (kind === "workspaces") {
      await show(client, 'SELECT id, name, "isDemo" FROM "Workspace" ORDER BY name');
    } else if (kind === "choose") {
      await enter(client, await wantedWorkspace(client, text));
    } else if (kind === "sql") {
      await show(client, text);
    }
    return true;
  } catch (error) {
    note(error instanceof Refusal ? error.message : failureText(error));
    return false;
  }
}

async function show(client, text) {
  // As text, the way the server writes it: a date that has become an object would be shown in another zone.
  const answer = await client.query({ text, rowMode: "array", types: { getTypeParser: () => (value) => value } });
  for (const result of Array.isArray(answer) ? answer : [answer]) {
    for (const line of linesOf(result)) {
      say(line);
    }
  }
}

async function enterOnlyWorkspace(client) {
  const workspaces = await workspacesOf(client);
  if (workspaces.length === 1) {
    await enter(client, workspaces[0]);
  } else if (workspaces.length > 1) {
    note("No workspace chosen, so its tables look empty: \\w lists them, \\w ID chooses.");
  } else {
    note("No workspace yet: npm start makes the tables, and the demo world or the first administrator fills them.");
  }
}

async function wantedWorkspace(client, wanted) {
  const workspace = chosenWorkspace(await workspacesOf(client), wanted);
  if (workspace === null) {
    throw new Refusal(`"${wanted}" names no workspace, or several: \\w lists them.`);
  }
  return workspace;
}

async function enter(client, { id, name }) {
  await client.query(`SET app.workspace_id = ${quoteLiteral(id)}`);
  note(`In the workspace ${name} (SET app.workspace_id = '${id}').`);
}

async function workspacesOf(client) {
  const { rows } = await client.query(`SELECT to_regclass('public."Workspace"') IS NOT NULL AS "isThere"`);
  if (!rows[0].isThere) {
    return [];
  }
  return (await client.query('SELECT id::text, name FROM "Workspace" ORDER BY name')).rows;
}

function failureText({ message, detail, hint, position }) {
  const place = position ? ` (at character ${position})` : "";
  return [`ERROR: ${message}${place}`, detail && `DETAIL: ${detail}`, hint && `HINT: ${hint}`]
    .filter(Boolean)
    .join("\n");
}

await main(process.argv.slice(2)).catch((error) => {
  const isNotInstalled = error?.code === "ERR_MODULE_NOT_FOUND";
  console.error(
    isNotInstalled ? "The packages are not installed yet: run npm start (or npm ci) first." : explain(error),
  );
  process.exitCode = 1;
});
