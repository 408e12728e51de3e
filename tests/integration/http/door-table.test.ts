import { describe, expect, it } from "vitest";
import { filesIn } from "../../architecture/files";
import { ACTIONS, ANSWERED_BY_LINK, NOWHERE, PLAIN_FORMS, READABLE, UPLOAD, WITHOUT_DOOR } from "./door-table";
import { findDoors, isReadable } from "./doors";

const doors = await findDoors();
const readable = doors.filter(isReadable);
const actions = doors.filter(({ kind }) => kind === "action");

describe("the table of doors", () => {
  it("names every page and every route there is", () => {
    const files = filesIn("app", /(^|\/)(page|route)\.tsx?$/);
    expect([...files].sort()).toEqual(
      [...Object.keys(READABLE), ...WITHOUT_DOOR, ...PLAIN_FORMS, NOWHERE, UPLOAD].sort(),
    );
  });

  it("names every one that is read through a door, and every action, once", () => {
    expect(readable.map(({ name }) => name).sort()).toEqual(Object.keys(READABLE).sort());
    expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(ACTIONS).sort());
    const others = doors.filter((door) => !(readable.includes(door) || actions.includes(door)));
    expect(others.map(({ name }) => name).sort()).toEqual([NOWHERE, UPLOAD, ...ANSWERED_BY_LINK].sort());
  });

  it("says of the public ones, and of no others, that they ask for no role", () => {
    const asksNobody = ({ name }: { name: string }) => (READABLE[name] ?? ACTIONS[name])?.who === null;
    for (const door of [...readable, ...actions]) expect(asksNobody(door), door.name).toBe(door.isPublic);
  });

  it("takes ids in many places, those in the path among them", () => {
    expect(doors.flatMap(({ ids }) => ids).length).toBeGreaterThan(50);
    for (const { name, ids } of readable) {
      const inPath = [...name.matchAll(/\[(\w+Id)\]/g)].map(([, id]) => id);
      expect(ids, name).toEqual(expect.arrayContaining(inPath));
    }
  });
});
