import type { Scope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import { as, type Person } from "../../factories/people";

class Undo extends Error {}

/** What an operation answers to this person; what it wrote is taken back. */
export async function outcomeOf(person: Person, run: (scope: Scope) => Promise<unknown>): Promise<unknown> {
  let answer: unknown;
  try {
    await as(person, async (scope) => {
      answer = await run(scope);
      throw new Undo();
    });
  } catch (error) {
    if (error instanceof Undo) return { answer };
    if (error instanceof AppError) return { code: error.code, message: error.message, fields: error.fields };
    throw error;
  }
  return { answer };
}
