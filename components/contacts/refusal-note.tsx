import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/format/dates";

interface RefusalNoteProps {
  since: Date | null;
  timeZone: string;
}

/** They said it themselves, by the link in a mail, so nobody here takes it back. */
export function RefusalNote({ since, timeZone }: RefusalNoteProps) {
  if (since === null) return null;
  return (
    <Notice kind="info" title={`Wants no mail from us since ${formatInstant(since, timeZone)}`}>
      They said so by a link in a mail. No pulse asks them by mail any more.
    </Notice>
  );
}
