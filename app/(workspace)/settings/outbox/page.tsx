import type { Metadata } from "next";
import { OutboxPage } from "@/components/outbox/outbox-page";
import { definePage } from "@/lib/http/define-page";
import { loadOutbox } from "@/lib/operations/load-outbox";
import { outboxQuery } from "@/lib/schemas/mail";

export const metadata: Metadata = { title: "Outbox" };

export default definePage({
  permission: "mail.read",
  input: outboxQuery,
  load: loadOutbox,
  render: ({ data, input, viewer }) => <OutboxPage {...data} query={input} timeZone={viewer.timeZone} />,
});
