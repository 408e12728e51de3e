import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { AuthFrame } from "@/components/sign-in/auth-frame";
import { DemoDoors } from "@/components/sign-in/demo-doors";
import { safePath } from "@/components/sign-in/safe-path";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { SignInProblem } from "@/components/sign-in/sign-in-problem";
import { Notice } from "@/components/ui/notice";
import { hasAnyLogin, hasAnyUser } from "@/lib/data/users";
import { findDemoMember } from "@/lib/data/workspaces";
import { env } from "@/lib/env";
import { definePublicPage } from "@/lib/http/define-public-page";

export const metadata: Metadata = { title: "Sign in" };

export default definePublicPage({
  input: z.object({ next: z.string().max(2000).optional(), error: z.string().max(100).optional() }),
  load: async () => ({
    isSetUp: await hasAnyUser(),
    hasLogin: await hasAnyLogin(),
    hasDemo: env.isDemo() && (await findDemoMember("executive")) !== null,
    oidcName: env.oidc()?.name ?? null,
  }),
  render: ({ data: { isSetUp, hasLogin, hasDemo, oidcName }, input }) => (
    <AuthFrame
      title={hasDemo ? "Look around" : "Sign in"}
      description={
        hasDemo ? "A made-up company, 40 accounts, four years. Change what you like: it is there to play with." : null
      }
    >
      <SignInProblem error={input.error} />
      {hasDemo ? <DemoDoors /> : null}
      {isSetUp || hasLogin ? (
        <section aria-label="Your own login" className="space-y-4">
          {hasDemo ? <h2 className="border-border border-t pt-5 text-lg">Or sign in</h2> : null}
          <SignInForm next={safePath(input.next)} oidcName={oidcName} />
        </section>
      ) : null}
      {isSetUp ? null : hasDemo ? (
        <p className="border-border border-t pt-4 text-muted text-sm">
          Ready for real accounts?{" "}
          <Link href="/setup" className="inline-flex min-h-6 items-center text-accent underline">
            Set up your own workspace
          </Link>
          . As its administrator you can also remove this demo world.
        </p>
      ) : (
        <Notice kind="info" title="Nobody can sign in yet">
          Open the address that Entwine printed when it started; it ends with <code>/setup?token=…</code> and makes you
          the first administrator.
        </Notice>
      )}
    </AuthFrame>
  ),
});
