import { FileUp, Plus } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { can } from "@/lib/permissions/can";

interface AddAccountsProps {
  viewer: Parameters<typeof can>[0];
  isProminent: boolean;
}

export function AddAccounts({ viewer, isProminent }: AddAccountsProps) {
  return (
    <>
      {can(viewer, "import.run") ? (
        <LinkButton href="/imports" variant={isProminent ? "primary" : "secondary"}>
          <FileUp aria-hidden="true" />
          Import accounts (CSV)
        </LinkButton>
      ) : null}
      {can(viewer, "account.create") ? (
        <LinkButton href="/accounts/new">
          <Plus aria-hidden="true" />
          Add an account
        </LinkButton>
      ) : null}
    </>
  );
}
