import "server-only";
import type { NextRequest } from "next/server";
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

/** Answers one request under /api/auth; `path` are its parts after that. Throws what the options throw. */
export const answerSignIn = (request: NextRequest, path: string[], options: SignInOptions): Promise<Response> =>
  NextAuth(request, { params: { nextauth: path } }, options);

/** What a cookie's token holds. Throws on a forged, cut or expired one. */
export const readToken = (cookie: string, secret: string): Promise<unknown> => decode({ token: cookie, secret });
