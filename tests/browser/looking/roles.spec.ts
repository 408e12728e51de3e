import { randomUUID } from "node:crypto";
import { expect, test } from "../demo-world";
import { findAccount, open } from "../screen";

test("an executive reads everything and is offered nothing that would be refused", async ({ page, signInAs }) => {
  await signInAs("executive");
  await open(page, await findAccount(page, "Hollins Foundry"));
  await expect(page.getByRole("heading", { name: "The ladder" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Score it" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Edit", exact: true })).toHaveCount(0);
  const ways = page.getByRole("navigation", { name: "Main" }).first();
  await expect(ways.getByRole("link", { name: "Portfolio" })).toBeVisible();
  await expect(ways.getByRole("link", { name: "My accounts" })).toHaveCount(0);
  await expect(ways.getByRole("link", { name: "Imports" })).toHaveCount(0);
  await expect(ways.getByRole("link", { name: "Audit" })).toHaveCount(0);
  await open(page, "/portfolio");
  await expect(page.getByRole("link", { name: "Add an account" })).toHaveCount(0);
  await open(page, "/settings/members");
  await expect(page.getByRole("button", { name: "Invite" })).toHaveCount(0);
  await open(page, "/accounts");
  await expect(page.getByText("You own no account yet")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "See what is at risk" })).toBeVisible();
});

test("what a role may not open answers 403, in words", async ({ page, signInAs }) => {
  await signInAs("executive");
  const account = await findAccount(page, "Hollins Foundry");
  for (const path of ["/imports", "/imports/new", "/audit", "/accounts/new", `${account}/assess`, `${account}/edit`]) {
    expect(await open(page, path), path).toBe(403);
    await expect(page.getByText("Your role does not open this")).toBeVisible();
  }
});

test("an id nobody knows, or that is none, answers 404 without a hint", async ({ page, signInAs }) => {
  await signInAs("cx_leader");
  const account = await findAccount(page, "Hollins Foundry");
  const paths = [
    `/accounts/${randomUUID()}`,
    "/accounts/1",
    "/accounts/%00",
    `/accounts/${randomUUID()}/edit`,
    `/accounts/${randomUUID()}/assess`,
    `${account}/contacts/${randomUUID()}`,
    `${account}/interactions/${randomUUID()}`,
    `/imports/${randomUUID()}`,
    "/no-such-page",
  ];
  for (const path of paths) {
    const answer = await page.request.get(path);
    expect([400, 404], path).toContain(answer.status());
  }
  expect(await open(page, `/accounts/${randomUUID()}`)).toBe(404);
  await expect(page.getByText("There is nothing here")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" }).filter({ visible: true })).toBeVisible();
  await page.getByRole("link", { name: "Search the portfolio" }).click();
  await expect(page.getByRole("searchbox", { name: "Search accounts by name" })).toBeVisible();
});
