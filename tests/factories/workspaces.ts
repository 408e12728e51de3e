import { randomUUID } from "node:crypto";
import { withWorkspace } from "@/lib/data/scope";
import { publishFirstModel } from "@/lib/data/scoring-models";
import { createWorkspace } from "@/lib/data/workspaces";
import { daysAgo } from "./clock";
import { createPeople, type Person } from "./people";

/** Us: one of each role. */
export interface Nordlicht {
  /** Runs it. Her clock is Berlin's. */
  readonly dora: Person;
  /** Leads customer experience and may do everything with accounts. */
  readonly mira: Person;
  /** An account manager who owns nothing unless a test says so. */
  readonly otto: Person;
  /** An executive. */
  readonly eva: Person;
}

/** `home` ends the addresses of the people; two workspaces of one database cannot share it. */
export async function createNordlicht(home = anywhere()): Promise<Nordlicht> {
  const workspaceId = await createEmpty("Nordlicht");
  const [dora, mira, otto, eva] = await createPeople(workspaceId, [
    { name: "Dora", email: `dora@${home}`, role: "admin", timeZone: "Europe/Berlin" },
    { name: "Mira", email: `mira@${home}`, role: "cx_leader" },
    { name: "Otto", email: `otto@${home}`, role: "account_manager" },
    { name: "Eva", email: `eva@${home}`, role: "executive" },
  ]);
  if (!(dora && mira && otto && eva)) throw new Error("Somebody did not come to work at Nordlicht.");
  return { dora, mira, otto, eva };
}

/** Quentin runs Quillon, another workspace on the same server: nothing of theirs may be seen or touched by us. */
export async function createQuillon(home = anywhere()): Promise<Person> {
  const workspaceId = await createEmpty("Quillon");
  const [quentin] = await createPeople(workspaceId, [{ name: "Quentin", email: `quentin@${home}`, role: "admin" }]);
  if (!quentin) throw new Error("Quentin did not come to work at Quillon.");
  return quentin;
}

const anywhere = () => `${randomUUID()}.example`;

async function createEmpty(name: string): Promise<string> {
  const workspaceId = randomUUID();
  await withWorkspace(workspaceId, undefined, async (tx) => {
    await createWorkspace(tx, { id: workspaceId, name, currency: "EUR" });
    await publishFirstModel(tx, workspaceId, daysAgo(900));
  });
  return workspaceId;
}
