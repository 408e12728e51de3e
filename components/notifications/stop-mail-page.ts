import { frame } from "@/components/pulse/page/frame";
import { html } from "@/components/pulse/page/html";

interface Stopping {
  readonly company: string;
  readonly address: string;
  readonly isStopped: boolean;
}

/** One of us stops their mail without signing in: one press, and the same page says that it is done. */
export function stopMailPage(
  { company, address, isStopped }: Stopping,
  { token, nonce }: { token: string; nonce: string },
): string {
  const title = isStopped ? "Done: no more mail" : "No more mail from Entwine?";
  const inside = isStopped
    ? html`<h1>${title}</h1><p>What you are told about ${company} goes on standing in the app. In your profile you can choose mail again.</p>`
    : html`<h1>${title}</h1><p>Nothing about ${company} will be sent to ${address} any more, neither news nor the digest of a week.</p><form method="post" action="/m/${token}/stop"><button class="button" type="submit">Send me no more</button></form>`;
  return frame({ language: "en", title, nonce, token: null }, inside);
}
