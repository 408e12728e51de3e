import "server-only";
import type { z } from "zod";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import type { Action } from "@/lib/permissions/actions";
import { mintId } from "@/lib/records/mint-id";
import { savedWith } from "@/lib/records/saved-with";
import type { AuditedNoun } from "@/lib/schemas/audit";
import { type SavedAnswer, savedAnswer } from "@/lib/schemas/results";
import { defineAction, type FormAction } from "./define-action";

interface RecordDoor<S extends z.ZodType> {
  readonly name: string;
  readonly permission: Action;
  readonly input: S;
  /** Writes the record under this id. */
  readonly run: (scope: Scope, id: string, input: z.output<S>) => Promise<readonly ScoredAccount[]>;
  /** Whose record it is; where the input does not tell, it is the account whose score moved. */
  readonly accountOf?: (input: z.output<S>) => string;
  /** For the audit, where more is to be told than which fields changed. */
  readonly fields?: (input: z.output<S>) => readonly string[];
}

/** A record that is only ever made. */
interface MakingDoor<S extends z.ZodType> extends RecordDoor<S> {
  readonly noun: string;
  readonly idOf?: undefined;
}

/** A record that is there, or that is made when the input names none. */
interface ChangingDoor<S extends z.ZodType> extends RecordDoor<S> {
  readonly noun: AuditedNoun | ((input: z.output<S>) => AuditedNoun);
  readonly idOf: (input: z.output<S>) => string | null | undefined;
}

/**
 * The door of a write to one record by a form: a new one gets its id here, so the audit names it, the answer tells it, and of
 * one that was there the audit keeps from what to what.
 */
export function defineRecordAction<S extends z.ZodType>(
  door: MakingDoor<S> | ChangingDoor<S>,
): FormAction<SavedAnswer> {
  const { name, permission, input } = door;
  return defineAction({
    ...{ name, permission, input, output: savedAnswer },
    run: async (scope, given) => {
      const id = door.idOf?.(given) ?? mintId();
      return savedWith(id, await door.run(scope, id, given));
    },
    changes: (given) => {
      const id = door.idOf?.(given);
      return door.idOf && id ? { noun: nounOf(door, given), id } : undefined;
    },
    audit: (given, { id, scores }) => ({
      ...{
        noun: door.idOf ? nounOf(door, given) : door.noun,
        nounId: id,
        accountId: door.accountOf?.(given) ?? scores[0]?.accountId ?? null,
      },
      ...(door.fields ? { fields: door.fields(given) } : {}),
    }),
  });
}

/** Where one door serves several nouns the input says which it is. */
const nounOf = <S extends z.ZodType>({ noun }: ChangingDoor<S>, given: z.output<S>): AuditedNoun =>
  typeof noun === "function" ? noun(given) : noun;
