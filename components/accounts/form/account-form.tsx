"use client";

import { useRouter } from "next/navigation";
import { AlikeNotice, saveLabelOf } from "@/components/form/alike-notice";
import { FormActions } from "@/components/form/form-actions";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useAlike } from "@/components/form/use-alike";
import { useAnnounce } from "@/components/form/use-announce";
import { archiveAccountAction, createAccountAction, updateAccountAction } from "@/lib/actions/accounts";
import { AccountFields, type AccountFieldsProps } from "./account-fields";
import { ArchiveButton } from "./archive-button";
import { type AccountToForm, useAccountForm } from "./use-account-form";

interface AccountFormProps extends Pick<AccountFieldsProps, "owners" | "parent">, AccountToForm {
  /** May archive and restore it. */
  canArchive?: boolean | undefined;
  isArchived?: boolean | undefined;
}

/** The master data of an account, new or known. */
export function AccountForm({ owners, parent, account, known, canArchive = false, ...rest }: AccountFormProps) {
  const router = useRouter();
  const announce = useAnnounce();
  const sender = useActionForm({
    action: known ? updateAccountAction : createAccountAction,
    isLeaving: true,
    onSaved: (saved, putBack) => {
      router.push(`/accounts/${saved.id}`);
      announce({
        title: known ? "Account saved" : "Account added",
        saved,
        undo: putBack ?? (() => archiveAccountAction({ accountId: saved.id, isArchived: true }, crypto.randomUUID())),
      });
    },
  });
  const existing = useAlike();
  const form = useAccountForm({ account, known, sender, isToLookAt: existing.isToLookAt });
  return (
    <TypedForm form={form} isAtOnce onChange={existing.forget} className="max-w-3xl space-y-4">
      <AccountFields field={form.field} owners={owners} parent={parent} accountId={known?.id} />
      <AlikeNotice noun="account" alike={existing.alike} />
      <FormActions
        saveLabel={saveLabelOf(existing.alike, known ? "Save changes" : "Add account")}
        cancelHref={known ? `/accounts/${known.id}` : "/accounts"}
        isPending={form.isPending || existing.isAsking}
      >
        {known && canArchive ? (
          <ArchiveButton account={{ id: known.id, name: account.name ?? "" }} isArchived={rest.isArchived ?? false} />
        ) : null}
      </FormActions>
    </TypedForm>
  );
}
