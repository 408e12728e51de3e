"use client";

import { z } from "zod";

/** What the server answered, or that it could not be asked. */
type AuthAnswer = { readonly ok: true; readonly url: string } | { readonly ok: false; readonly message: string };

const WRONG = "E-mail or password is not right. Check both and try again.";
const NO_DEMO = "The demo world is not there any more.";
const OFFLINE = "The server did not answer. Check your connection and try again.";

/** Proves who one is; on success the caller leaves the page for good, so that nothing of an earlier visit stays. */
export async function signIn(
  provider: "password" | "demo" | "oidc",
  fields: Readonly<Record<string, string>>,
): Promise<AuthAnswer> {
  const path = provider === "oidc" ? "signin/oidc" : `callback/${provider}`;
  const answer = await post(path, fields);
  if (!answer.ok) return answer;
  const isRefused = new URL(answer.url, window.location.origin).searchParams.has("error");
  if (isRefused) return { ok: false, message: provider === "demo" ? NO_DEMO : WRONG };
  return answer;
}

export async function signOut(): Promise<AuthAnswer> {
  return post("signout", {});
}

async function post(path: string, fields: Readonly<Record<string, string>>): Promise<AuthAnswer> {
  try {
    const asked = await fetch("/api/auth/csrf", { cache: "no-store" });
    if (!asked.ok) return { ok: false, message: wordsOf(await asked.text()) };
    const { csrfToken } = await asked.json();
    const response = await fetch(`/api/auth/${path}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ callbackUrl: "/", ...fields, csrfToken, json: "true" }),
    });
    const text = await response.text();
    const url = urlIn(text);
    return url === null ? { ok: false, message: wordsOf(text) } : { ok: true, url };
  } catch {
    return { ok: false, message: OFFLINE };
  }
}

const answered = z.object({ url: z.string().nullable().catch(null), detail: z.string().nullable().catch(null) });

function read(text: string): z.output<typeof answered> | null {
  try {
    return answered.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

const urlIn = (text: string): string | null => read(text)?.url ?? null;

/** Refusals such as "too many tries" come as plain words, those of the front in a problem; both are made to be shown. */
function wordsOf(text: string): string {
  const problem = read(text);
  return problem ? (problem.detail ?? OFFLINE) : text || OFFLINE;
}
