import { Notice } from "@/components/ui/notice";

/** What the identity provider's way back may bring along. */
const WORDS: Readonly<Record<string, string>> = {
  AccessDenied: "Your identity provider does not vouch for your e-mail address. Ask whoever runs it to verify it.",
  NotAMember: "Your e-mail address belongs to nobody here. Ask an administrator of the workspace for an invitation.",
  OAuthCallback: "Your identity provider did not let you in, or took too long. Try again.",
  OAuthSignin: "Your identity provider could not be reached. Try again in a moment.",
};

export function SignInProblem({ error }: { error: string | undefined }) {
  if (error === undefined) return null;
  // Own words only: the address may name something that every object has.
  const words = Object.hasOwn(WORDS, error) ? WORDS[error] : undefined;
  return <Notice kind="error">{words ?? "Signing in did not work. Try again."}</Notice>;
}
