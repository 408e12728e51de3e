import { closeDatabase } from "@/lib/data/client";
import { furnish, type Ids } from "../factories/furnish";
import type { Person } from "../factories/people";
import { createNordlicht, createQuillon, type Nordlicht } from "../factories/workspaces";

/** Nordlicht and Quillon with their people, and nothing else in them. */
export interface Staffed extends Nordlicht {
  readonly quentin: Person;
}

/** The same, with rows in every table of both. */
export interface Furnished extends Staffed {
  readonly ours: Ids;
  readonly theirs: Ids;
}

export const staff = (): Promise<Staffed> =>
  asTheApp(async () => ({
    ...(await createNordlicht("nordlicht.example")),
    quentin: await createQuillon("quillon.example"),
  }));

export const furnishBoth = (staffed: Staffed): Promise<Furnished> =>
  asTheApp(async () => ({ ...staffed, ours: await furnish(staffed.dora), theirs: await furnish(staffed.quentin) }));

/** A database with a session cannot be copied. */
async function asTheApp<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } finally {
    await closeDatabase();
  }
}
