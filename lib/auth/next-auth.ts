import "server-only";
import NextAuth, { type NextAuthOptions } from "next-auth";
import { decode } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";

/**
 * Everything we use of next-auth, and the only file that imports it: whoever replaces it begins here
 * (docs/decisions/0024-when-next-auth-stops.md).
 */
export type SignInOptions = NextAuthOptions;

/** A way to sign in that checks what somebody typed. */
export const typedCredentials = Credentials;

type Words = Readonly<Record<string, string>>;

/** What the library is told of a request: what was looked at, and nothing besides (decision 0051). */
export interface Question {
  readonly method: string;
  /** The parts of the address after /api/auth. */
  readonly path: readonly string[];
  readonly query: Words;
  readonly cookies: Words;
  readonly form: Words;
}

/** Answers a request under /api/auth. Throws what the options throw. */
export async function answerSignIn(
  { method, path, query, cookies, form }: Question,
  options: SignInOptions,
): Promise<Response> {
  const answer = new Answer();
  const asked = { method, headers: {}, cookies, body: form, query: { ...query, nextauth: [...path] } };
  await NextAuth(options)(asked, answer);
  return answer.response();
}

/** What a handler of an API route answers with: as much of it as the library uses. */
class Answer {
  private code = 200;
  private body: string | null = null;
  private readonly lines = new Map<string, string | readonly string[]>();

  status(code: number): this {
    this.code = code;
    return this;
  }

  getHeader(name: string): string | readonly string[] | undefined {
    return this.lines.get(name.toLowerCase());
  }

  setHeader(name: string, value: string | readonly string[]): this {
    this.lines.set(name.toLowerCase(), value);
    return this;
  }

  json(body: unknown): void {
    this.setHeader("content-type", "application/json");
    this.body = JSON.stringify(body);
  }

  send(body: unknown): void {
    this.body = typeof body === "string" ? body : JSON.stringify(body ?? null);
  }

  end(): void {
    this.body = null;
  }

  response(): Response {
    const headers = new Headers();
    for (const [name, value] of this.lines) {
      for (const line of typeof value === "string" ? [value] : value) headers.append(name, line);
    }
    return new Response(this.body, { status: this.code, headers });
  }
}

/** What a cookie's token holds. Throws on a forged, cut or expired one. */
export const readToken = (cookie: string, secret: string): Promise<unknown> => decode({ token: cookie, secret });
