import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACTION_NAMES } from "@/lib/permissions/actions";
import { can, reach } from "@/lib/permissions/can";
import { ROLES } from "@/lib/permissions/table";

const role = fc.constantFrom(...ROLES);
const action = fc.constantFrom(...ACTION_NAMES);
const id = fc.uuid();

describe("the permission table is total", () => {
  it("answers for every role, action and owner, and only by the reach of the cell", () => {
    fc.assert(
      fc.property(role, action, id, fc.option(id), (theRole, theAction, memberId, ownerId) => {
        const allowed = can({ role: theRole, memberId }, theAction, ownerId);
        const cell = reach(theRole, theAction);
        expect(allowed).toBe(cell === "all" || (cell === "own" && ownerId === memberId));
      }),
    );
  });

  it("never allows about one account what it refuses about all", () => {
    fc.assert(
      fc.property(role, action, id, fc.option(id), (theRole, theAction, memberId, ownerId) => {
        const who = { role: theRole, memberId };
        if (!can(who, theAction)) expect(can(who, theAction, ownerId)).toBe(false);
      }),
    );
  });

  it("refuses whatever name a forged role or action has", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (strangeRole, strangeAction) => {
        const forged = JSON.parse(JSON.stringify({ role: strangeRole, action: strangeAction }));
        fc.pre(!ROLES.some((known) => known === strangeRole) || !ACTION_NAMES.some((known) => known === strangeAction));
        expect(can({ role: forged.role, memberId: "x" }, forged.action)).toBe(false);
      }),
      {
        examples: [
          ["__proto__", "toString"],
          ["constructor", "name"],
          ["admin", "constructor"],
          ["toString", "length"],
        ],
      },
    );
  });
});
