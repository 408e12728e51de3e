import type { Metadata } from "next";
import { z } from "zod";
import { PulsesPage } from "@/components/pulse/rounds/pulses-page";
import { listPulses } from "@/lib/data/pulses";
import { definePage } from "@/lib/http/define-page";
import { can } from "@/lib/permissions/can";

export const metadata: Metadata = { title: "Pulses" };

export default definePage({
  permission: "account.read",
  input: z.unknown(),
  load: listPulses,
  render: ({ data, viewer, now }) => <PulsesPage pulses={data} canSend={can(viewer, "pulse.send")} now={now} />,
});
