import type { Metadata } from "next";
import { AskByLink } from "@/components/pulse/form/ask-by-link";
import { definePage } from "@/lib/http/define-page";
import { getPulseForm } from "@/lib/operations/get-pulse-form";
import { pulseAudience } from "@/lib/schemas/pulse";

export const metadata: Metadata = { title: "Ask customers" };

export default definePage({
  permission: "pulse.send",
  input: pulseAudience,
  load: getPulseForm,
  render: ({ data, input: { contact }, viewer: { timeZone }, now }) => (
    <AskByLink {...data} contactId={contact ?? null} timeZone={timeZone} now={now} />
  ),
});
