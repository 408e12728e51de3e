import { describe, expect, it } from "vitest";
import { ACTION_NAMES, ACTIONS } from "@/lib/permissions/actions";
import { PERMISSIONS, ROLES } from "@/lib/permissions/table";

describe("the permission table", () => {
  it("has every cell, and none besides", () => {
    expect(Object.keys(PERMISSIONS).sort()).toEqual([...ROLES].sort());
    for (const role of ROLES) {
      expect(Object.keys(PERMISSIONS[role]).sort(), role).toEqual([...ACTION_NAMES].sort());
      for (const reach of Object.values(PERMISSIONS[role])) expect(["all", "own", "none"]).toContain(reach);
    }
  });

  it("describes every action in words", () => {
    for (const words of Object.values(ACTIONS)) expect(words).toMatch(/^[a-z].{5,}$/);
  });

  it("lets everybody see accounts and change their own profile", () => {
    for (const role of ROLES) {
      expect(PERMISSIONS[role]["account.read"]).toBe("all");
      expect(PERMISSIONS[role]["profile.update"]).toBe("all");
    }
  });

  it("leaves people, the workspace and the demo world to administrators alone", () => {
    for (const action of ["member.manage", "workspace.manage", "demo.remove"] as const) {
      const allowed = ROLES.filter((role) => PERMISSIONS[role][action] !== "none");
      expect(allowed).toEqual(["admin"]);
    }
  });

  it("lets an account manager write facts about own accounts only", () => {
    expect(PERMISSIONS.account_manager["register.write"]).toBe("own");
    expect(PERMISSIONS.account_manager["account.update"]).toBe("own");
    expect(PERMISSIONS.account_manager["account.archive"]).toBe("own");
  });

  it("leaves it to whoever leads on which call on a renewal we act", () => {
    expect(ROLES.filter((role) => PERMISSIONS[role]["renewal.decide"] !== "none")).toEqual(["admin", "cx_leader"]);
  });

  it("lets an executive save and keep lists, do what they are given, write interactions, change the own profile and go to another workspace of their own", () => {
    const written = ACTION_NAMES.filter(
      (action) => PERMISSIONS.executive[action] !== "none" && !action.endsWith(".read"),
    );
    expect([...written].sort()).toEqual([
      "account.export",
      "action.write",
      "comment.write",
      "interaction.write",
      "notification.write",
      "profile.update",
      "view.write",
      "workspace.switch",
    ]);
    expect(PERMISSIONS.executive["action.write"]).toBe("own");
  });
});
