/** What one workspace is answered, while another one beside it fills and changes. */
import { randomUUID } from "node:crypto";
import { withConnection } from "../../connection.mjs";
import { act, allActions } from "../../demo-visitor.mjs";
import { linesOf } from "../words-of.mjs";

const ROLES = ["admin", "cx_leader", "account_manager", "executive"];
const PASSWORD = "known to the scenario alone";
/** Of one role: so many addresses are followed, each as a page and as what a page that is open asks for. */
const MOST_PAGES = 60;
const NEIGHBOURS = 30;
const START = ["/", "/portfolio", "/accounts", "/at-risk", "/audit", "/imports", "/settings/members"];
const MORE = ["/settings/workspace", "/settings/profile", "/nowhere", "/portfolio?sort=arr&dir=desc", "/audit?page=2"];
const LOOK_UPS = [..."aehlnoq"].flatMap((letter) => [
  `/api/v1/accounts/search?q=${letter}`,
  `/api/v1/contacts/search?q=${letter}`,
  `/api/v1/accounts/alike?name=${letter}`,
  `/portfolio?q=${letter}`,
]);
const FILES = ["accounts", "contacts", "interactions", "survey_answers"].map(
  (noun) => `/api/v1/imports/templates/${noun}`,
);
const LINK = /href="(\/(?!_next\/|api\/auth|sign-in)[^"#]*)/g;

export const scenario = {
  name: "non-interference",
  what: `one workspace is walked through by ${ROLES.length} roles, twice, with two contents of another one beside it`,
  limitSeconds: 1800,
  run: walkTwice,
};

async function walkTwice(world) {
  const env = { WORKER: "apart", WRITES_PER_MINUTE: "100000" };
  const { app, database } = await world.openOnServer({ env });
  const logins = await giveEverybodyAPassword(database.ownerUrl);
  const people = [];
  for (const login of logins) {
    people.push({ ...login, visitor: await app.visitor({ login }) });
  }
  const neighbour = await moveIn(app);
  await fill(neighbour, "Hollins");
  const first = await seenBy(people, (visitor, keep) => walk(visitor, keep));
  world.say(`${first.size} answers beside the first content`);
  await change(neighbour);
  await fill(neighbour, "Saltmarsh");
  const second = await seenBy(people, (visitor, keep) => walk(visitor, keep));
  // After the pages: what is refused stands in the audit, and would be a difference of their own making.
  const send = (visitor, keep) => sendForms(app, { visitor, accountId: neighbour.accounts[0] }, keep);
  const firstForms = await seenBy(people, send);
  await change(neighbour);
  const secondForms = await seenBy(people, send);
  for (const { visitor } of [...people, neighbour]) {
    visitor.leave();
  }
  return outcomeOf(new Map([...first, ...firstForms]), new Map([...second, ...secondForms]), world);
}

/** One of each role in the demo world, whom nobody lets in by a click here. */
async function giveEverybodyAPassword(ownerUrl) {
  const { hash } = await import("@node-rs/argon2");
  const hashed = await hash(PASSWORD);
  return await withConnection(ownerUrl, async (owner) => {
    const { rows } = await owner.query(
      `UPDATE "User" u SET "passwordHash" = $1 FROM (SELECT DISTINCT ON (role) role, "userId" FROM demo_members() ORDER BY role) d
       WHERE u.id = d."userId" RETURNING d.role, u.email`,
      [hashed],
    );
    return rows.map(({ role, email }) => ({ role, email, password: PASSWORD }));
  });
}

/** The neighbour: a workspace made by the link that the start printed. */
async function moveIn(app) {
  const token = /\/setup\?token=([\w-]+)/.exec(app.output())?.[1];
  const login = { email: "quentin@quillon.example", password: PASSWORD };
  const input = { token, workspaceName: "Quillon", currency: "EUR", name: "Quentin", timeZone: "UTC", ...login };
  const stranger = { agent: undefined, url: app.url, cookie: "" };
  const made = await act(stranger.agent, { ...stranger, action: "setUpWorkspaceAction", input });
  if (!made.isSaved) {
    throw new Error(`The neighbour cannot move in: ${made.body.slice(0, 300)}`);
  }
  const visitor = await app.visitor({ login });
  return { url: app.url, visitor, accounts: [] };
}

const save = ({ url, visitor }, action, input) => act(visitor.agent, { url, cookie: visitor.cookie, action, input });

/** Accounts with a name that is looked for next door as well, with people, days and money. */
async function fill(neighbour, name) {
  for (let i = 0; i < NEIGHBOURS; i += 1) {
    const { outcome } = await save(neighbour, "createAccountAction", {
      name: `${name} ${i}`,
      arrCents: (i + 1) * 10_000_000,
    });
    const accountId = outcome?.data?.id;
    if (accountId) {
      neighbour.accounts.push(accountId);
      await save(neighbour, "createContactAction", {
        accountId,
        name: `Berta ${i}`,
        email: `berta${i}@${name}.example`,
      });
      const occurredAt = new Date().toISOString();
      await save(neighbour, "recordInteractionAction", {
        accountId,
        kind: "call",
        occurredAt,
        summary: `About ${name}`,
      });
    }
  }
  await save(neighbour, "inviteMemberAction", { email: `${name}@quillon.example`, role: "executive" });
  if (neighbour.accounts.length === 0) {
    throw new Error("The neighbour stays empty.");
  }
}

async function change(neighbour) {
  await save(neighbour, "renameWorkspaceAction", { name: "Quillon and Sons" });
  for (const accountId of neighbour.accounts) {
    await save(neighbour, "archiveAccountAction", { accountId, isArchived: true });
  }
}

/** What each of them is answered, by role and by what was asked. */
async function seenBy(people, ask) {
  const answers = new Map();
  for (const { role, visitor } of people) {
    await ask(visitor, (what, answer) => answers.set(`${role} ${what}`, wordsIn(answer)));
  }
  return answers;
}

/** From link to link, in the order in which they stand there. */
async function walk(visitor, keep) {
  const waiting = [...START, ...MORE, ...LOOK_UPS, ...FILES];
  const most = waiting.length + MOST_PAGES;
  const seen = new Set();
  while (waiting.length > 0 && seen.size < most) {
    const address = waiting.shift();
    if (seen.has(address)) {
      continue;
    }
    seen.add(address);
    const page = await patiently(() => visitor.get(address));
    keep(address, page);
    waiting.push(...[...page.body.matchAll(LINK)].map(([, link]) => link.replaceAll("&amp;", "&")));
    if (!address.startsWith("/api/")) {
      const headers = { cookie: visitor.cookie, rsc: "1" };
      const place = `${address}${address.includes("?") ? "&" : "?"}_rsc`;
      keep(place, await patiently(() => visitor.get(place, { headers })));
    }
  }
}

/** Every form, with an id of the neighbour's and with one of nobody's: neither can be carried out. */
async function sendForms(app, { visitor, accountId }, keep) {
  for (const { name } of allActions()) {
    for (const [whose, id] of [
      ["theirs", accountId],
      ["nobody's", randomUUID()],
    ]) {
      const input = { accountId: id, id, memberId: id, importRunId: id, contactId: id, name: "Nobody", version: 1 };
      const send = () => act(visitor.agent, { url: app.url, cookie: visitor.cookie, action: name, input });
      keep(`${name} with an id of ${whose}`, await patiently(send));
    }
  }
}

/** Who is sent away for others are served has not been answered. */
async function patiently(ask) {
  for (;;) {
    const answer = await ask();
    if (answer.status !== 503) {
      return answer;
    }
  }
}

/** Forms begin with the minute in which they are opened. */
const wordsIn = ({ status, headers, body }) => {
  const lines = linesOf(body).map((line) => line.replace(/\d{1,2}:\d\d/g, "<time>"));
  return JSON.stringify([status, headers.location ?? "", lines]);
};

function outcomeOf(first, second, world) {
  const places = new Set([...first.keys(), ...second.keys()]);
  const different = [...places].filter((what) => first.get(what) !== second.get(what));
  for (const what of different.slice(0, 10)) {
    world.say(`different: ${what}`);
  }
  const traces = [...first, ...second].filter(([, said]) => /Quillon|Quentin/.test(said));
  const bytes = [...first.values()].reduce((sum, said) => sum + Buffer.byteLength(said), 0);
  return {
    holds: different.length === 0 && traces.length === 0 && first.size > 0,
    figures: {
      "answers compared": first.size,
      "bytes compared": bytes,
      "answers that differ": different.length,
      "answers that name the neighbour": traces.length,
    },
  };
}
