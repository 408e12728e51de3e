"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { announceSaved } from "@/components/form/announce-saved";
import { FormActions } from "@/components/form/form-actions";
import { FormProblemNotice } from "@/components/form/form-problem";
import { TheirChanges } from "@/components/form/their-changes";
import { useActionForm } from "@/components/form/use-action-form";
import { useConflict } from "@/components/form/use-conflict";
import { createAccountAction, updateAccountAction } from "@/lib/actions/accounts";
import { parseAmount } from "@/lib/format/parse-amount";
import { AccountFields } from "./account-fields";
import { ArchiveButton } from "./archive-button";
import { FIELD_LABELS, FIELD_NAMES, type StoredAccount } from "./stored-account";

interface AccountFormProps {
  owners: readonly Named[];
  parents: readonly Named[];
  /** What a new account begins with, or the one to change. */
  account: StoredAccount;
  /** May archive and restore it. */
  canArchive?: boolean | undefined;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The master data of an account, new or known. */
export function AccountForm({ owners, parents, account, canArchive = false }: AccountFormProps) {
  const router = useRouter();
  const { id } = account;
  const [chosenParent, setChosenParent] = useState<string | null>(null);
  // Untouched, it follows what is stored, as every other field does.
  const parentId = chosenParent ?? account.parentId;
  const form = useActionForm({
    action: id === null ? createAccountAction : updateAccountAction,
    isLeaving: true,
    onSaved: (saved) => {
      announceSaved({ title: id === null ? "Account added" : "Account saved", saved });
      router.push(`/accounts/${saved.id}`);
      router.refresh();
    },
  });
  const nameOf = (list: readonly Named[], one: string) => list.find((named) => named.id === one)?.name ?? one;
  const stored = FIELD_NAMES.map((name) => {
    const value = account[name];
    if (name === "ownerId") return { label: FIELD_LABELS[name], value: nameOf(owners, value) };
    if (name === "parentId") return { label: FIELD_LABELS[name], value: nameOf(parents, value) };
    return { label: FIELD_LABELS[name], value };
  });
  const theirChanges = useConflict(form.problem, stored);

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (name: string) => String(typed.get(name) ?? "");
    const amount = parseAmount(text("arr"), text("currency").trim().toUpperCase());
    if ("error" in amount) {
      const message = "Some fields need another look.";
      form.setProblem({ code: "invalid_input", message, fields: { arrCents: amount.error } });
      return;
    }
    const { arr: _, ...values } = Object.fromEntries(FIELD_NAMES.map((name) => [name, text(name)]));
    const known = id === null ? {} : { accountId: id, version: account.version };
    void form.submit({ ...values, ...known, parentId, externalId: account.externalId, arrCents: amount.cents });
  };
  return (
    <form ref={form.formRef} onSubmit={save} noValidate className="max-w-3xl space-y-4">
      <FormProblemNotice problem={form.problem}>
        {form.problem?.code === "conflict" ? <TheirChanges changes={theirChanges} /> : null}
      </FormProblemNotice>
      <AccountFields
        account={account}
        owners={owners}
        parents={parents}
        parentId={parentId}
        onParentChange={setChosenParent}
        errors={form.errors}
      />
      <FormActions
        saveLabel={id === null ? "Add account" : "Save changes"}
        cancelHref={id === null ? "/accounts" : `/accounts/${id}`}
        isPending={form.isPending}
      >
        {id !== null && canArchive ? (
          <ArchiveButton account={{ id, name: account.name }} isArchived={account.isArchived} />
        ) : null}
      </FormActions>
    </form>
  );
}
