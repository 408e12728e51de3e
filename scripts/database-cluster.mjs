/** What is known of the embedded PostgreSQL without asking it: its folder, its port and its passwords. */
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { SERVER_IDENTITY } from "./database-home.mjs";
import { Refusal } from "./refusal.mjs";

const MAJOR = "18";
const OWNER = "entwine_owner";
const DATABASE = "entwine";

/** Port and passwords live beside the data, readable by whoever started us and by nobody else. */
export function clusterIn(base) {
  refuseOtherMajor(base);
  const file = path.join(base, `pg${MAJOR}.json`);
  const cluster = { base, file, data: path.join(base, `pg${MAJOR}`), log: path.join(base, `pg${MAJOR}.log`) };
  if (existsSync(file)) {
    return { ...cluster, ...readKept(file) };
  }
  if (existsSync(cluster.data)) {
    throw new Refusal(`${file} is missing, and without the passwords in it ${cluster.data} cannot be opened.`);
  }
  return { ...cluster, port: 0, superuserPassword: newPassword(), ownerPassword: newPassword() };
}

/** Whether an earlier start has made the database of this folder. */
export const isInitialised = (base) => existsSync(path.join(base, `pg${MAJOR}`));

/** PostgreSQL would refuse these itself, in words that tell nobody what to do. */
export function checkData({ data }) {
  const { uid, mode } = statSync(data);
  const wanted = SERVER_IDENTITY.uid ?? process.getuid?.() ?? uid;
  if (uid !== wanted) {
    throw new Refusal(
      `${data} belongs to the user ${uid}, and PostgreSQL would run as ${wanted}: start Entwine as the user it was made by, or give it away with \`chown -R ${wanted} ${data}\`.`,
    );
  }
  if ((mode & 0o027) !== 0) {
    throw new Refusal(`Other users may open ${data}, and PostgreSQL refuses that: \`chmod 700 ${data}\`.`);
  }
  const file = path.join(data, "PG_VERSION");
  const version = existsSync(file) ? readFileSync(file, "utf8").trim() : "missing";
  if (version !== MAJOR) {
    throw new Refusal(
      `${data} is damaged: its file PG_VERSION ${version === "missing" ? "is missing" : `says "${version.slice(0, 20)}", not ${MAJOR}`}. Nothing was changed: put a backup of the folder back, or choose another DATA_DIR.`,
    );
  }
}

export function remember(cluster) {
  const { port, superuserPassword, ownerPassword } = cluster;
  const temporary = `${cluster.file}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify({ port, superuserPassword, ownerPassword }), { mode: 0o600 });
  renameSync(temporary, cluster.file);
}

export function giveToServer(file) {
  if (SERVER_IDENTITY.uid !== undefined) {
    chownSync(file, SERVER_IDENTITY.uid, SERVER_IDENTITY.gid);
  }
}

/** The role that owns the tables, in the database of the application. */
export const owner = ({ port, ownerPassword: password }) => ({
  role: OWNER,
  password,
  database: DATABASE,
  url: urlOf({ role: OWNER, password, port, database: DATABASE }),
});

/** Whoever may do everything; for making the owner, and to ask whether the server answers. */
export const superuserUrl = ({ port, superuserPassword: password }) =>
  urlOf({ role: "postgres", password, port, database: "postgres" });

const urlOf = ({ role, password, port, database }) => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;

function refuseOtherMajor(base) {
  const others = readdirSync(base).filter((name) => /^pg\d+$/.test(name) && name !== `pg${MAJOR}`);
  if (others.length > 0 && !isInitialised(base)) {
    throw new Refusal(
      `${path.join(base, others[0])} was written by PostgreSQL ${others[0].slice(2)}, and this version of Entwine brings PostgreSQL ${MAJOR}: export from the old version first, or choose another DATA_DIR.`,
    );
  }
}

function readKept(file) {
  const text = readFileSync(file, "utf8");
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(`${file} is damaged, and without the passwords in it the database beside it cannot be opened.`);
  }
}

function newPassword() {
  return randomBytes(24).toString("base64url");
}
