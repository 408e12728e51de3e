import { Send } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";

interface AskLinkProps {
  /** Whom the form begins with: it understands what a list is narrowed to as well (`pulseAudience`). */
  audience: string;
  label: string;
  size?: "small" | undefined;
}

/** The way to ask by a link, from wherever somebody has people before them. */
export const AskLink = ({ audience, label, size }: AskLinkProps) => (
  <LinkButton href={audience} size={size} prefetch={false}>
    <Send aria-hidden="true" />
    {label}
  </LinkButton>
);

export const audienceOf = (accountId: string, contactId?: string): string =>
  `/pulses/new?${new URLSearchParams({ account: accountId, ...(contactId ? { contact: contactId } : {}) })}`;
