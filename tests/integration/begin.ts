import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import type { Given } from "./caretaker";
import { environmentOf } from "./environment";
import type { Furnished, Staffed } from "./worlds";

/** The furnished world with the app running over it, which nobody else asks meanwhile. */
export interface Running extends Furnished {
  readonly url: string;
  /** The file in which the log of the app stands. */
  readonly log: string;
}

/**
 * What a test file begins with, said in its first lines and before it opens the database:
 * `const { dora, mira } = await staffed();`
 */
export const staffed = () => begin<Staffed>("staffed");
export const furnished = () => begin<Furnished>("furnished");
export const running = () => begin<Running>("running");

/** For a file that has asked for nothing. */
export async function beginEmpty(): Promise<void> {
  if (!hasBegun) await begin("empty");
}

let database = "";
let hasBegun = false;

/** Before the first line of each file, for several share a process: whatever asks for the database finds a new one. */
export function turnOver(): void {
  database = `entwine_test_${randomUUID().replaceAll("-", "")}`;
  hasBegun = false;
  Object.assign(process.env, environmentOf(inject("testDatabase"), database));
}

async function begin<World>(kind: string): Promise<World> {
  if (hasBegun) throw new Error("A test file has one database.");
  hasBegun = true;
  const cluster = inject("testDatabase");
  const answer = await fetch(`${cluster.caretaker}/${kind}/${database}`);
  if (!answer.ok) throw new Error(await answer.text());
  const given: Given<World> = await answer.json();
  database = given.database;
  Object.assign(process.env, environmentOf(cluster, database));
  return given.world;
}

export async function giveBack(): Promise<void> {
  await fetch(`${inject("testDatabase").caretaker}/${database}`, { method: "DELETE" });
}
