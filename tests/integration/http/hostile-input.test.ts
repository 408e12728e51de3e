import { beforeAll, describe, expect, it } from "vitest";
import { running } from "../begin";
import { addressOf } from "./addresses";
import { ACTIONS } from "./door-table";
import { findDoors, isReadable } from "./doors";
import { FORGING, LogReader } from "./log-lines";
import { signedIn, type Visitor } from "./visitor";

/** Dora goes through every door of the running app with what nobody would type. */
const { url, log, dora, ours: mine } = await running();
const reader = new LogReader(log);
const doors = await findDoors();
const readable = doors.filter(isReadable);
const actions = doors.filter(({ kind }) => kind === "action");
let visitor: Visitor;

beforeAll(async () => {
  visitor = await signedIn(url, dora);
});

/** What once broke a form, a date, a lookup by name, the database itself or the log. */
const HOSTILE = ["\u0000", "__proto__", "0000-01-01", FORGING + "x".repeat(500)];

describe("what nobody would type is answered without an error of ours:", () => {
  it.each(readable.map(({ name, fields }) => [name, fields] as const))("%s", async (name, fields) => {
    const broken: string[] = [];
    const asked = fields.filter((field) => !name.includes(`[${field}]`));
    for (const value of HOSTILE) {
      const query = Object.fromEntries(asked.map((field) => [field, value]));
      const { status } = await visitor.get(addressOf(name, mine, query));
      if (status >= 500) broken.push(`${JSON.stringify(value.slice(0, 20))} for ${asked}: ${status}`);
    }
    expect(broken).toEqual([]);
  });

  it.each(actions.map(({ name, fields }) => [name, fields] as const))("%s", async (name, fields) => {
    const broken: string[] = [];
    for (const field of fields) {
      for (const value of ["\u0000", FORGING, 1e308]) {
        const answer = await visitor.act(name, { ...inputOf(name), [field]: value });
        if (!answer.ok && answer.code === "internal") broken.push(`${field}=${JSON.stringify(value)}`);
      }
    }
    expect(broken).toEqual([]);
  });
});

it("and nothing of it has become a line of the log", () => {
  expect(reader.forged()).toEqual([]);
});

const inputOf = (name: string): object => ACTIONS[name]?.input(mine) ?? {};
