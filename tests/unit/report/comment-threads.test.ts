import { expect, it } from "vitest";
import type { CommentDetail } from "@/lib/data/comments";
import { threadsOf } from "@/lib/report/comment-threads";
import { mentionsDue } from "@/lib/report/mentions-due";
import { weekOf } from "@/lib/report/my-week";

const at = (day: string) => new Date(`2026-03-${day}T23:30:00Z`);
const comment = (id: string, writtenAt: Date, actionId: string | null = null): CommentDetail => ({
  ...{ id, accountId: "a", actionId, authorId: "m", authorName: "Mira", text: id, writtenAt },
  ...{ editedAt: null, version: 1, removedAt: null, mentions: [] },
});
const [visit, call, quiet] = ["visit", "call", "quiet"].map((id) => ({ id, summary: `The ${id}` }));
const actions = [visit, call, quiet].flatMap((one) => one ?? []);
const comments = [
  comment("last", at("09")),
  comment("of the call", at("08"), "call"),
  comment("of the visit", at("05"), "visit"),
  comment("first", at("01")),
];
const told = (asked: string | null) =>
  threadsOf({ comments, actions, asked }).map(({ action, comments: own }) => [
    action?.id ?? "account",
    ...own.map(({ id }) => id),
  ]);

it("tells the account first and the oldest word first, then actions by what was said last", () => {
  expect(told(null)).toEqual([
    ["account", "first", "last"],
    ["call", "of the call"],
    ["visit", "of the visit"],
  ]);
});

it("begins with the action one came for, also where nobody has said anything, and never with one that is not there", () => {
  expect(told("quiet")[0]).toEqual(["quiet"]);
  expect(told("visit").map(([first]) => first)).toEqual(["visit", "account", "call"]);
  expect(told("of another account")).toEqual(told(null));
});

const mention = {
  ...{ commentId: "c", accountId: "a", accountName: "Larch Mills", actionId: null, authorName: "Mira" },
  ...{ text: "Have you called?", writtenAt: new Date("2025-11-03T08:00:00Z") },
};

it("asks for an answer today, however long ago it was said, with the day on which it was", () => {
  const [part, ...others] = weekOf(mentionsDue([mention]), "2026-03-10");
  expect(others).toEqual([]);
  expect([part?.group, part?.lines.map(({ kind, on }) => [kind, on])]).toEqual(["today", [["mention", "2025-11-03"]]]);
});

it("shows of a long word its beginning in one line, and cuts no letter in two", () => {
  const whatOf = (text: string) => mentionsDue([{ ...mention, text }]).map((line) => "what" in line && line.what);
  expect(whatOf("Have you called?\n\nThey wait.")).toEqual(["Have you called? They wait."]);
  expect(whatOf("🌲".repeat(140))).toEqual(["🌲".repeat(140)]);
  expect(whatOf("🌲".repeat(141))).toEqual([`${"🌲".repeat(139)}…`]);
});
