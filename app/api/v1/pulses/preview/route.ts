import { headers } from "next/headers";
import { pulsePage } from "@/components/pulse/page/pulse-page";
import { defineReadRoute } from "@/lib/http/define-route";
import { pulsePreview } from "@/lib/schemas/pulse";
import { dayWords } from "@/lib/wording/day-words";
import { nearestLanguage } from "@/lib/wording/languages";

/** What a customer will see, before anybody is asked; it sends nothing. */
export const GET = defineReadRoute({
  permission: "pulse.send",
  input: pulsePreview,
  load: async ({ viewer, now }, { items, note, account, name, closesOn, naming, ...input }) => {
    const language = nearestLanguage(input.language);
    const day = new Date(`${closesOn}T12:00:00Z`);
    const questions = {
      ...{ language, items, isNamed: naming === "named", version: 0, answers: {} },
      asker: viewer.name,
      company: viewer.workspaceName,
      account: account || "ACME",
      name: name || "Ann",
      note: note || null,
      closesOn: dayWords(Number.isNaN(day.getTime()) ? now : day, language, "UTC"),
    };
    return pulsePage(questions, { token: null, nonce: (await headers()).get("x-nonce") ?? "" });
  },
  respond: (page) =>
    new Response(page, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } }),
});
