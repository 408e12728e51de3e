import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createContactAction } from "@/lib/actions/contacts";
import { closeDatabase } from "@/lib/data/client";
import { mapCommitError, mapDbError } from "@/lib/data/db-errors";
import { AppError } from "@/lib/errors";
import { definePage } from "@/lib/http/define-page";
import { errorInLog, log } from "@/lib/log";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { accountFilter } from "@/lib/schemas/account-filter";
import { openCuttingLine } from "../../../scripts/faults/cutting-line.mjs";
import { as } from "../../factories/people";
import { cookieOf } from "../auth/signed-in";
import { furnished } from "../begin";

const request = vi.hoisted(() => ({ cookie: "" }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "x-request-path": "/portfolio" }),
  cookies: async () => ({ get: () => ({ value: request.cookie }) }),
}));

const { dora, ours } = await furnished();
/** A role may end its own connections. */
const killer = new Client({ connectionString: process.env["APP_DATABASE_URL"] });
vi.spyOn(log, "warn").mockImplementation(() => undefined);
const error = vi.spyOn(log, "error").mockImplementation(() => undefined);

beforeAll(async () => {
  request.cookie = await cookieOf(dora);
  await killer.connect();
});
afterAll(() => killer.end());

const END_ALL = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()`;

const portfolio = definePage({
  permission: "account.read",
  input: accountFilter,
  load: loadPortfolio,
  render: () => null,
});
const nothing = { params: Promise.resolve({}), searchParams: Promise.resolve({}) };

/** Two people who read and two who save, while something happens forty times; answers what they were told. */
async function meanwhile(disturb: () => Promise<unknown>) {
  const books = { saved: [] as string[], denied: [] as string[], told: new Set<string>() };
  let isOver = false;
  const write = async () => {
    while (!isOver) {
      const name = `Ann ${randomUUID()}`;
      const answer = await createContactAction({ accountId: ours.accountId, name }, randomUUID());
      if (answer.ok) books.saved.push(name);
      else books.told.add(answer.code);
      if (!answer.ok && /nothing was saved/i.test(answer.message)) books.denied.push(name);
    }
  };
  const read = async () => {
    while (!isOver) {
      const thrown: unknown = await portfolio(nothing).catch((reason: unknown) => reason);
      if (thrown) books.told.add(JSON.stringify(thrown).includes("/unavailable?") ? "unavailable" : String(thrown));
    }
  };
  const work = [write(), write(), read(), read()];
  for (let times = 0; times < 40; times += 1) {
    await pause(5 + Math.random() * 60);
    await disturb();
  }
  isOver = true;
  await Promise.all(work);
  return books;
}

it("nobody is told of a fault of ours when connections end at any statement, and what was acknowledged is there", async () => {
  const { saved, denied, told } = await meanwhile(() => killer.query(END_ALL));
  expect([...told]).toEqual(["unavailable"]);
  expect(error).not.toHaveBeenCalled();
  const names = await allNames();
  expect(names).toEqual(expect.arrayContaining(saved));
  expect(names.filter((name) => denied.includes(name))).toEqual([]);
});

it("nor when they are cut on their way, at any byte of an answer", async () => {
  const direct = process.env["APP_DATABASE_URL"] ?? "";
  const line = await openCuttingLine(direct);
  await closeDatabase();
  process.env["APP_DATABASE_URL"] = line.url;
  const { saved, denied, told } = await meanwhile(async () => {
    for (let times = 0; times < 4; times += 1) line.cut();
  });
  await closeDatabase();
  process.env["APP_DATABASE_URL"] = direct;
  line.close();

  expect([...told]).toEqual(["unavailable"]);
  expect(error).not.toHaveBeenCalled();
  const names = await allNames();
  expect(names).toEqual(expect.arrayContaining(saved));
  expect(names.filter((name) => denied.includes(name))).toEqual([]);
});

const allNames = async () =>
  (await as(dora, ({ tx }) => tx.contact.findMany({ select: { name: true } }))).map(({ name }) => name);

it("the log keeps neither the connection that hangs on an error nor the values of the row at fault", () => {
  const code = "57P01";
  const closed = Object.assign(new Error("terminating"), { code, client: { secretKey: 42 }, detail: "(name)=(Ann)" });
  expect(errorInLog(closed)).toEqual({ type: "Error", message: "terminating", stack: closed.stack, code });
});

it("says that nothing was saved only where that is known", () => {
  const lost = new Error("Connection terminated unexpectedly");
  expect(mapDbError(lost)).toMatchObject({
    code: "unavailable",
    message: expect.stringContaining("Nothing was saved"),
  });
  expect(mapCommitError(lost)).toMatchObject({
    ...{ code: "unavailable", retryAfter: 2 },
    message: expect.stringContaining("It may have been saved"),
  });
  expect(mapCommitError(new Error("nobody knows"))).toMatchObject({
    code: "internal",
    message: expect.stringMatching(/on our side.* It may have been saved/),
  });
  const refused = new AppError("conflict", { message: "Somebody was faster." });
  expect(mapCommitError(refused)).toBe(refused);
});

it.each(["ConnectionClosed", "DatabaseNotReachable", "SocketTimeout"])("%s is one, however it is wrapped", (kind) => {
  const driverAdapterError = new Error(kind, { cause: { kind } });
  const inQuery = Object.assign(new Error("Raw query failed."), { code: "P2010", meta: { driverAdapterError } });
  for (const error of [driverAdapterError, inQuery]) expect(mapDbError(error)).toMatchObject({ code: "unavailable" });
  expect(mapCommitError(driverAdapterError)).toMatchObject({ message: expect.stringContaining("may have been saved") });
});

it.each(["57P01", "57P02", "57P03", "08006", "08003", "25P03", "53300"])("%s is an absent database", (code) => {
  expect(mapDbError(Object.assign(new Error("terminating connection"), { code }))).toMatchObject({
    code: "unavailable",
  });
});
