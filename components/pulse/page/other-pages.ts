import type { Language } from "@/lib/wording/languages";
import { translate } from "@/lib/wording/translate";
import { frame } from "./frame";
import { html } from "./html";
import type { PulseQuestions } from "./pulse-page";

/** After "Send": what happens next, and the way back to the answers. */
export function thanksPage(pulse: PulseQuestions, { token, nonce }: { token: string; nonce: string }): string {
  const { language, asker, company, account, name, isNamed, closesOn } = pulse;
  const page = translate(language, "page");
  const stored = isNamed ? page("stored", { company, asker }) : page("storedUnnamed", { account });
  return frame(
    { language, title: page("thanks", { name }), nonce, token, hasScript: true },
    html`<h1 data-thanks>${page("thanks", { name })}</h1>
<p>${stored}</p>
<p class="small">${page("until", { day: closesOn })}</p>
<p><a class="button quiet" href="/p/${token}?change=1">${page("change")}</a></p>`,
  );
}

/** One page for every link that opens nothing: whether it ever did is nobody's business. */
export function closedPage(language: Language, nonce: string): string {
  const page = translate(language, "page");
  return frame(
    { language, title: page("closedTitle"), nonce, token: null },
    html`<h1>${page("closedTitle")}</h1><p>${page("closed")}</p>`,
  );
}

/** Where a form without script was sent with nothing in it. */
export function unansweredPage(language: Language, nonce: string): string {
  const page = translate(language, "page");
  const title = page("missing");
  return frame(
    { language, title, nonce, token: null },
    html`<h1>${title}</h1><p><a class="button" href="">${page("back")}</a></p>`,
  );
}

/** While we cannot answer at all. */
export function awayPage(language: Language, nonce: string): string {
  const page = translate(language, "page");
  return frame({ language, title: page("away"), nonce, token: null }, html`<h1>${page("away")}</h1>`);
}

interface Stopping {
  readonly language: Language;
  readonly company: string;
  readonly address: string;
  readonly isStopped: boolean;
}

/** Refusing further mail: one press, and the same page says that it is done. */
export function stopPage(
  { language, company, address, isStopped }: Stopping,
  { token, nonce }: { token: string; nonce: string },
): string {
  const page = translate(language, "page");
  const title = isStopped ? page("stopped", { company }) : page("stopTitle");
  const inside = isStopped
    ? html`<h1>${title}</h1>`
    : html`<h1>${title}</h1><p>${page("stopAsk", { address })}</p><form method="post" action="/p/${token}/stop"><button class="button" type="submit">${page("stopDo")}</button></form>`;
  return frame({ language, title, nonce, token: null }, inside);
}
