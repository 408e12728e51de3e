import { PulsePage } from "@/components/pulse/rounds/pulse-page";
import { definePage } from "@/lib/http/define-page";
import { getPulse } from "@/lib/operations/get-pulse";
import { can } from "@/lib/permissions/can";
import { pulseRef } from "@/lib/schemas/pulse";

export default definePage({
  permission: "account.read",
  input: pulseRef,
  load: (scope, { pulseId }) => getPulse(scope, pulseId),
  render: ({ data, viewer, now }) => (
    <PulsePage
      {...data}
      canSend={data.recipients.every(({ ownerId }) => can(viewer, "pulse.send", ownerId))}
      now={now}
    />
  ),
});
