import { describe, expect, it } from "vitest";
import { safePath } from "@/components/sign-in/safe-path";

describe("where to go after signing in", () => {
  it.each([
    ["/accounts/1?tab=history", "/accounts/1?tab=history"],
    ["/accounts/../at-risk", "/at-risk"],
  ])("follows %s, a path of our own", (next, path) => expect(safePath(next)).toBe(path));

  it.each([
    undefined,
    "",
    "accounts",
    "https://evil.example/",
    "//evil.example/x",
    "/\\evil.example/x",
    "/\t/evil.example/x",
    "/.//evil.example/x",
    "/./\\evil.example/x",
    "/%2e//evil.example/x",
    "/a/..//evil.example",
    "/sign-in?next=/accounts",
    "javascript:alert(1)",
  ])("goes home instead of to %s", (next) => expect(safePath(next)).toBe("/"));
});
