import { randomUUID } from "node:crypto";
import { importIntoRegister } from "@/lib/operations/import-into-register";
import { logPlannedStep } from "@/lib/operations/log-planned-step";
import { recordInRegister } from "@/lib/operations/record-in-register";
import { removeFromRegister } from "@/lib/operations/remove-from-register";
import { undoLoggedStep } from "@/lib/operations/undo-logged-step";
import { REGISTERS } from "@/lib/registers/all-registers";
import { REGISTER_NOUNS, type RegisterNoun } from "@/lib/schemas/register-noun";
import { namedIn } from "../../factories/plain-records";
import { buildRecord } from "../../factories/registers";
import type { Case, Cases } from "./cases";

const casesOf = (make: (noun: RegisterNoun) => Readonly<Record<string, Case>>): Readonly<Record<string, Case>> =>
  Object.assign({}, ...REGISTER_NOUNS.map(make));

const departmentCase = (noun: RegisterNoun): Readonly<Record<string, Case>> => ({
  [`department of a ${noun}`]: (scope, { mine, given }) => {
    const input = buildRecord(noun, mine.accountId, { departmentId: given.departmentId });
    return recordInRegister(scope, { id: randomUUID(), input });
  },
});

const sourceCase = (noun: RegisterNoun): Readonly<Record<string, Case>> => ({
  [`source of a ${noun}`]: (scope, { mine, given }) => {
    const input = buildRecord(noun, mine.accountId, { grewFromId: given.promiseId });
    return recordInRegister(scope, { id: randomUUID(), input });
  },
});

const confirmingCase = (noun: RegisterNoun): Readonly<Record<string, Case>> => ({
  [`who confirms a ${noun}`]: (scope, { mine, given }) => {
    const input = buildRecord(noun, mine.accountId, { confirmedById: given.contactId });
    return recordInRegister(scope, { id: randomUUID(), input });
  },
});

const ideaCase = (noun: RegisterNoun): Readonly<Record<string, Case>> => ({
  [`idea of a ${noun}`]: (scope, { mine, given }) => {
    const input = buildRecord(noun, mine.accountId, { ideaId: given.idea });
    return recordInRegister(scope, { id: randomUUID(), input });
  },
});

const behaviourCase = (noun: RegisterNoun): Readonly<Record<string, Case>> => ({
  [`own behaviour of a ${noun}`]: (scope, { mine, given: { ownBehaviourId } }) => {
    const input = buildRecord(noun, mine.accountId, { behaviour: "own", ownBehaviourId });
    return recordInRegister(scope, { id: randomUUID(), input });
  },
});

function asInFile(noun: RegisterNoun, accountId: string, changes: object = {}) {
  const { noun: _, version: __, ...fields } = buildRecord(noun, accountId, changes);
  return { ...fields, accountId, externalId: null };
}

const accountCase = (noun: RegisterNoun): Readonly<Record<string, Case>> => ({
  [`account of a ${noun}`]: (scope, { given }) =>
    recordInRegister(scope, { id: randomUUID(), input: buildRecord(noun, given.accountId) }),
});

/** What writes to registers, each of them. */
export const REGISTER_CASES: Cases = {
  logPlannedStep: {
    "step that happened": (scope, { given }) =>
      logPlannedStep(scope, { id: randomUUID(), input: { recordId: given.planned_step, version: 1 } }),
  },
  undoLoggedStep: {
    "step that was logged": (scope, { mine, given }) =>
      undoLoggedStep(scope, { recordId: given.planned_step, version: 1, interactionId: mine.interactionId }),
    "interaction it became": (scope, { mine, given }) =>
      undoLoggedStep(scope, { recordId: mine.planned_step, version: 1, interactionId: given.interactionId }),
  },
  recordInRegister: casesOf((noun) => ({
    // Whose account it is asks before the register is known: once is enough.
    ...(noun === "request" ? accountCase(noun) : {}),
    ...("departmentId" in REGISTERS[noun].fields ? departmentCase(noun) : {}),
    ...("confirmedById" in REGISTERS[noun].fields ? confirmingCase(noun) : {}),
    ...("ideaId" in REGISTERS[noun].fields ? ideaCase(noun) : {}),
    ...("grewFromId" in REGISTERS[noun].fields ? sourceCase(noun) : {}),
    ...("ownBehaviourId" in REGISTERS[noun].fields ? behaviourCase(noun) : {}),
    [`contact of a ${noun}`]: (scope, { mine, given }) => {
      const input = buildRecord(noun, mine.accountId, { contactId: given.contactId });
      return recordInRegister(scope, { id: randomUUID(), input });
    },
    [`${noun} to change`]: (scope, { mine, given }) => {
      const input = buildRecord(noun, mine.accountId, { version: 1, ...namedIn(noun, mine.contactId) });
      return recordInRegister(scope, { id: given[noun], input });
    },
  })),
  importIntoRegister: casesOf((noun) => ({
    [`account of a ${noun} of a file`]: (scope, { mine, given }) => {
      const input = asInFile(noun, given.accountId, namedIn(noun, mine.contactId));
      return importIntoRegister(scope, noun, [{ id: randomUUID(), input }]);
    },
    [`contact of a ${noun} of a file`]: (scope, { mine, given }) => {
      const input = asInFile(noun, mine.accountId, { contactId: given.contactId });
      return importIntoRegister(scope, noun, [{ id: randomUUID(), input }]);
    },
  })),
  removeFromRegister: casesOf((noun) => ({
    [`${noun} to remove`]: (scope, { given }) =>
      removeFromRegister(scope, { noun, recordId: given[noun], isRemoved: true }),
  })),
};
