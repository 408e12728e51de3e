import type { Language } from "@/lib/wording/languages";
import { translate } from "@/lib/wording/translate";
import { type Html, html } from "./html";
import { STYLE } from "./style";

interface Framed {
  readonly language: Language;
  readonly title: string;
  readonly nonce: string;
  /** Whose page it is, so that it can offer to stop; null where nobody is known. */
  readonly token: string | null;
  readonly hasScript?: boolean;
}

/** What stands around every page that is reached by a link alone. It asks for one file at most, and for none from elsewhere. */
export function frame({ language, title, nonce, token, hasScript = false }: Framed, inside: Html): string {
  const page = translate(language, "page");
  const head = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${{ markup: STYLE }}</style>
${hasScript && html`<script nonce="${nonce}">document.documentElement.className="js";addEventListener("error",function(e){if(e.target.tagName==="SCRIPT")document.documentElement.className=""},true)</script><script nonce="${nonce}" src="/generated/answering.js" defer></script>`}
</head>
<body>
<main>
${inside}
</main>
${token !== null && html`<footer><a href="/p/${token}/stop">${page("stop")}</a></footer>`}
</body>
</html>
`;
  return head.markup;
}
