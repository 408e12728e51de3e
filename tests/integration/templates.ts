import { AppError } from "@/lib/errors";
import { cloneDatabase, dropDatabase, type TestCluster } from "../../scripts/test-cluster.mjs";
import { environmentOf } from "./environment";
import type { Furnished, Staffed } from "./worlds";

/** A database to copy, and who and what is in it. */
interface Template<World = object> {
  readonly database: string;
  readonly world: World;
}

export interface Templates {
  readonly empty: () => Promise<Template>;
  readonly staffed: () => Promise<Template<Staffed>>;
  readonly furnished: () => Promise<Template<Furnished>>;
}

/** Each is made from the one before, once, when it is first asked for. */
export function templatesOf(cluster: TestCluster): Templates {
  const empty = async () => ({ database: new URL(cluster.ownerUrl).pathname.slice(1), world: {} });
  const staffed = once(async () => {
    const { staff } = await import("./worlds");
    return grow(cluster, { from: (await empty()).database, to: "entwine_staffed", build: staff });
  });
  const furnished = once(async () => {
    const { furnishBoth } = await import("./worlds");
    const { database: from, world } = await staffed();
    return grow(cluster, { from, to: "entwine_furnished", build: () => furnishBoth(world) });
  });
  return { empty, staffed, furnished };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

interface Growth<World> {
  readonly from: string;
  readonly to: string;
  readonly build: () => Promise<World>;
}

/** This process is busy at first, reading sources for the tests: what was not stored in time is begun again. */
const TRIES = 10;

async function grow<World>(cluster: TestCluster, growth: Growth<World>, tries = TRIES): Promise<Template<World>> {
  const { from, to, build } = growth;
  await dropDatabase(cluster, to);
  await cloneDatabase(cluster, { from, to });
  Object.assign(process.env, environmentOf(cluster, to));
  try {
    return { database: to, world: await build() };
  } catch (error) {
    if (tries > 1 && error instanceof AppError && error.code === "unavailable") {
      return grow(cluster, growth, tries - 1);
    }
    throw error;
  }
}
