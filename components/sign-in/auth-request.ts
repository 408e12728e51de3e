"use client";

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
    const { csrfToken } = await (await fetch("/api/auth/csrf", { cache: "no-store" })).json();
    const response = await fetch(`/api/auth/${path}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ callbackUrl: "/", ...fields, csrfToken, json: "true" }),
    });
    const text = await response.text();
    const url = urlIn(text);
    // Refusals such as "too many tries" come as plain words, made to be shown.
    return url === null ? { ok: false, message: text || OFFLINE } : { ok: true, url };
  } catch {
    return { ok: false, message: OFFLINE };
  }
}

function urlIn(text: string): string | null {
  try {
    const parsed: unknown = JSON.parse(text);
    const hasUrl = typeof parsed === "object" && parsed !== null && "url" in parsed;
    return hasUrl && typeof parsed.url === "string" ? parsed.url : null;
  } catch {
    return null;
  }
}
